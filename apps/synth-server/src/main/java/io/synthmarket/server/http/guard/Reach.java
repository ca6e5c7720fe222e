package io.synthmarket.server.http.guard;

import java.util.List;

/**
 * Who can reach the server, and by which names.
 *
 * @param host the address that it is bound to
 * @param hostNames names by which it may be asked for beside those of this machine
 * @param behindTls whether browsers reach it by HTTPS through a reverse proxy, whose {@code X-Forwarded-For} is then believed
 */
public record Reach(String host, List<String> hostNames, boolean behindTls) {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1", "[::1]");

    /** Copies the names. */
    public Reach {
        hostNames = List.copyOf(hostNames);
    }

    /** Tells whether nobody but this machine's users can reach the server, so that it may do without tokens. */
    public boolean isLocal() {
        return LOOPBACK.contains(host) && !behindTls;
    }
}
