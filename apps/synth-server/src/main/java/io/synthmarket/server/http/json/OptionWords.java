package io.synthmarket.server.http.json;

import io.synthmarket.cli.call.CallOption;
import io.synthmarket.cli.call.GenerateCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns options of a request into words of {@code synth generate}. Each value is joined to its flag by {@code =}, so that none is ever
 * taken for a flag.
 */
public final class OptionWords {

    /** Options that are given once, with all their values in a list. */
    private static final Set<String> LISTS = Set.of("format", "features", "repair");

    /** Whole numbers that JavaScript would round. */
    private static final Set<String> LONGS = Set.of("seed");

    private static final Map<String, CallOption> OPTIONS = options();

    private OptionWords() {}

    private static Map<String, CallOption> options() {
        Map<String, CallOption> options = new LinkedHashMap<>();
        GenerateCall.options().forEach(option -> options.put(option.name(), option));
        return options;
    }

    /** Tells whether an option has a list of values. */
    public static boolean isMany(CallOption option) {
        return option.repeatable() || LISTS.contains(option.name());
    }

    /** Turns options into words. */
    public static List<String> of(ObjectNode json) {
        JsonBody.requireOnly(json, "options", OPTIONS.keySet());
        List<String> words = new ArrayList<>();
        json.properties().forEach(each -> add(words, Optional.ofNullable(OPTIONS.get(each.getKey())), each.getValue()));
        return words;
    }

    private static void add(List<String> words, Optional<CallOption> known, JsonNode value) {
        CallOption option = known.orElseThrow();
        if (isMany(option)) {
            addAll(words, option, value);
        } else if (option.type() == CallOption.Type.SWITCH) {
            if (!value.isBoolean()) {
                throw JsonBody.wrongType(option.name(), "true or false", value);
            }
            if (value.booleanValue()) {
                words.add(option.flag());
            }
        } else {
            words.add(option.flag() + "=" + textOf(option, option.name(), value));
        }
    }

    private static void addAll(List<String> words, CallOption option, JsonNode value) {
        if (!value.isArray()) {
            throw JsonBody.wrongType(option.name(), "a list", value);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            texts.add(textOf(option, option.name() + "[" + i + "]", value.get(i)));
        }
        if (option.repeatable()) {
            texts.forEach(text -> words.add(option.flag() + "=" + text));
        } else if (!texts.isEmpty()) {
            words.add(option.flag() + "=" + String.join(",", texts));
        }
    }

    private static String textOf(CallOption option, String name, JsonNode value) {
        boolean fits = switch (option.type()) {
            case INTEGER -> value.isIntegralNumber() || (LONGS.contains(name) && value.isString());
            case NUMBER -> value.isNumber();
            default -> value.isString() || value.isNumber();
        };
        if (!fits) {
            throw JsonBody.wrongType(name, expected(option), value);
        }
        return value.asString();
    }

    private static String expected(CallOption option) {
        return switch (option.type()) {
            case INTEGER -> "a whole number";
            case NUMBER -> "a number";
            default -> "text";
        };
    }
}
