package io.synthmarket.server;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.http.HttpServer;
import io.synthmarket.server.http.HttpSettings;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Database;
import io.synthmarket.server.store.Folders;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that runs: database, folders, queue and HTTP, each begun after what it needs, and ended before it. HTTP alone listens before
 * it has what it needs, and tells until then that the server starts.
 */
final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final String address;

    private Server(StoreSettings store, ServeSettings serve) throws IOException {
        try {
            address = begin(store, serve);
        } catch (Throwable e) {
            close();
            throw e;
        }
    }

    /**
     * Begins to serve.
     *
     * @throws IllegalArgumentException if the settings do not do
     * @throws IllegalStateException if another server has the folder
     * @throws IOException if the disk failed, or the port is taken
     */
    static Server start(StoreSettings store, ServeSettings serve) throws IOException {
        return new Server(store, serve);
    }

    private String begin(StoreSettings store, ServeSettings serve) throws IOException {
        Clock clock = Clock.systemUTC();
        Limits limits = serve.limits();
        HttpSettings settings = serve.http();
        Folders folders = closedAtLast(Folders.open(store.data()));
        Database database = closedAtLast(store.database());
        Store stored = Store.of(folders, database, clock);
        ServerMonitor monitor = closedAtLast(new ServerMonitor(stored, limits.uploadBytes()));
        JobQueue queue = JobQueue.over(stored, limits, clock, monitor);
        monitor.watch(queue::runs);
        HttpServer http = closedAtLast(new HttpServer(settings, stored, queue, monitor));
        int port = http.start();
        database.open();
        settings.requireTokens(stored.access().users().size());
        Duration grace = serve.grace().time();
        closedAtLast(() -> queue.close(grace));
        queue.start();
        http.open();
        closedAtLast(() -> {
            LOG.info("stops");
            monitor.stopping();
        });
        LOG.info("synth-server {} serves what is in {}", settings.version(), folders.root());
        return "http://" + (settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host()) + ":" + port;
    }

    private <T extends AutoCloseable> T closedAtLast(T resource) {
        open.push(resource);
        return resource;
    }

    /** Tells where it listens. */
    String address() {
        return address;
    }

    /**
     * Ends in the order in which nothing is lost: it tells that it is not ready and takes no new jobs, gives those that are made their
     * grace and puts back what is not done, answers until then, and lets go of database and folder.
     */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable last = open.pop();
            try {
                last.close();
            } catch (Exception e) {
                LOG.error("{} did not end well", last.getClass().getSimpleName(), e);
            }
        }
    }
}
