package io.synthmarket.server.http.json;

import io.synthmarket.server.common.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Reads a JSON report front to back, however long, and keeps only what is asked for. */
public final class ReportReader {

    private final Path file;

    /** Names the report; nothing is read yet. */
    public ReportReader(Path file) {
        this.file = file;
    }

    /** Reads the entries of some series, by number, and of no more of them than are asked for. */
    public Map<Integer, JsonNode> series(IntPredicate wanted, int most) throws IOException {
        Map<Integer, JsonNode> found = new HashMap<>();
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = Json.MAPPER.createParser(in)) {
            if (!findSeries(parser, null)) {
                return found;
            }
            int number = 0;
            while (found.size() < most && parser.nextToken() == JsonToken.START_OBJECT) {
                number++;
                if (wanted.test(number)) {
                    JsonNode entry = parser.readValueAsTree();
                    found.put(number, entry);
                } else {
                    parser.skipChildren();
                }
            }
        }
        return found;
    }

    /** Writes the metrics of history and of every series. */
    public void copyMetrics(OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = Json.MAPPER.createParser(in);
                JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.writeStartObject();
            boolean any = findSeries(parser, json);
            json.writeArrayPropertyStart("series");
            for (int number = 1; any && parser.nextToken() == JsonToken.START_OBJECT; number++) {
                json.writeStartObject();
                json.writeNumberProperty("number", number);
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    if (name.equals("metrics")) {
                        json.writeName(name);
                        json.copyCurrentStructure(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** Goes to where the entries of series begin; on the way, copies what the metrics of history need. */
    private static boolean findSeries(JsonParser parser, @Nullable JsonGenerator json) {
        Set<String> copied = Set.of("original", "calibration");
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("series")) {
                return value == JsonToken.START_ARRAY;
            }
            if (json != null && copied.contains(name)) {
                json.writeName(name);
                json.copyCurrentStructure(parser);
            } else {
                parser.skipChildren();
            }
        }
        return false;
    }
}
