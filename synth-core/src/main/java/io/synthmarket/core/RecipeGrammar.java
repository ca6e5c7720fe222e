package io.synthmarket.core;

import io.synthmarket.core.internal.series.Echo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The grammar of a recipe: words without spaces, the first the version, all others {@code key=value}. */
final class RecipeGrammar {

    private static final String PREFIX = "synthmarket/";
    private static final List<RecipeOption<?>> ALWAYS = List.of(
            RecipeOption.METHOD, RecipeOption.PROFILE, RecipeOption.SEED, RecipeOption.PATHS, RecipeOption.HISTORY);
    private static final List<RecipeOption<?>> REST_OF_RULE =
            List.of(RecipeOption.MAX_ATTEMPTS, RecipeOption.SHORTFALL);

    private static final Pattern READING = Pattern.compile("[^\\s\\p{Cntrl}]+");

    private RecipeGrammar() {}

    /** Reads a recipe, of whatever version. */
    static Recipe parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (!words[0].startsWith(PREFIX) || words[0].length() == PREFIX.length()) {
            throw new IllegalArgumentException(
                    "a recipe must begin with \"" + PREFIX + "VERSION\" but was " + Echo.quote(text));
        }
        String version = words[0].substring(PREFIX.length());
        Map<String, String> left = pairs(text, words);
        RecipeOptions options = RecipeOptions.none();
        for (RecipeOption<?> option : RecipeOption.inOrder()) {
            String word = left.remove(option.key());
            options = word == null ? options : read(options, option, word);
        }
        requireComplete(options, text);
        for (String key : left.keySet()) {
            throw new IllegalArgumentException("recipe option " + Echo.quote(key) + " is not known to version "
                    + Synth.version() + "; the recipe is of version " + version);
        }
        return new Recipe(version, options);
    }

    private static RecipeOptions read(RecipeOptions options, RecipeOption<?> option, String value) {
        try {
            return options.withWord(option, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "recipe option \"" + option.key() + "\" cannot be " + Echo.quote(value), e);
        }
    }

    private static void requireComplete(RecipeOptions options, String text) {
        requireAll(ALWAYS, options, text);
        if (options.has(RecipeOption.MIN_FIDELITY)) {
            if (options.get(RecipeOption.PROFILE).equals(RecipeOption.NOTHING)) {
                throw new IllegalArgumentException("a recipe with min-fidelity must name a profile other than none");
            }
            requireAll(REST_OF_RULE, options, text);
        } else if (REST_OF_RULE.stream().anyMatch(options::has)) {
            throw new IllegalArgumentException(
                    "a recipe with max-attempts or shortfall must give min-fidelity too but lacks it in "
                            + Echo.quote(text));
        }
    }

    private static void requireAll(List<RecipeOption<?>> needed, RecipeOptions options, String text) {
        for (RecipeOption<?> option : needed) {
            if (!options.has(option)) {
                throw new IllegalArgumentException(
                        "a recipe must give the option \"" + option.key() + "\" but lacks it in " + Echo.quote(text));
            }
        }
    }

    /** Writes a recipe. */
    static String text(String version, RecipeOptions options) {
        return PREFIX + version + " " + options;
    }

    /** Refuses a reading that could not be written into a recipe and read back. */
    static String requireReading(String words) {
        if (!READING.matcher(words).matches()) {
            throw new IllegalArgumentException(
                    "a reading must be one word without blanks but was " + Echo.quote(words));
        }
        return words;
    }

    /** Splits words into keys and values, in order, refusing what is no pair or stands twice. */
    private static Map<String, String> pairs(String text, String[] words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a recipe must be words of the form key=value but has "
                        + Echo.quote(words[i]) + " in " + Echo.quote(text));
            }
            String key = words[i].substring(0, equals);
            if (pairs.put(key, words[i].substring(equals + 1)) != null) {
                throw new IllegalArgumentException("a recipe must give each option once but gives " + Echo.quote(key)
                        + " twice in " + Echo.quote(text));
            }
        }
        return pairs;
    }
}
