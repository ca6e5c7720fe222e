package io.synthmarket.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.Problem.Kind;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.store.Database;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what went wrong, and never more: no trace, no path of the disk. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int RETRY_SECONDS = 10;
    private static final String NO_SPACE = "No space left on device";

    private Problems() {}

    /** Answers a request that failed. */
    static void send(Context context, Throwable fault) {
        Problem problem = of(fault);
        boolean unforeseen = problem.kind() == Kind.UNAVAILABLE && !(fault instanceof ServerFault);
        if (problem.kind() == Kind.INTERNAL || unforeseen) {
            LOG.error("a request failed", fault);
        }
        if (fault instanceof MethodNotAllowedResponse refused) {
            context.header("Allow", String.join(", ", refused.getDetails().values()));
        }
        send(context, problem);
    }

    /** Answers a request that failed for want of memory, or worse. */
    static void send(HttpServletResponse response, Error fault) {
        LOG.error("a request failed", fault);
        if (!response.isCommitted()) {
            Problem problem = of(fault);
            response.setStatus(problem.kind().status());
            response.setContentType("application/problem+json");
            try {
                response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(problem.json()));
            } catch (IOException e) {
                LOG.debug("the client is gone", e);
            }
        }
    }

    private static void send(Context context, Problem problem) {
        ObjectNode json = problem.json();
        json.put("instance", Exchange.instance(context));
        context.status(problem.kind().status());
        problem.retryAfter().ifPresent(seconds -> context.header("Retry-After", Integer.toString(seconds)));
        if (problem.kind() == Kind.NOT_SIGNED_IN) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.removeHeader("Content-Disposition");
        context.contentType("application/problem+json").result(Json.MAPPER.writeValueAsBytes(json));
    }

    private static Problem of(Throwable fault) {
        if (fault instanceof ServerFault known) {
            return known.problem();
        }
        if (fault instanceof HttpResponseException answer) {
            return ofStatus(answer.getStatus());
        }
        if (fault instanceof HttpException refused) {
            return ofStatus(refused.getCode());
        }
        if (fault instanceof EofException) {
            return ofStatus(400);
        }
        if (fault instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (fault instanceof NoSuchFileException) {
            return Problem.of(Kind.GONE, "a file must stay until it is read but was removed meanwhile; ask again");
        }
        if (Database.isAway(fault)) {
            return Problem.forNow(
                    Kind.UNAVAILABLE,
                    "the database must answer but does not; ask again in " + RETRY_SECONDS + " s",
                    RETRY_SECONDS);
        }
        if (fault instanceof IOException && String.valueOf(fault.getMessage()).contains(NO_SPACE)) {
            return Problem.of(
                    Kind.STORAGE_FULL, "the server's disk must have room but is full; tell who keeps the server");
        }
        return Problem.of(
                Kind.INTERNAL,
                "the request failed for a reason that is in the server's log; tell who keeps the server the instance of this"
                        + " answer");
    }

    /** Tells what a status code of the HTTP library means. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(Kind.NOT_SIGNED_IN, "the server must know who asks but does not; send a token");
            case 404 ->
                Problem.of(
                        Kind.NOT_FOUND,
                        "there must be something at this address but there is nothing; see /openapi.yaml");
            case 405 ->
                Problem.of(
                        Kind.METHOD_NOT_ALLOWED,
                        "the method must be one that this address takes but is none; see the header Allow, and /openapi.yaml");
            case 408 ->
                Problem.of(Kind.TOO_SLOW, "a request must keep arriving but did not; send it again over a faster line");
            case 413 -> Problem.of(Kind.TOO_LARGE, "a request must be smaller than it was; see /api/v1/server");
            case 414, 431 ->
                Problem.of(
                        Kind.HEADERS_TOO_LARGE,
                        "request line and headers must have at most " + HttpServer.HEADER_BYTES
                                + " bytes together but have more; send less");
            case 415 ->
                Problem.of(Kind.UNSUPPORTED, "content must be of a type that is read but was not; see /openapi.yaml");
            case 503 -> Problem.stopping();
            default ->
                status < 500 || status == 501 || status == 505
                        ? Problem.of(
                                Kind.BAD_INPUT, "a request must be well-formed HTTP but was not; see RFC 9110 and 9112")
                        : of(new IllegalStateException());
        };
    }
}
