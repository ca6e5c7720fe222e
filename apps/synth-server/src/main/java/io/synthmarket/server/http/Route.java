package io.synthmarket.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * An operation of the API.
 *
 * @param path as {@code openapi.yaml} writes it
 */
record Route(HandlerType method, String path, Handler handler) {

    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }

    boolean isChange() {
        return !method.equals(HandlerType.GET);
    }

    @Override
    public String toString() {
        return method.name() + " " + path;
    }
}
