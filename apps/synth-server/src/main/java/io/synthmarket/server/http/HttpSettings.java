package io.synthmarket.server.http;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.http.guard.Reach;
import java.util.List;

/**
 * Where the server listens, and by what it is known.
 *
 * @param host the address that it is bound to
 * @param port the port, 0 for any that is free
 * @param hostNames names by which it may be asked for beside those of this machine
 * @param behindTls whether browsers reach it by HTTPS through a reverse proxy, whose {@code X-Forwarded-For} is then believed
 * @param version of the server
 * @param limits how much anybody may ask for
 */
public record HttpSettings(
        String host, int port, List<String> hostNames, boolean behindTls, String version, Limits limits) {

    /** Copies the names. */
    public HttpSettings {
        hostNames = List.copyOf(hostNames);
    }

    /** Tells who can reach the server. */
    Reach reach() {
        return new Reach(host, hostNames, behindTls);
    }

    /**
     * Refuses to serve others than this machine's users without a token.
     *
     * @param tokens how many users have one
     * @throws IllegalArgumentException if there is none and the server can be reached from elsewhere
     */
    public void requireTokens(int tokens) {
        if (tokens == 0 && !reach().isLocal()) {
            throw new IllegalArgumentException(
                    "a server that others can reach must have a user with a token but there is"
                            + " none; run synth-server token add NAME first, or listen on 127.0.0.1");
        }
    }
}
