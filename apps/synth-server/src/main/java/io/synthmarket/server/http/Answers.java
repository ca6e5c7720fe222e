package io.synthmarket.server.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes JSON. */
final class Answers {

    static final JsonMapper JSON = new JsonMapper();

    private Answers() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Reads what the server wrote itself. */
    static ObjectNode object(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static void send(Context context, int status, JsonNode json) {
        context.status(status).contentType("application/json").result(JSON.writeValueAsBytes(json));
    }

    static ObjectNode page(ArrayNode items, Optional<String> next) {
        ObjectNode page = object();
        page.set("items", items);
        page.put("next", next.orElse(null));
        return page;
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
