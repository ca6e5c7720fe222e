package io.synthmarket.core;

import io.synthmarket.core.internal.series.Decimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The grammar of a recipe: words without spaces, the first the version, all others {@code key=value}. */
final class RecipeGrammar {

    private static final String PREFIX = "synthmarket/";
    private static final String LAST_BAR = "last-bar";
    /** What a recipe says where nothing scores. */
    private static final String NOTHING = "none";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._(),-]*");
    private static final Pattern READING = Pattern.compile("[^\\s\\p{Cntrl}]+");
    private static final int LONGEST_ECHO = 80;

    private RecipeGrammar() {}

    /** Reads a recipe, of whatever version. */
    static Recipe parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (!words[0].startsWith(PREFIX) || words[0].length() == PREFIX.length()) {
            throw new IllegalArgumentException(
                    "a recipe must begin with \"" + PREFIX + "VERSION\" but was " + quote(text));
        }
        String version = words[0].substring(PREFIX.length());
        Options options = new Options(text, version, pairs(text, words));
        PathOptions pathOptions = pathOptions(options);
        String profile = options.take("profile", Function.identity());
        Recipe recipe = new Recipe(
                version,
                pathOptions,
                profile.equals(NOTHING) ? null : profile,
                gate(options, profile),
                options.take("seed", Long::valueOf),
                options.take("paths", RecipeGrammar::positive),
                options.take("history", RecipeGrammar::sha256),
                options.has("read") ? options.take("read", RecipeGrammar::reading) : null);
        options.requireNoneLeft();
        return recipe;
    }

    private static PathOptions pathOptions(Options options) {
        Rounding rounding = Rounding.inferred();
        rounding = options.has("tick") ? options.take("tick", rounding::withTickOf) : rounding;
        rounding = options.has("lot") ? options.take("lot", rounding::withLotSizeOf) : rounding;
        return new PathOptions(
                options.take("method", Function.identity()),
                options.has("uncertainty") ? options.take("uncertainty", RecipeGrammar::share) : null,
                options.has("clock") ? options.take("clock", TradingClock::parse) : null,
                rounding,
                options.has("exclude") ? options.take("exclude", RecipeGrammar::exclusions) : List.of(),
                options.has("length") ? options.take("length", RecipeGrammar::positive) : null,
                options.has("start") ? options.take("start", RecipeGrammar::time) : null,
                options.has("from") && options.take("from", word -> only(LAST_BAR, word)),
                options.has("times") && options.take("times", word -> only(NOTHING, word)));
    }

    private static Recipe.@Nullable Gate gate(Options options, String profile) {
        if (!options.has("min-fidelity")) {
            return null;
        }
        if (profile.equals(NOTHING)) {
            throw new IllegalArgumentException("a recipe with min-fidelity must name a profile other than none");
        }
        return new Recipe.Gate(
                options.take("min-fidelity", RecipeGrammar::percent),
                options.take("max-attempts", RecipeGrammar::positive),
                options.take("shortfall", RecipeGrammar::shortfall));
    }

    /** Writes a recipe, all of it. */
    static String text(Recipe recipe) {
        String reading = recipe.reading().map(word -> " read=" + word).orElse("");
        return PREFIX + recipe.version() + " " + optionsText(recipe) + reading;
    }

    /** Writes what decides about the paths: a recipe less its version and the reading. */
    static String optionsText(Recipe recipe) {
        StringBuilder text = new StringBuilder();
        appendMethod(text, recipe.pathOptions());
        text.append(" profile=").append(recipe.profile().orElse(NOTHING));
        Recipe.Gate gate = recipe.gate();
        if (gate != null) {
            text.append(" min-fidelity=").append(Decimal.shortest(gate.threshold()));
            text.append(" max-attempts=").append(gate.maxAttempts());
            String shortfall = gate.shortfall().name().toLowerCase(Locale.ROOT).replace('_', '-');
            text.append(" shortfall=").append(shortfall);
        }
        appendExtent(text, recipe.pathOptions());
        text.append(" seed=").append(recipe.seed()).append(" paths=").append(recipe.paths());
        return text.append(" history=").append(recipe.historySha256()).toString();
    }

    private static void appendMethod(StringBuilder text, PathOptions pathOptions) {
        text.append("method=").append(pathOptions.method());
        if (pathOptions.uncertainty() != null) {
            text.append(" uncertainty=").append(Decimal.shortest(pathOptions.uncertainty()));
        }
        if (pathOptions.clock() != null) {
            text.append(" clock=").append(pathOptions.clock());
        }
        Rounding rounding = pathOptions.rounding();
        if (!rounding.tickWord().isEmpty()) {
            text.append(" tick=").append(rounding.tickWord());
        }
        if (rounding.lotSize() != null) {
            text.append(" lot=").append(Decimal.shortest(rounding.lotSize()));
        }
        if (!pathOptions.exclusions().isEmpty()) {
            text.append(" exclude=");
            text.append(
                    pathOptions.exclusions().stream().map(Exclusion::toString).collect(Collectors.joining(",")));
        }
    }

    private static void appendExtent(StringBuilder text, PathOptions pathOptions) {
        if (pathOptions.length() != null) {
            text.append(" length=").append(pathOptions.length());
        }
        if (pathOptions.start() != null) {
            text.append(" start=").append(pathOptions.start());
        }
        if (pathOptions.untimed()) {
            text.append(" times=").append(NOTHING);
        }
        if (pathOptions.continuing()) {
            text.append(" from=").append(LAST_BAR);
        }
    }

    /** Refuses a name that could not be written into a recipe and read back. */
    static void requireName(String owner, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of " + owner
                    + " must be lower-case letters, digits and . _ - ( ) , beginning with a letter, but was "
                    + quote(name));
        }
        if (name.equals(NOTHING)) {
            throw new IllegalArgumentException("the name of " + owner + " must not be \"" + NOTHING
                    + "\", by which a recipe says that there is none");
        }
    }

    /** Refuses a reading that could not be written into a recipe and read back. */
    static String requireReading(String words) {
        if (!READING.matcher(words).matches()) {
            throw new IllegalArgumentException("a reading must be one word without blanks but was " + quote(words));
        }
        return words;
    }

    /** Quotes an echoed input, cut to a readable length. */
    static String quote(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() <= LONGEST_ECHO ? line : line.substring(0, LONGEST_ECHO) + "…") + '"';
    }

    /** Splits words into keys and values, in order, refusing what is no pair or stands twice. */
    private static Map<String, String> pairs(String text, String[] words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a recipe must be words of the form key=value but has "
                        + quote(words[i]) + " in " + quote(text));
            }
            String key = words[i].substring(0, equals);
            if (pairs.put(key, words[i].substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "a recipe must give each option once but gives " + quote(key) + " twice in " + quote(text));
            }
        }
        return pairs;
    }

    private static int positive(String word) {
        int number = Integer.parseInt(word);
        if (number < 1) {
            throw new IllegalArgumentException("below 1");
        }
        return number;
    }

    private static double percent(String word) {
        double number = Double.parseDouble(word);
        if (!(number >= 0 && number <= 100)) {
            throw new IllegalArgumentException("not in 0 to 100");
        }
        return number;
    }

    private static Shortfall shortfall(String word) {
        return Shortfall.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static LocalDateTime time(String word) {
        try {
            return LocalDateTime.parse(word);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an ISO date and time", e);
        }
    }

    private static String reading(String word) {
        if (!READING.matcher(word).matches()) {
            throw new IllegalArgumentException("not one word");
        }
        return word;
    }

    private static String sha256(String word) {
        if (!word.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not 64 hexadecimal digits");
        }
        return word;
    }

    private static double share(String word) {
        double number = Double.parseDouble(word);
        if (!(number >= 0 && number <= 1)) {
            throw new IllegalArgumentException("not in 0 to 1");
        }
        return number;
    }

    private static List<Exclusion> exclusions(String word) {
        return Arrays.stream(word.split(",", -1)).map(Exclusion::parse).toList();
    }

    private static boolean only(String known, String word) {
        if (!word.equals(known)) {
            throw new IllegalArgumentException("not " + known);
        }
        return true;
    }

    /** The options of a recipe as they are read, each taken once. */
    private record Options(String text, String version, Map<String, String> left) {

        boolean has(String key) {
            return left.containsKey(key);
        }

        <T> T take(String key, Function<String, T> reader) {
            String value = left.remove(key);
            if (value == null) {
                throw new IllegalArgumentException(
                        "a recipe must give the option \"" + key + "\" but lacks it in " + quote(text));
            }
            try {
                return Objects.requireNonNull(reader.apply(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("recipe option \"" + key + "\" cannot be " + quote(value), e);
            }
        }

        void requireNoneLeft() {
            if (has("max-attempts") || has("shortfall")) {
                throw new IllegalArgumentException(
                        "a recipe with max-attempts or shortfall must give min-fidelity too but lacks it in "
                                + quote(text));
            }
            for (String key : left.keySet()) {
                throw new IllegalArgumentException("recipe option " + quote(key) + " is not known to version "
                        + Synth.version() + "; the recipe is of version " + version);
            }
        }
    }
}
