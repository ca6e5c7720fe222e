package io.synthmarket.cli.batch;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Exclusion;
import io.synthmarket.core.Generator;
import io.synthmarket.core.TradingClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options by which {@code generate} is told how to make paths. */
@SuppressWarnings("NullAway.Init")
final class MakingOptions {

    private static final String UNROUNDED = "none";

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "How history is resampled: matched, permutation, stationary, circular, moving, iid, concept; with a"
                            + " length in brackets, as in moving(20), or by --block-length. Default: matched.")
    private @Nullable String method;

    @Option(
            names = "--block-length",
            paramLabel = "BARS",
            description = "How long blocks are. Default: as history asks for.")
    private @Nullable String blockLength;

    @Option(
            names = "--uncertainty",
            paramLabel = "U",
            description =
                    "How much volatility and total return differ between series of matched or permutation, from 0 to 1."
                            + " Default: 1.")
    private @Nullable Double uncertainty;

    @Mixin
    private ExclusionOption exclusions;

    @Option(names = "--continue", description = "Make series that go on from the last bar of history.")
    private boolean continuing;

    @Option(
            names = "--tick",
            paramLabel = "SIZE",
            description = "What prices are rounded to, or none. Default: the tick of history.")
    private @Nullable String tick;

    @Option(
            names = "--lot",
            paramLabel = "SIZE",
            description = "What volumes are rounded to. Default: whole units where history has them.")
    private @Nullable Double lot;

    @Option(
            names = "--clock",
            paramLabel = "CLOCK",
            description =
                    "When the market has bars, such as daily, sessions(bar=1h,open=09:00) or round-the-clock(bar=1m)."
                            + " Default: as the times of history show.")
    private @Nullable String clock;

    @Option(
            names = "--length",
            paramLabel = "BARS",
            description = "How many bars each series has. Default: one per return of history.")
    private @Nullable Integer length;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "When series begin, such as 2030-01-02 or 2030-01-02T09:30, on the calendar that history shows."
                            + " Default: on history's own times, then that calendar.")
    private @Nullable LocalDateTime start;

    @Option(
            names = "--without-times",
            description = "Make series without times, which may be longer than a calendar reaches.")
    private boolean untimed;

    /** Changes a generator as the options say. */
    Generator applyTo(Generator defaults) {
        Generator generator = defaults;
        if (method != null || blockLength != null) {
            generator = generator.blocks(law());
        }
        generator = uncertainty == null ? generator : generator.uncertainty(uncertainty);
        for (Exclusion exclusion : exclusions.exclusions()) {
            generator = generator.exclude(exclusion);
        }
        if (tick != null) {
            generator = tick.equals(UNROUNDED) ? generator.withoutTick() : generator.tick(tickSize(tick));
        }
        generator = lot == null ? generator : generator.lotSize(lot);
        generator = clock == null ? generator : generator.clock(TradingClock.parse(clock));
        generator = length == null ? generator : generator.length(length);
        generator = start == null ? generator : generator.start(start);
        generator = untimed ? generator.withoutTimes() : generator;
        return continuing ? generator.continuing() : generator;
    }

    /** Tells how long series are to be, empty if nothing is said. */
    OptionalInt length() {
        return length == null ? OptionalInt.empty() : OptionalInt.of(length);
    }

    private BlockLaw law() {
        String name = method == null ? BlockLaw.matched().name() : method;
        if (blockLength == null) {
            return BlockLaw.named(name);
        }
        if (name.indexOf('(') >= 0) {
            throw new CallException("--method " + name + " has a length already; leave out --block-length");
        }
        try {
            return BlockLaw.named(name + "(" + blockLength + ")");
        } catch (IllegalArgumentException e) {
            BlockLaw.named(name);
            throw new CallException("--block-length " + blockLength + " does not fit --method " + name
                    + "; it must be a whole number of bars from 1, for stationary any number from 1, and concept and"
                    + " iid take none");
        }
    }

    private static double tickSize(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new CallException("--tick needs a number or none but was '" + text + "'");
        }
    }

    /** Reads a date, which is its midnight, or a date and time. */
    static final class TimeConverter implements ITypeConverter<LocalDateTime> {

        @Override
        public LocalDateTime convert(String text) {
            try {
                return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "must be a time such as 2030-01-02 or 2030-01-02T09:30 but was '" + text + "'");
            }
        }
    }
}
