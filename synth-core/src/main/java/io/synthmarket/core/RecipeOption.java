package io.synthmarket.core;

import io.synthmarket.core.internal.series.Decimal;
import io.synthmarket.core.internal.series.DecimalStep;
import io.synthmarket.core.internal.series.RecipeName;
import io.synthmarket.core.internal.series.Word;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An option of a recipe: its key, which values it can have, and how a recipe reads and writes them.
 *
 * @param <T> the type of its values
 */
final class RecipeOption<T> {

    /** What a recipe says where nothing scores, nothing is rounded, or there are no times. */
    static final String NOTHING = RecipeName.NOTHING;

    /** An array can hardly be longer. */
    private static final int LONGEST = 2_000_000_000;

    static final RecipeOption<String> METHOD = word("method", UnaryOperator.identity());

    static final RecipeOption<Double> UNCERTAINTY = number("uncertainty", RecipeOption::requireShare);

    static final RecipeOption<TradingClock> CLOCK =
            new RecipeOption<>("clock", UnaryOperator.identity(), TradingClock::parse, TradingClock::toString);

    /** Empty for no rounding. */
    static final RecipeOption<OptionalDouble> TICK =
            new RecipeOption<>("tick", RecipeOption::requireTick, RecipeOption::readTick, RecipeOption::writeTick);

    static final RecipeOption<Double> LOT = number("lot", size -> requireStep(OptionException.Option.LOT_SIZE, size));

    static final RecipeOption<List<Exclusion>> EXCLUDE =
            new RecipeOption<>("exclude", List::copyOf, RecipeOption::readExclusions, RecipeOption::writeExclusions);

    static final RecipeOption<String> PROFILE = word("profile", UnaryOperator.identity());

    static final RecipeOption<Double> MIN_FIDELITY = number("min-fidelity", Acceptance::requireThreshold);

    static final RecipeOption<Integer> MAX_ATTEMPTS = count("max-attempts", Acceptance::requireMaxAttempts);

    static final RecipeOption<Shortfall> SHORTFALL = new RecipeOption<>(
            "shortfall", UnaryOperator.identity(), RecipeOption::readShortfall, RecipeOption::writeShortfall);

    static final RecipeOption<Integer> LENGTH = count("length", RecipeOption::requireLength);

    static final RecipeOption<LocalDateTime> START =
            new RecipeOption<>("start", UnaryOperator.identity(), RecipeOption::readTime, LocalDateTime::toString);

    static final RecipeOption<Boolean> UNTIMED = flag("times", NOTHING);

    static final RecipeOption<Boolean> CONTINUING = flag("from", "last-bar");

    static final RecipeOption<Long> SEED =
            new RecipeOption<>("seed", UnaryOperator.identity(), Long::valueOf, String::valueOf);

    static final RecipeOption<Integer> PATHS = count("paths", RecipeOption::requirePaths);

    static final RecipeOption<String> HISTORY = word("history", RecipeOption::requireSha256);

    static final RecipeOption<String> READ = word("read", RecipeGrammar::requireReading);

    /** All of them, as a recipe has them. */
    private static final List<RecipeOption<?>> IN_ORDER = List.of(
            METHOD,
            UNCERTAINTY,
            CLOCK,
            TICK,
            LOT,
            EXCLUDE,
            PROFILE,
            MIN_FIDELITY,
            MAX_ATTEMPTS,
            SHORTFALL,
            LENGTH,
            START,
            UNTIMED,
            CONTINUING,
            SEED,
            PATHS,
            HISTORY,
            READ);

    private final String key;
    private final UnaryOperator<T> check;
    private final Function<String, T> reader;
    private final Function<T, String> writer;

    private RecipeOption(String key, UnaryOperator<T> check, Function<String, T> reader, Function<T, String> writer) {
        this.key = key;
        this.check = check;
        this.reader = reader;
        this.writer = writer;
    }

