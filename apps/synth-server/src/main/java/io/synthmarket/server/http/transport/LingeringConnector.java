package io.synthmarket.server.http.transport;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Scheduler;

/** Takes connections, and lets {@linkplain Lingering linger} those that it closes. */
public final class LingeringConnector extends ServerConnector {

    private final Lingering lingering = new Lingering();

    /** Makes one for a server. */
    public LingeringConnector(Server server, HttpConfiguration http) {
        super(server, new HttpConnectionFactory(http));
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        EndPoint end = new EndPoint(channel, selector, key, getScheduler());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        lingering.close();
    }

    private final class EndPoint extends SocketChannelEndPoint {

        private volatile SelectionKey key;
        private volatile boolean isClosed;

        private EndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
            this.key = key;
        }

        @Override
        public void replaceKey(SelectionKey newKey) {
            super.replaceKey(newKey);
            key = newKey;
        }

        @Override
        public void doClose() {
            isClosed = true;
            if (lingering.take(getChannel())) {
                key.cancel();
            } else {
                super.doClose();
            }
        }

        @Override
        public boolean isOpen() {
            return !isClosed && super.isOpen();
        }
    }
}
