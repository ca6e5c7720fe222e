package io.synthmarket.server.http.json;

import io.javalin.http.Context;
import io.synthmarket.server.common.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers with JSON. */
public final class Answers {

    private Answers() {}

    /** Answers with a status and JSON. */
    public static void send(Context context, int status, JsonNode json) {
        context.status(status).contentType("application/json").result(Json.MAPPER.writeValueAsBytes(json));
    }

    /** Makes a page of a list. */
    public static ObjectNode page(ArrayNode items, Optional<String> next) {
        ObjectNode page = Json.object();
        page.set("items", items);
        page.put("next", next.orElse(null));
        return page;
    }

    static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
