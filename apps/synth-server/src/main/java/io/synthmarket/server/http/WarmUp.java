package io.synthmarket.server.http;

import io.javalin.Javalin;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.http.json.Answers;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a request that nobody sent, on a server that nobody can reach: the classes that answer requests are loaded then. */
public final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private WarmUp() {}

    /** Begins to do so on a thread of its own. What goes wrong there goes wrong again where it matters. */
    public static void begin() {
        Thread thread = new Thread(WarmUp::run, "synth-load");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        try {
            answer();
        } catch (Exception e) { // is what the connector declares
            LOG.debug("the warm-up failed", e);
        }
    }

    static String answer() throws Exception {
        CompletableFuture<LocalConnector> connector = new CompletableFuture<>();
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.startupWatcherEnabled = false;
            config.jetty.addConnector((server, http) -> {
                LocalConnector local = new LocalConnector(server, new HttpConnectionFactory(http));
                connector.complete(local);
                return local;
            });
            config.routes.get("/", context -> Answers.send(context, 200, Json.object()));
        });
        try {
            javalin.start();
            return connector.join().getResponse(REQUEST);
        } finally {
            javalin.stop();
        }
    }
}
