package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Limits;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.datasets.MinimumPace;
import io.synthmarket.server.datasets.ReadingPool;
import io.synthmarket.server.datasets.SharedFiles;
import io.synthmarket.server.datasets.Uploads;
import io.synthmarket.server.http.guard.Callers;
import io.synthmarket.server.http.guard.SessionCookie;
import io.synthmarket.server.http.json.JobJson;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** All operations, and what they share. */
public final class Api implements AutoCloseable {

    private static final ReadingPool.Bounds SMALL_READINGS = new ReadingPool.Bounds(32, 256);
    private static final ReadingPool.Bounds LARGE_READINGS = new ReadingPool.Bounds(2, 64);
    private static final Duration READING = Duration.ofSeconds(60);

    private final ReadingPool readings = new ReadingPool(SMALL_READINGS, LARGE_READINGS, READING);
    private final SharedFiles files;
    private final Uploads uploads;
    private final JobEvents events;
    private final ServiceRoutes service;
    private final List<Route> routes;
    private final List<Route> pages;

    /**
     * On what terms is answered.
     *
     * @param version of the server
     * @param limits how much anybody may ask for
     * @param pace at which bodies must arrive
     * @param ping how often it is found out whether who watches a job is there
     */
    public record Terms(String version, Limits limits, MinimumPace pace, Duration ping) {}

    /** Makes one over what is stored and queued; nothing is looked at yet. */
    public Api(Terms terms, Store store, JobQueue queue, Monitor monitor, Callers callers, SessionCookie cookie) {
        JobJson json = new JobJson(queue);
        DatasetFiles named = new DatasetFiles(store);
        ResultFiles results = new ResultFiles(store.folders());
        files = new SharedFiles(store.folders(), store.datasets());
        uploads = new Uploads(store, files, readings, terms.limits(), monitor, terms.pace(), Clock.systemUTC());
        events = new JobEvents(queue, job -> Json.MAPPER.writeValueAsString(json.of(job)), terms.ping());
        service = new ServiceRoutes(terms.version(), terms.limits(), monitor);
        UploadRoute upload = new UploadRoute(uploads, terms.limits());
        DatasetRoutes ofDatasets = new DatasetRoutes(store, named, files, readings);
        JobRoutes ofJobs = new JobRoutes(store.jobs(), queue, named, readings, events, json);
        ResultRoutes ofResults = new ResultRoutes(store.jobs(), results);
        SeriesRoutes ofSeries = new SeriesRoutes(store.jobs(), queue, results, readings);
        SessionRoutes ofSessions = new SessionRoutes(store.access(), callers, cookie);
        DashboardRoutes dashboard = new DashboardRoutes();
        String dataset = "/api/v1/datasets/{dataset_id}";
        String job = "/api/v1/jobs/{job_id}";
        routes = List.of(
                Route.post("/upload", upload::answer),
                Route.post("/generate", ofJobs::add),
                Route.get("/job-status/{job_id}", ofJobs::get),
                Route.get("/download/{filename}", ofResults::download),
                Route.post("/api/v1/datasets", upload::answer),
                Route.get("/api/v1/datasets", ofDatasets::list),
                Route.get(dataset, ofDatasets::get),
                Route.delete(dataset, ofDatasets::delete),
                Route.get(dataset + "/check", ofDatasets::check),
                Route.get(dataset + "/bars", ofDatasets::bars),
                Route.get(dataset + "/file", ofDatasets::file),
                Route.post("/api/v1/jobs", ofJobs::add),
                Route.get("/api/v1/jobs", ofJobs::list),
                Route.get(job, ofJobs::get),
                Route.delete(job, ofJobs::delete),
                Route.post(job + "/cancel", ofJobs::cancel),
                Route.post(job + "/resume", ofJobs::resume),
                Route.get(job + "/events", ofJobs::events),
                Route.get(job + "/files", ofResults::listFiles),
                Route.get(job + "/files/{filename}", ofResults::file),
                Route.get(job + "/report", ofResults::report),
                Route.get(job + "/page", ofResults::page),
                Route.get(job + "/figures", ofResults::figures),
                Route.get(job + "/metrics", ofResults::metrics),
                Route.get(job + "/series", ofSeries::list),
                Route.get(job + "/series/{number}/bars", ofSeries::bars),
                Route.get("/api/v1/options", service::options),
                Route.get("/api/v1/server", service::server),
                Route.post("/api/v1/session", ofSessions::signIn).forAnybody(),
                Route.get("/api/v1/session", ofSessions::who).forAnybody(),
                Route.delete("/api/v1/session", ofSessions::signOut).forAnybody(),
                Route.get(ServiceRoutes.LIVE, service::live).forAnybody(),
                Route.get(ServiceRoutes.READY, service::ready).forAnybody(),
                Route.get("/metrics", service::metrics),
                Route.get("/openapi.yaml", service::contract).forAnybody());
        pages = List.of(
                Route.get("/", dashboard::index).forAnybody(),
                Route.get("/assets/{name}", dashboard::asset).forAnybody(),
                Route.get("/favicon.{name}", dashboard::icon).forAnybody());
    }

    /** Lists the operations. */
    public List<Route> routes() {
        return routes;
    }

    /** Lists what the dashboard is made of, which is no secret and answered without a guard. */
    public List<Route> pages() {
        return pages;
    }

    /** Answers whatever is asked while the server starts: that it lives, and that nothing else can be asked yet. */
    public void whileStarting(Context context) {
        service.whileStarting(context);
    }

    /**
     * Removes what an earlier process left, before anything is answered.
     *
     * @throws IOException if the disk failed
     */
    public void open() throws IOException {
        files.removeLeft();
    }

    /** Counts the streams of events that are open. */
    public int watchers() {
        return events.open();
    }

    /** Counts the uploads that wait for a place. */
    public int uploadsWaiting() {
        return uploads.waiting();
    }

    /** Ends the streams of events, which would go on otherwise as long as their jobs. */
    public void endStreams() {
        events.close();
    }

    /** Reads no file any more, when nothing is answered any more. */
    @Override
    public void close() {
        readings.close();
    }
}
