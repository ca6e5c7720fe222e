package io.synthmarket.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;

class LingeringTest {

    @Test
    void take_afterTheEnd_leavesTheConnectionToBeClosed() throws Exception {
        Lingering lingering = new Lingering();
        lingering.close();
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
                channel.configureBlocking(false);
                assertThat(lingering.take(channel)).isFalse();
            }
        }
    }
}
