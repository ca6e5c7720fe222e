package io.synthmarket.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.datasets.MinimumPace;
import io.synthmarket.server.http.guard.Caller;
import io.synthmarket.server.http.guard.Callers;
import io.synthmarket.server.http.guard.CrossSiteGuard;
import io.synthmarket.server.http.guard.Reach;
import io.synthmarket.server.http.guard.SecurityHeaders;
import io.synthmarket.server.http.guard.SessionCookie;
import io.synthmarket.server.http.routes.Api;
import io.synthmarket.server.http.routes.Route;
import io.synthmarket.server.http.transport.LingeringConnector;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.MDC;

/** Answers requests, as {@code openapi.yaml} tells. */
public final class HttpServer implements AutoCloseable {

    /** How long request line and headers may be together. */
    static final int HEADER_BYTES = 16 << 10;

    /** So many that some are left while as many requests wait for a file as may. */
    private static final int THREADS = 640;

    private static final int CONNECTIONS = 2_048;
    private static final int BACKLOG = 512;
    private static final Duration PING = Duration.ofSeconds(15);
    private static final long STOP_MILLIS = 5_000;

    private final HttpSettings settings;
    private final MinimumPace pace;
    private final SecurityHeaders headers;
    private final CrossSiteGuard crossSite;
    private final Callers callers;
    private final Exchange exchange;
    private final Api api;
    private final Javalin javalin;
    private volatile boolean open;

    /** Makes one that does not listen yet. */
    public HttpServer(HttpSettings settings, Store store, JobQueue queue, Monitor monitor) {
        this(settings, store, queue, monitor, MinimumPace.withDefaults(), PING);
    }

    HttpServer(HttpSettings settings, Store store, JobQueue queue, Monitor monitor, MinimumPace pace, Duration ping) {
        this.settings = settings;
        this.pace = pace;
        Reach reach = settings.reach();
        headers = new SecurityHeaders(reach);
        crossSite = new CrossSiteGuard(reach);
        callers = new Callers(reach, settings.limits().requestsPerMinute(), store.access());
        exchange = new Exchange(monitor);
        api = new Api(
                new Api.Terms(settings.version(), settings.limits(), pace, ping),
                store,
                queue,
                monitor,
                callers,
                new SessionCookie(reach));
        javalin = Javalin.create(this::configure);
    }

    /** Returns the operations that it answers. */
    Api api() {
        return api;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = Long.MAX_VALUE;
        config.http.asyncTimeout = 0;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("synth-http");
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(this::configure);
        config.jetty.addConnector(this::connector);
        config.jetty.modifyServer(this::configure);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new RefusalHandler(headers)));
        config.routes.before(this::begin);
        config.routes.after(context -> MDC.remove("request"));
        config.routes.exception(Exception.class, (fault, context) -> Problems.send(context, fault));
        config.routes.exception(HttpResponseException.class, (fault, context) -> Problems.send(context, fault));
        config.router.javaLangErrorHandler(Problems::send);
        api.routes().forEach(route -> add(config, route, context -> answer(context, route)));
        api.pages().forEach(page -> add(config, page, context -> show(context, page)));
    }

    private void configure(HttpConfiguration http) {
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new LingeringConnector(server, http);
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(BACKLOG);
        connector.setIdleTimeout(pace.idle().toMillis());
        return connector;
    }

    private void configure(Server server) {
        server.setErrorHandler(new RefusalHandler(headers));
        server.setRequestLog((request, response) -> {
            if (open) {
                exchange.log(request, response);
            }
        });
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setStopTimeout(STOP_MILLIS);
    }

    private void begin(Context context) {
        String id = Exchange.begin(context);
        MDC.put("request", id);
        context.header(Exchange.HEADER, id);
        headers.put(context::header);
        if (!open) {
            MDC.remove("request");
            api.whileStarting(context);
            context.skipRemainingHandlers();
            return;
        }
        crossSite.requireOwnHost(context);
        callers.enter(context);
        if (Caller.of(context).isKnown()) {
            Exchange.tellUser(context, Caller.of(context).user());
        }
    }

    private static void add(JavalinConfig config, Route route, Handler handler) {
        config.routes.addHttpHandler(route.method(), route.path(), handler);
        if (!route.isChange()) {
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
        }
    }

    private void answer(Context context, Route route) throws Exception {
        Exchange.tellRoute(context, route.path());
        crossSite.requireOwnWish(context);
        if (route.asker() == Route.Asker.USER) {
            Caller.user(context);
        }
        callers.letIn(context, route.handler());
    }

    private static void show(Context context, Route page) throws Exception {
        Exchange.tellRoute(context, page.path());
        page.handler().handle(context);
    }

    /**
     * Begins to listen, and tells whoever asks that the server starts.
     *
     * @return the port
     */
    public int start() {
        return javalin.start().port();
    }

    /**
     * Begins to answer: all that was given to the constructor is ready.
     *
     * @throws IOException if the disk failed
     */
    public void open() throws IOException {
        api.open();
        open = true;
    }

    /** Takes no new connections, gives those that are answered a moment, and ends. */
    @Override
    public void close() {
        api.endStreams();
        javalin.stop();
        api.close();
    }
}
