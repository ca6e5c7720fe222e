package io.synthmarket.cli.output;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.BarFeature;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options by which formats that hold all series in one file, and those of windows, are told more. */
public final class FormatDetails {

    @Option(
            names = "--per-series",
            description = "Write a file per series in the formats that hold all of them in one.")
    private boolean perSeries;

    @Option(
            names = "--window",
            paramLabel = "BARS",
            description = "How many bars a window has, for the formats npy, npz, tfrecord and tfrecord-sequence.")
    private @Nullable Integer bars;

    @Option(
            names = "--stride",
            paramLabel = "BARS",
            description = "How many bars lie from the beginning of a window to that of the next. Default: --window.")
    private @Nullable Integer stride;

    @Option(
            names = "--window-limit",
            paramLabel = "W",
            description = "How many windows of a series are made at most. Default: all.")
    private @Nullable Integer limit;

    @Option(
            names = "--features",
            paramLabel = "NAMES",
            converter = FeaturesConverter.class,
            description =
                    "What windows tell of each bar, with commas between: log_return (default), open, high, low, close, volume,"
                            + " log_gap, log_body, log_upper_wick, log_lower_wick, log1p_volume.")
    private @Nullable Features features;

    @Option(
            names = "--dtype",
            paramLabel = "float32|float64",
            converter = PrecisionConverter.class,
            description = "How wide numbers of npy and npz are. Default: float32.")
    private @Nullable Precision precision;

    /** Completes formats with what is said of them, or checks that nothing is said that is of no use to them. */
    public Formats complete(Formats formats) {
        if (perSeries && formats.shared().isEmpty()) {
            throw new CallException("--per-series is for formats that hold all series in one file; leave it out");
        }
        Formats complete = withWindows(formats);
        return perSeries ? complete.divided(Formats.Division.PER_SERIES) : complete;
    }

    private Formats withWindows(Formats formats) {
        Optional<String> asked = formats.ofWindows();
        if (asked.isEmpty()) {
            given().findFirst().ifPresent(option -> {
                throw new CallException(option + " is for formats of windows; add --format npy, npz or tfrecord");
            });
            return formats;
        }
        if (bars == null) {
            throw new CallException(
                    "--format " + asked.get() + " holds windows; say how long they are, such as --window 64");
        }
        requirePositive(bars, "--window");
        requirePositive(stride, "--stride");
        requirePositive(limit, "--window-limit");
        WindowSpec spec = WindowSpec.of(bars);
        spec = stride == null ? spec : spec.stride(stride);
        spec = limit == null ? spec : spec.limit(limit);
        spec = features == null ? spec : spec.features(features.chosen().toArray(BarFeature[]::new));
        return formats.windows(Optional.of(spec), precision == null ? Precision.FLOAT32 : precision);
    }

    private static void requirePositive(@Nullable Integer value, String option) {
        if (value != null && value < 1) {
            throw new CallException(option + " must be at least 1 but was " + value);
        }
    }

    private Stream<String> given() {
        return Stream.of(
                        given("--window", bars),
                        given("--stride", stride),
                        given("--window-limit", limit),
                        given("--features", features),
                        given("--dtype", precision))
                .flatMap(Optional::stream);
    }

    private static Optional<String> given(String option, @Nullable Object value) {
        return value == null ? Optional.empty() : Optional.of(option);
    }

    /** Features as an option gives them. */
    record Features(List<BarFeature> chosen) {}

    /** Reads features: names with commas between. */
    static final class FeaturesConverter implements ITypeConverter<Features> {

        @Override
        public Features convert(String words) {
            List<BarFeature> chosen = new ArrayList<>();
            for (String word : words.split(",", -1)) {
                chosen.add(find(word.strip()));
            }
            return new Features(chosen);
        }

        private static BarFeature find(String word) {
            return Stream.of(BarFeature.values())
                    .filter(feature -> name(feature).equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be of "
                            + String.join(
                                    ", ",
                                    Stream.of(BarFeature.values())
                                            .map(FeaturesConverter::name)
                                            .toList())
                            + " but has '" + word + "'"));
        }

        static String name(BarFeature feature) {
            return feature.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads a width of numbers. */
    static final class PrecisionConverter implements ITypeConverter<Precision> {

        @Override
        public Precision convert(String word) {
            return Stream.of(Precision.values())
                    .filter(precision -> precision.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(
                            () -> new TypeConversionException("must be float32 or float64 but was '" + word + "'"));
        }
    }
}
