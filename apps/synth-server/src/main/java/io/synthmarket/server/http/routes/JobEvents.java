package io.synthmarket.server.http.routes;

import io.javalin.http.Context;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.guard.ConcurrencyLimit;
import io.synthmarket.server.http.transport.EventStream;
import io.synthmarket.server.jobs.JobQueue;
import io.synthmarket.server.store.Job;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The streams of events that tell of jobs, of which a user may watch some at a time. */
final class JobEvents implements AutoCloseable {

    private static final int PER_USER = 32;
    private static final int RETRY_SECONDS = 10;

    private final JobQueue queue;
    private final Function<Job, String> text;
    private final ConcurrencyLimit watching = new ConcurrencyLimit(PER_USER);
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService pings = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "synth-pings");
        thread.setDaemon(true);
        return thread;
    });

    private final Future<?> pinging;

    JobEvents(JobQueue queue, Function<Job, String> text, Duration ping) {
        this.queue = queue;
        this.text = text;
        pinging = pings.scheduleWithFixedDelay(
                () -> streams.forEach(EventStream::ping), ping.toMillis(), ping.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Tells of a job until it is over or the client is gone. */
    void send(Context context, String user, String job) {
        context.contentType("text/event-stream; charset=utf-8");
        context.header("X-Accel-Buffering", "no");
        if (context.req().getMethod().equals("HEAD")) {
            return;
        }
        if (!watching.take(user)) {
            throw new ServerFault(Problem.forNow(
                    Problem.Kind.TOO_MANY,
                    "a user can watch at most " + PER_USER + " jobs at a time but you watch more; close some",
                    RETRY_SECONDS));
        }
        context.future(() -> {
            EventStream stream = EventStream.open(context);
            streams.add(stream);
            JobQueue.Watch watch = queue.watch(job, now -> tell(stream, now), stream::last);
            return stream.ended().whenComplete((nothing, fault) -> {
                watch.close();
                streams.remove(stream);
                watching.giveBack(user);
            });
        });
    }

    private void tell(EventStream stream, Job job) {
        stream.tell("event: job\ndata: " + text.apply(job) + "\n\n");
    }

    int open() {
        return streams.size();
    }

    @Override
    public void close() {
        pinging.cancel(false);
        pings.shutdownNow();
        streams.forEach(EventStream::end);
    }
}
