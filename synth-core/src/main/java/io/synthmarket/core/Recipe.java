package io.synthmarket.core;

import io.synthmarket.core.internal.series.CanonicalHash;
import io.synthmarket.core.internal.series.Decimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that makes a set of paths again, as one line of text.
 *
 * <pre>{@code
 * synthmarket/0.1.0 method=concept profile=concept seed=42 paths=1000 history=3f…
 * synthmarket/0.1.0 method=matched uncertainty=1 clock=daily(bar=1d,days=mon-fri) profile=concept min-fidelity=80 max-attempts=1000 shortfall=fail length=250 from=last-bar seed=42 paths=1000 history=3f…
 * }</pre>
 *
 * <p>The words are the library's version; the block law; where the law permutes, the uncertainty; for any law but the concept's
 * the clock, inferred or stated; tick and lot size where they were stated; exclusions; the scorer ({@code none} where nothing
 * scores); the acceptance rule where there is one; length and start of the paths where they were chosen, and whether they have no times;
 * the seed; the number of paths; the SHA-256 of the history ({@link BarSeries#sha256()}); and, where a caller added it, how the history
 * was read ({@link #withReading}).
 *
 * <p><b>Threads</b>: immutable.
 *
 * @see Synth#replay(Recipe, BarSeries)
 * @since 0.1.0
 */
public final class Recipe {

    private static final Logger LOG = LoggerFactory.getLogger(Recipe.class);
    private static final String PREFIX = "synthmarket/";
    private static final int ID_DIGITS = 8;
    private static final Pattern READING = Pattern.compile("[^\\s\\p{Cntrl}]+");

    private final String version;
    private final Making making;
    private final String profile;
    private final @Nullable Gate gate;
    private final long seed;
    private final int paths;
    private final String historySha256;
    private final @Nullable String reading;

    private Recipe(
            String version,
            Making making,
            String profile,
            @Nullable Gate gate,
            long seed,
            int paths,
            String historySha256,
            @Nullable String reading) {
        this.version = version;
        this.making = making;
        this.profile = profile;
        this.gate = gate;
        this.seed = seed;
        this.paths = paths;
        this.historySha256 = historySha256;
        this.reading = reading;
    }

    static Recipe of(Settings settings, TradingClock clock, long seed, int paths, BarSeries history) {
        Acceptance rule = settings.acceptance();
        Gate gate = rule == null ? null : new Gate(rule.threshold(), rule.maxAttempts(), rule.shortfall());
        Scorer scorer = settings.scorer();
        String profile = scorer == null ? RecipeWords.NOTHING : scorer.name();
        return new Recipe(
                Synth.version(), Making.of(settings, clock), profile, gate, seed, paths, history.sha256(), null);
    }

    /**
     * Reads a recipe.
     *
     * <p>A recipe of another version of the library is read, and {@link #versionNote()} says what may differ; the same is
     * logged as a warning.
     *
     * @param text one line, as {@link #toString()} writes it
     * @return the recipe
     * @throws IllegalArgumentException if the text is no recipe, or has an option that this version does not know
     */
    public static Recipe parse(String text) {
        String[] words = text.strip().split("\\s+");
        if (!words[0].startsWith(PREFIX) || words[0].length() == PREFIX.length()) {
            throw new IllegalArgumentException(
                    "a recipe must begin with \"" + PREFIX + "VERSION\" but was " + RecipeWords.quote(text));
        }
        String version = words[0].substring(PREFIX.length());
        Options options = new Options(text, version, RecipeWords.pairs(text, words));
        Making making = Making.take(options);
        String profile = options.take("profile", Function.identity());
        Recipe recipe = new Recipe(
                version,
                making,
                profile,
                gate(options, profile),
                options.take("seed", Long::valueOf),
                options.take("paths", Recipe::positive),
                options.take("history", Recipe::sha256),
                options.has("read") ? options.take("read", Recipe::reading) : null);
        options.requireNoneLeft();
        recipe.versionNote().ifPresent(LOG::warn);
        return recipe;
    }

    private static @Nullable Gate gate(Options options, String profile) {
        if (!options.has("min-fidelity")) {
            return null;
        }
        if (profile.equals(RecipeWords.NOTHING)) {
            throw new IllegalArgumentException("a recipe with min-fidelity must name a profile other than none");
        }
        return new Gate(
                options.take("min-fidelity", Recipe::percent),
                options.take("max-attempts", Recipe::positive),
                options.take("shortfall", Recipe::shortfall));
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

    /**
     * Tells which version of the library wrote the recipe.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Says what may differ when a recipe of another version is replayed.
     *
     * @return a sentence, empty where the recipe is of this version
     */
    public Optional<String> versionNote() {
        return version.equals(Synth.version())
                ? Optional.empty()
                : Optional.of("recipe is of version " + version + " and this is version " + Synth.version()
                        + ": prices, volumes, scores and which candidates are accepted may differ; use version "
                        + version + " to get the same bits");
    }

    /**
     * Tells the name of the block law.
     *
     * @return a name such as {@code concept}
     */
    public String method() {
        return making.method();
    }

    /**
     * Tells which stretches of history are left out.
     *
     * @return the exclusions, empty where nothing is
     */
    public List<Exclusion> exclusions() {
        return making.exclusions();
    }

    /**
     * Tells the name of the scorer.
     *
     * @return a name such as {@code concept}, empty where nothing scores
     */
    public Optional<String> profile() {
        return profile.equals(RecipeWords.NOTHING) ? Optional.empty() : Optional.of(profile);
    }

    /**
     * Tells the threshold of the acceptance rule.
     *
     * @return the least fidelity in percent, empty where every path is kept
     */
    public OptionalDouble threshold() {
        return gate == null ? OptionalDouble.empty() : OptionalDouble.of(gate.threshold());
    }

    /**
     * Tells how many bars a path has.
     *
     * @return the number of bars, empty where it is one per return of history
     */
    public OptionalInt length() {
        return making.length() == null ? OptionalInt.empty() : OptionalInt.of(making.length());
    }

    /**
     * Tells when paths begin.
     *
     * @return the time asked for, empty where it is history's second bar
     */
    public Optional<LocalDateTime> start() {
        return Optional.ofNullable(making.start());
    }

    /**
     * Tells whether paths go on after history's last bar.
     *
     * @return whether the generator was {@link Generator#continuing() continuing}
     */
    public boolean continuing() {
        return making.continuing();
    }

    /**
     * Tells the seed.
     *
     * @return the seed, drawn or given
     */
    public long seed() {
        return seed;
    }

    /**
     * Tells the number of paths.
     *
     * @return at least 1
     */
    public int paths() {
        return paths;
    }

    /**
     * Tells which history the recipe is for.
     *
     * @return its {@link BarSeries#sha256()}
     */
    public String historySha256() {
        return historySha256;
    }

    /**
     * Returns the same recipe with a note of how the history was read from its file: what was stated, left out and mended. Whoever reads
     * the file again does so by it; the paths do not depend on it, nor does {@link #id()}.
     *
     * @param words what the reader of the file understands: one word, without blanks
     * @return a recipe with this note
     * @throws IllegalArgumentException if it is empty or has blanks or control characters
     */
    public Recipe withReading(String words) {
        if (!READING.matcher(words).matches()) {
            throw new IllegalArgumentException(
                    "a reading must be one word without blanks but was " + RecipeWords.quote(words));
        }
        return new Recipe(version, making, profile, gate, seed, paths, historySha256, words);
    }

    /**
     * Tells how the history was read from its file.
     *
     * @return the word that {@link #withReading} was given, empty where there is none
     */
    public Optional<String> reading() {
        return Optional.ofNullable(reading);
    }

    /**
     * Computes the short name of the batch that this recipe makes: the head of the SHA-256 of its text less the version and the reading.
     *
     * @return eight lower-case hexadecimal digits
     */
    public String id() {
        return CanonicalHash.sha256(options()).substring(0, ID_DIGITS);
    }

    /** Returns a generator of this recipe's options. */
    Generator generator(BarSeries history) {
        Generator generator = making.applyTo(Synth.from(history)).seed(seed);
        if (profile.equals(RecipeWords.NOTHING)) {
            return generator.unscored();
        }
        Scorer scorer = ScorerRegistry.find(profile)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the recipe is scored by \"" + profile
                                        + "\", which is not present; add its library and make the scorer known through a ScorerProvider"));
        return gate == null
                ? generator.scoredBy(scorer)
                : generator.accept(new Acceptance(scorer, gate.threshold(), gate.maxAttempts(), gate.shortfall()));
    }

    private String options() {
        StringBuilder text =
                new StringBuilder(making.text()).append(" profile=").append(profile);
        if (gate != null) {
            text.append(" min-fidelity=").append(Decimal.shortest(gate.threshold()));
            text.append(" max-attempts=").append(gate.maxAttempts());
            String shortfall = gate.shortfall().name().toLowerCase(Locale.ROOT).replace('_', '-');
            text.append(" shortfall=").append(shortfall);
        }
        text.append(making.extent());
        text.append(" seed=").append(seed).append(" paths=").append(paths);
        return text.append(" history=").append(historySha256).toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recipe that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /**
     * Writes the recipe.
     *
     * @return one line that {@link #parse(String)} reads
     */
    @Override
    public String toString() {
        return PREFIX + version + " " + options() + (reading == null ? "" : " read=" + reading);
    }

    /**
     * How paths are made: every option but seed and scoring.
     *
     * @param uncertainty as it was used, null for a law that does not permute
     * @param clock as it was used, null for the concept
     */
    private record Making(
            String method,
            @Nullable Double uncertainty,
            @Nullable TradingClock clock,
            Rounding rounding,
            List<Exclusion> exclusions,
            @Nullable Integer length,
            @Nullable LocalDateTime start,
            boolean continuing,
            boolean untimed) {

        private static final String LAST_BAR = "last-bar";

        static Making of(Settings settings, TradingClock clock) {
            return new Making(
                    settings.law().name(),
                    settings.law().permutes() ? settings.uncertainty() : null,
                    settings.asConcept() ? null : clock,
                    settings.rounding(),
                    settings.exclusions(),
                    settings.length(),
                    settings.start(),
                    settings.continuing(),
                    settings.untimed());
        }

        static Making take(Options options) {
            Rounding rounding = Rounding.inferred();
            rounding = options.has("tick") ? options.take("tick", rounding::withTickOf) : rounding;
            rounding = options.has("lot") ? options.take("lot", rounding::withLotSizeOf) : rounding;
            return new Making(
                    options.take("method", Function.identity()),
                    options.has("uncertainty") ? options.take("uncertainty", Making::share) : null,
                    options.has("clock") ? options.take("clock", TradingClock::parse) : null,
                    rounding,
                    options.has("exclude") ? options.take("exclude", Making::exclusions) : List.of(),
                    options.has("length") ? options.take("length", Recipe::positive) : null,
                    options.has("start") ? options.take("start", Recipe::time) : null,
                    options.has("from") && options.take("from", word -> only(LAST_BAR, word)),
                    options.has("times") && options.take("times", word -> only(RecipeWords.NOTHING, word)));
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

        Generator applyTo(Generator generator) {
            Generator changed = generator.blocks(BlockLaw.named(method)).rounding(rounding);
            changed = uncertainty == null ? changed : changed.uncertainty(uncertainty);
            changed = clock == null ? changed : changed.clock(clock);
            for (Exclusion exclusion : exclusions) {
                changed = changed.exclude(exclusion);
            }
            changed = length == null ? changed : changed.length(length);
            changed = start == null ? changed : changed.start(start);
            changed = untimed ? changed.withoutTimes() : changed;
            return continuing ? changed.continuing() : changed;
        }

        String text() {
            StringBuilder text = new StringBuilder("method=").append(method);
            text.append(uncertainty == null ? "" : " uncertainty=" + Decimal.shortest(uncertainty));
            text.append(clock == null ? "" : " clock=" + clock);
            text.append(rounding.tickWord().isEmpty() ? "" : " tick=" + rounding.tickWord());
            text.append(rounding.lotSize() == null ? "" : " lot=" + Decimal.shortest(rounding.lotSize()));
            if (!exclusions.isEmpty()) {
                text.append(" exclude=");
                text.append(exclusions.stream().map(Exclusion::toString).collect(Collectors.joining(",")));
            }
            return text.toString();
        }

        /** Writes how far paths reach, beginning with a space where there is anything to say. */
        String extent() {
            String text = length == null ? "" : " length=" + length;
            text += start == null ? "" : " start=" + start;
            text += untimed ? " times=" + RecipeWords.NOTHING : "";
            return continuing ? text + " from=" + LAST_BAR : text;
        }
    }

    /** The acceptance rule less its scorer. */
    private record Gate(double threshold, int maxAttempts, Shortfall shortfall) {}

    /** The options of a recipe as they are read, each taken once. */
    private record Options(String text, String version, Map<String, String> left) {

        boolean has(String key) {
            return left.containsKey(key);
        }

        <T> T take(String key, Function<String, T> reader) {
            String value = left.remove(key);
            if (value == null) {
                throw new IllegalArgumentException(
                        "a recipe must give the option \"" + key + "\" but lacks it in " + RecipeWords.quote(text));
            }
            try {
                return Objects.requireNonNull(reader.apply(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "recipe option \"" + key + "\" cannot be " + RecipeWords.quote(value), e);
            }
        }

        void requireNoneLeft() {
            if (has("max-attempts") || has("shortfall")) {
                throw new IllegalArgumentException(
                        "a recipe with max-attempts or shortfall must give min-fidelity too but lacks it in "
                                + RecipeWords.quote(text));
            }
            for (String key : left.keySet()) {
                throw new IllegalArgumentException("recipe option " + RecipeWords.quote(key)
                        + " is not known to version " + Synth.version() + "; the recipe is of version " + version);
            }
        }
    }
}
