package io.synthmarket.server.http.json;

import io.javalin.http.Context;
import io.synthmarket.server.common.Echo;
import io.synthmarket.server.common.Problem;
import io.synthmarket.server.common.ServerFault;
import io.synthmarket.server.http.transport.RequestBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that a client sends. */
public final class JsonBody {

    private static final int LARGEST = 64 << 10;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int DEEPEST = 16;
    private static final int BUFFER = 8 << 10;
    private static final int LONGEST_NUMBER = 400;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonBody() {}

    /** Reads an object. */
    public static ObjectNode object(Context context) throws IOException {
        String type = context.contentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new ServerFault(
                    Problem.Kind.UNSUPPORTED,
                    "Content-Type must be application/json but was '" + Echo.shown(type) + "'; send JSON");
        }
        if (context.req().getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        JsonNode json = parse(text(context));
        if (!(json instanceof ObjectNode object)) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a body must be a JSON object but was " + nameOf(json) + "; see /openapi.yaml");
        }
        return object;
    }

    private static ServerFault tooLarge() {
        return new ServerFault(
                Problem.Kind.TOO_LARGE, "a JSON body must have at most " + LARGEST + " bytes but has more; send less");
    }

    private static String text(Context context) throws IOException {
        byte[] bytes = arrived(new RequestBody(context.req().getInputStream()), LONGEST);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ServerFault(Problem.Kind.BAD_INPUT, "a JSON body must be UTF-8 but is not; send it as UTF-8");
        }
    }

    /** Reads a body to its end, which must come in time, however it trickles. */
    static byte[] arrived(InputStream body, Duration longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long began = System.nanoTime();
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            bytes.write(buffer, 0, count);
            if (bytes.size() > LARGEST) {
                throw tooLarge();
            }
            if (System.nanoTime() - began > longest.toNanos()) {
                throw new ServerFault(
                        Problem.Kind.TOO_SLOW,
                        "a JSON body must arrive within " + longest.toSeconds()
                                + " s but did not; send it again over a faster line");
            }
        }
        return bytes.toByteArray();
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new ServerFault(
                    Problem.Kind.BAD_INPUT,
                    "a body must be JSON but is not" + placeOf(e) + ": " + Echo.shown(e.getOriginalMessage()));
        }
    }

    private static String placeOf(JacksonException fault) {
        var place = fault.getLocation();
        return place == null || place.getLineNr() < 1
                ? ""
                : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Refuses fields that are none of some. */
    public static void requireOnly(ObjectNode json, String what, Collection<String> known) {
        for (String name : json.propertyNames()) {
            if (!known.contains(name)) {
                throw new ServerFault(
                        Problem.Kind.BAD_INPUT,
                        what + " must have only the fields " + String.join(", ", known) + " but has '"
                                + Echo.shown(name) + "'; leave it out");
            }
        }
    }

    /** Returns a field that must be text. */
    public static String text(ObjectNode json, String name) {
        JsonNode value = json.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (!value.isString()) {
            throw wrongType(name, "text", value);
        }
        return value.stringValue();
    }

    /** Makes the fault of a field that is not there. */
    public static ServerFault missing(String name) {
        return new ServerFault(Problem.Kind.BAD_INPUT, name + " must be given but is missing; add it");
    }

    /** Makes the fault of a field that is not what it must be. */
    public static ServerFault wrongType(String name, String expected, JsonNode found) {
        return new ServerFault(
                Problem.Kind.BAD_INPUT,
                name + " must be " + expected + " but was " + nameOf(found) + "; see /openapi.yaml");
    }

    private static String nameOf(JsonNode json) {
        return switch (json.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case MISSING -> "nothing";
            case STRING -> "the text '" + Echo.shown(json.stringValue()) + "'";
            default -> Echo.shown(json.toString());
        };
    }
}
