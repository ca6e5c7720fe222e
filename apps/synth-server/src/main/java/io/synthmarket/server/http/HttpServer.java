package io.synthmarket.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.datasets.MinimumPace;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.datasets.SharedFiles;
import io.synthmarket.server.datasets.Uploads;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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
    private static final ReadingPool.Bounds SMALL_READINGS = new ReadingPool.Bounds(32, 256);
    private static final ReadingPool.Bounds LARGE_READINGS = new ReadingPool.Bounds(2, 64);
    private static final Duration READING = Duration.ofSeconds(60);
    private static final long PING_MILLIS = 15_000;
    private static final long STOP_MILLIS = 5_000;

    /** What may be asked for by who has not signed in. */
    private static final Set<String> OPEN =
            Set.of("/api/v1/session", ServiceRoutes.LIVE, ServiceRoutes.READY, "/openapi.yaml");

    private final HttpSettings settings;
    private final MinimumPace pace;
    private final ReadingPool readings = new ReadingPool(SMALL_READINGS, LARGE_READINGS, READING);
    private final SharedFiles files;
    private final Uploads uploads;
    private final JobEvents events;
    private final CrossSiteGuard crossSite;
    private final Callers callers;
    private final Exchange exchange;
    private final DashboardRoutes dashboard = new DashboardRoutes();
    private final ServiceRoutes service;
    private final List<Route> routes;
    private final Javalin javalin;
    private volatile boolean open;

    /** Makes one that does not listen yet. */
    public HttpServer(HttpSettings settings, Store store, JobQueue queue, Monitor monitor) {
        this(settings, store, queue, monitor, MinimumPace.withDefaults(), PING_MILLIS);
    }

    HttpServer(HttpSettings settings, Store store, JobQueue queue, Monitor monitor, MinimumPace pace, long pingMillis) {
        this.settings = settings;
        this.pace = pace;
        crossSite = new CrossSiteGuard(settings);
        callers = new Callers(settings, store.access());
        exchange = new Exchange(monitor);
        JobJson json = new JobJson(queue);
        events = new JobEvents(queue, job -> json.of(job).toString(), pingMillis);
        files = new SharedFiles(store.folders(), store.datasets());
        uploads = new Uploads(store, files, readings, settings.limits(), monitor, pace, Clock.systemUTC());
        DatasetRoutes ofDatasets = new DatasetRoutes(store, files, readings);
        JobRoutes ofJobs = new JobRoutes(store.jobs(), queue, ofDatasets, readings, events, json);
        service = new ServiceRoutes(settings, monitor);
        routes = routes(
                new UploadRoute(uploads, settings.limits()),
                ofDatasets,
                ofJobs,
                new ResultRoutes(store.jobs(), queue, ofJobs, new ResultFiles(store.folders()), readings),
                new SessionRoutes(store.access(), callers, settings.behindTls()),
                service);
        javalin = Javalin.create(this::configure);
    }

    private static List<Route> routes(
            UploadRoute upload,
            DatasetRoutes datasets,
            JobRoutes jobs,
            ResultRoutes results,
            SessionRoutes sessions,
            ServiceRoutes service) {
        String dataset = "/api/v1/datasets/{dataset_id}";
        String job = "/api/v1/jobs/{job_id}";
        return List.of(
                Route.post("/upload", upload::answer),
                Route.post("/generate", jobs::add),
                Route.get("/job-status/{job_id}", jobs::get),
                Route.get("/download/{filename}", results::download),
                Route.post("/api/v1/datasets", upload::answer),
                Route.get("/api/v1/datasets", datasets::list),
                Route.get(dataset, datasets::get),
                Route.delete(dataset, datasets::delete),
                Route.get(dataset + "/check", datasets::check),
                Route.get(dataset + "/bars", datasets::bars),
                Route.get(dataset + "/file", datasets::file),
                Route.post("/api/v1/jobs", jobs::add),
                Route.get("/api/v1/jobs", jobs::list),
                Route.get(job, jobs::get),
                Route.delete(job, jobs::delete),
                Route.post(job + "/cancel", jobs::cancel),
                Route.post(job + "/resume", jobs::resume),
                Route.get(job + "/events", jobs::events),
                Route.get(job + "/files", results::listFiles),
                Route.get(job + "/files/{filename}", results::file),
                Route.get(job + "/report", results::report),
                Route.get(job + "/page", results::page),
                Route.get(job + "/figures", results::figures),
                Route.get(job + "/metrics", results::metrics),
                Route.get(job + "/series", results::series),
                Route.get(job + "/series/{number}/bars", results::bars),
                Route.get("/api/v1/options", service::options),
                Route.get("/api/v1/server", service::server),
                Route.post("/api/v1/session", sessions::signIn),
                Route.get("/api/v1/session", sessions::who),
                Route.delete("/api/v1/session", sessions::signOut),
                Route.get(ServiceRoutes.LIVE, service::live),
                Route.get(ServiceRoutes.READY, service::ready),
                Route.get("/metrics", service::metrics),
                Route.get("/openapi.yaml", service::contract));
    }

    /** Lists the operations of the API. */
    List<Route> routes() {
        return routes;
    }

    /** Counts the streams of events that are open. */
    int watchers() {
        return events.open();
    }

    /** Counts the uploads that wait for a place. */
    int uploadsWaiting() {
        return uploads.waiting();
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
        config.jetty.modifyServletContextHandler(
                context -> context.setErrorHandler(new RefusalHandler(settings.behindTls())));
        config.routes.before(this::begin);
        config.routes.after(context -> MDC.remove("request"));
        config.routes.exception(Exception.class, (fault, context) -> Problems.send(context, fault));
        config.routes.exception(HttpResponseException.class, (fault, context) -> Problems.send(context, fault));
        config.router.javaLangErrorHandler(Problems::send);
        routes.forEach(route -> add(config, route));
        addOpen(config, "/", dashboard::index);
        addOpen(config, "/assets/{name}", dashboard::asset);
        addOpen(config, "/favicon.{name}", dashboard::icon);
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
        server.setErrorHandler(new RefusalHandler(settings.behindTls()));
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
        SecurityHeaders.put(settings.behindTls(), context::header);
        if (!open) {
            MDC.remove("request");
            service.whileStarting(context);
            context.skipRemainingHandlers();
            return;
        }
        crossSite.requireOwnHost(context);
        callers.enter(context);
        if (Caller.of(context).isKnown()) {
            Exchange.tellUser(context, Caller.of(context).user());
        }
    }

    private void add(JavalinConfig config, Route route) {
        config.routes.addHttpHandler(route.method(), route.path(), context -> answer(context, route));
        if (!route.isChange()) {
            config.routes.addHttpHandler(HandlerType.HEAD, route.path(), context -> answer(context, route));
        }
    }

    private void answer(Context context, Route route) throws Exception {
        Exchange.tellRoute(context, route.path());
        crossSite.requireOwnWish(context, route.isChange());
        if (!OPEN.contains(route.path())) {
            Caller.user(context);
        }
        callers.letIn(context, route.handler());
    }

    private static void addOpen(JavalinConfig config, String path, Handler handler) {
        for (HandlerType method : List.of(HandlerType.GET, HandlerType.HEAD)) {
            config.routes.addHttpHandler(method, path, context -> {
                Exchange.tellRoute(context, path);
                handler.handle(context);
            });
        }
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
        files.removeLeft();
        open = true;
    }

    /** Takes no new connections, gives those that are answered a moment, and ends. */
    @Override
    public void close() {
        events.close();
        javalin.stop();
        readings.close();
    }
}