    private static RecipeOption<String> word(String key, UnaryOperator<String> check) {
        return new RecipeOption<>(key, check, UnaryOperator.identity(), UnaryOperator.identity());
    }

    private static RecipeOption<Double> number(String key, UnaryOperator<Double> check) {
        return new RecipeOption<>(key, check, Double::valueOf, Decimal::shortest);
    }

    private static RecipeOption<Integer> count(String key, UnaryOperator<Integer> check) {
        return new RecipeOption<>(key, check, Integer::valueOf, String::valueOf);
    }

    /** An option that is there or not, so that there is one word that it can have. */
    private static RecipeOption<Boolean> flag(String key, String word) {
        return new RecipeOption<>(key, UnaryOperator.identity(), read -> requireOnly(word, read), value -> word);
    }

    /** Lists all options, in the order in which a recipe has them. */
    static List<RecipeOption<?>> inOrder() {
        return IN_ORDER;
    }

    String key() {
        return key;
    }

    /**
     * Returns a value that the option can have.
     *
     * @throws IllegalArgumentException if it cannot have this one
     */
    T checked(T value) {
        return check.apply(value);
    }

    /**
     * Reads a value, unchecked.
     *
     * @throws IllegalArgumentException if the word is none
     */
    T read(String word) {
        return reader.apply(word);
    }

    /** Writes a value. */
    String write(T value) {
        return writer.apply(value);
    }

    private static double requireShare(double uncertainty) {
        if (!(uncertainty >= 0 && uncertainty <= 1)) {
            throw new OptionException(OptionException.Option.UNCERTAINTY, "must be in [0, 1] but was " + uncertainty);
        }
        return uncertainty;
    }

    private static double requireStep(OptionException.Option option, double size) {
        if (!DecimalStep.isInRange(size)) {
            throw new OptionException(option, "must be in [1e-10, 1e12] but was " + Decimal.shortest(size));
        }
        if (!DecimalStep.isShort(size)) {
            throw new OptionException(
                    option,
                    "must have at most " + DecimalStep.MOST_DIGITS + " digits but was " + Decimal.shortest(size)
                            + "; round it to " + Decimal.shortest(DecimalStep.rounded(size)));
        }
        return size;
    }

    private static OptionalDouble requireTick(OptionalDouble tick) {
        tick.ifPresent(size -> requireStep(OptionException.Option.TICK, size));
        return tick;
    }

    private static OptionalDouble readTick(String word) {
        return word.equals(NOTHING) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(word));
    }

    private static String writeTick(OptionalDouble tick) {
        return tick.isPresent() ? Decimal.shortest(tick.getAsDouble()) : NOTHING;
    }

    private static List<Exclusion> readExclusions(String word) {
        return Arrays.stream(word.split(",", -1)).map(Exclusion::parse).toList();
    }

    private static String writeExclusions(List<Exclusion> exclusions) {
        return exclusions.stream().map(Exclusion::toString).collect(Collectors.joining(","));
    }

    private static Shortfall readShortfall(String word) {
        return Shortfall.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String writeShortfall(Shortfall shortfall) {
        return Word.of(shortfall);
    }

    private static int requireLength(int length) {
        if (length < 1 || length > LONGEST) {
            throw new OptionException(
                    OptionException.Option.LENGTH, "must be in [1, " + LONGEST + "] bars but was " + length);
        }
        return length;
    }

    private static LocalDateTime readTime(String word) {
        try {
            return LocalDateTime.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an ISO date and time", e);
        }
    }

    private static boolean requireOnly(String known, String word) {
        if (!word.equals(known)) {
            throw new IllegalArgumentException("not " + known);
        }
        return true;
    }

    private static int requirePaths(int paths) {
        if (paths < 1) {
            throw new OptionException(OptionException.Option.PATHS, "must be at least 1 but was " + paths);
        }
        return paths;
    }

    private static String requireSha256(String word) {
        if (!word.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not 64 hexadecimal digits");
        }
        return word;
    }
}
