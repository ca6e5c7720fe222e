package io.synthmarket.server.common;

import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is at fault, as an answer tells it (RFC 9457).
 *
 * @param kind what kind of fault it is
 * @param detail what must hold, what was found, and what to do
 * @param retryAfter seconds to wait before trying again
 */
public record Problem(Kind kind, String detail, OptionalInt retryAfter) {

    /** A kind of fault. */
    public enum Kind {
        /** The request, or the file, does not do. */
        BAD_INPUT(400, "The request does not do"),
        /** Nobody has signed in. */
        NOT_SIGNED_IN(401, "Sign in first"),
        /** The request must not be made so. */
        FORBIDDEN(403, "Refused"),
        /** There is nothing of this name that is yours. */
        NOT_FOUND(404, "Not found"),
        /** There is something of this name, but it cannot be asked so. */
        METHOD_NOT_ALLOWED(405, "Not to be asked so"),
        /** The request came too slowly. */
        TOO_SLOW(408, "It came too slowly"),
        /** It is not possible now. */
        CONFLICT(409, "Not possible now"),
        /** Its files have had their time. */
        GONE(410, "No longer there"),
        /** It is larger than the server takes. */
        TOO_LARGE(413, "Too large"),
        /** It is not a kind of content that is read. */
        UNSUPPORTED(415, "Not a kind of content that is read"),
        /** The file has no such bytes. */
        NO_SUCH_RANGE(416, "No such bytes"),
        /** No candidate was good enough. */
        THRESHOLD_NOT_REACHED(422, "No candidate was good enough"),
        /** There were too many requests, or jobs. */
        TOO_MANY(429, "Too many at a time"),
        /** The headers of the request are too long. */
        HEADERS_TOO_LARGE(431, "Headers are too long"),
        /** The fault is the server's. */
        INTERNAL(500, "The server is at fault"),
        /** The server is stopping, or its database does not answer. */
        UNAVAILABLE(503, "Not available now"),
        /** A job took longer than it may. */
        TIME_LIMIT(504, "It took too long"),
        /** The storage of a user is full. */
        STORAGE_FULL(507, "Storage is full");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        /** Returns the status code of an answer. */
        public int status() {
            return status;
        }

        /** Names the kind as an answer has it. */
        public String type() {
            return "urn:synthmarket:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int RETRY_SECONDS = 10;

    /** Makes one that waiting does not help. */
    public static Problem of(Kind kind, String detail) {
        return new Problem(kind, detail, OptionalInt.empty());
    }

    /** Makes one that is over after some seconds. */
    public static Problem forNow(Kind kind, String detail, int seconds) {
        return new Problem(kind, detail, OptionalInt.of(seconds));
    }

    /** Tells that the server stops. */
    public static Problem stopping() {
        return forNow(Kind.UNAVAILABLE, "the server must be running but stops; ask again later", RETRY_SECONDS);
    }

    /** Writes itself. */
    public ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("type", kind.type());
        json.put("title", kind.title);
        json.put("status", kind.status);
        json.put("detail", detail);
        retryAfter.ifPresent(seconds -> json.put("retry_after", seconds));
        return json;
    }
}
