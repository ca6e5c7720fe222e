package io.synthmarket.server.http;

import io.javalin.http.Context;
import io.synthmarket.server.common.Monitor;
import io.synthmarket.server.store.SortableId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/** One request and its answer: what it is called, and how it is told of when it is over. */
final class Exchange implements RequestLog {

    /** The header that names a request. */
    static final String HEADER = "X-Request-Id";

    private static final String ID = "synth.id";
    private static final String ROUTE = "synth.route";
    private static final String USER = "synth.user";
    private static final String NONE = "-";

    private final Monitor monitor;

    Exchange(Monitor monitor) {
        this.monitor = monitor;
    }

    /** Gives a request its name. */
    static String begin(Context context) {
        String id = SortableId.draw(Clock.systemUTC(), new SplittableRandom());
        context.req().setAttribute(ID, id);
        return id;
    }

    static void tellUser(Context context, String user) {
        context.req().setAttribute(USER, user);
    }

    static void tellRoute(Context context, String route) {
        context.req().setAttribute(ROUTE, route);
    }

    static String instance(Context context) {
        return "urn:synthmarket:request:" + context.req().getAttribute(ID);
    }

    @Override
    public void log(Request request, Response response) {
        monitor.answered(new Monitor.Answer(
                attribute(request, ID),
                attribute(request, USER),
                request.getMethod(),
                attribute(request, ROUTE),
                response.getStatus(),
                Duration.ofNanos(System.nanoTime() - request.getBeginNanoTime())));
    }

    private static String attribute(Request request, String name) {
        return Optional.ofNullable(request.getAttribute(name))
                .map(Object::toString)
                .orElse(NONE);
    }
}
