package io.synthmarket.metrics.internal;

import io.synthmarket.core.internal.series.Decimal;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** A JSON object without line breaks, of names and texts that need no escapes; a number that is undefined is null. */
public final class JsonObject {

    private final StringJoiner members = new StringJoiner(",", "{", "}");

    /** Adds a text that needs no escapes, such as the name of a metric or profile. */
    public JsonObject text(String name, String value) {
        return json(name, '"' + value + '"');
    }

    /** Adds a number, in Java's form of the fewest digits on every JDK, or null where it is not finite. */
    public JsonObject number(String name, double value) {
        return json(name, Double.isFinite(value) ? Decimal.javaForm(value) : "null");
    }

    /** Adds a number, or null where there is none. */
    public JsonObject number(String name, OptionalDouble value) {
        return number(name, value.orElse(Double.NaN));
    }

    /** Adds a whole number. */
    public JsonObject integer(String name, int value) {
        return json(name, Integer.toString(value));
    }

    /** Adds what is JSON already. */
    public JsonObject json(String name, String value) {
        members.add('"' + name + "\":" + value);
        return this;
    }

    /** Lays objects into an array. */
    public static String array(Stream<JsonObject> objects) {
        StringJoiner array = new StringJoiner(",", "[", "]");
        objects.forEach(each -> array.add(each.toString()));
        return array.toString();
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
