package io.synthmarket.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into maps, lists, numbers and strings, so that tests look at what a reader of a file would find. */
final class JsonText {

    private JsonText() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> parse(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return (Map<String, Object>) value(parser);
        }
    }

    /** Goes down a path of object keys and list positions. */
    static @Nullable Object at(Map<String, Object> root, Object... path) {
        Object here = root;
        for (Object step : path) {
            here = step instanceof Integer place ? ((List<?>) here).get(place) : ((Map<?, ?>) here).get(step);
        }
        return here;
    }

    /** Goes down a path to an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> root, Object... path) {
        return (Map<String, Object>) Objects.requireNonNull(at(root, path));
    }

    /** Goes down a path to an array. */
    static List<?> array(Map<String, Object> root, Object... path) {
        return (List<?>) Objects.requireNonNull(at(root, path));
    }

    /** Goes down a path to a number with a fraction. */
    static double number(Map<String, Object> root, Object... path) {
        return (Double) Objects.requireNonNull(at(root, path));
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static Map<String, Object> object(JsonParser parser) {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value(parser));
        }
        return object;
    }

    private static List<Object> array(JsonParser parser) {
        List<Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser));
        }
        return array;
    }
}
