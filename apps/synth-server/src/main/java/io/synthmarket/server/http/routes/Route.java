package io.synthmarket.server.http.routes;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * An operation of the API.
 *
 * @param path as {@code openapi.yaml} writes it
 * @param asker who is answered
 */
public record Route(HandlerType method, String path, Handler handler, Asker asker) {

    /** Who is answered. */
    public enum Asker {
        /** Who has signed in, or needs not to. */
        USER,
        /** Whoever asks. */
        ANYBODY
    }

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler, Asker.USER);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler, Asker.USER);
    }

    static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler, Asker.USER);
    }

    /** Answers also who has not signed in. */
    Route forAnybody() {
        return new Route(method, path, handler, Asker.ANYBODY);
    }

    /** Tells whether an answer changes something. */
    public boolean isChange() {
        return !method.equals(HandlerType.GET);
    }

    @Override
    public String toString() {
        return method.name() + " " + path;
    }
}
