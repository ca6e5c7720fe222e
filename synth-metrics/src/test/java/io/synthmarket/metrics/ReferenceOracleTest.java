package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.LengthBasis;
import io.synthmarket.metrics.internal.distances.DependenceDistances;
import io.synthmarket.metrics.internal.distances.TwoSample;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import io.synthmarket.metrics.internal.risk.TailRisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fifteen, the figures and curves of all families and the automatic block lengths of market data of many kinds, from a daily index to
 * minutes of a coin. The data may not be published, so the test runs only where the folder stands beside the repository. The
 * numbers are of numpy, SciPy 1.10, statsmodels 0.13, R's TTR, nolds and arch 6.3.
 */
class ReferenceOracleTest {

    /** Where the file has the figures beside the fifteen. */
    private static final Map<MetricId, String> PLACES = Map.ofEntries(
            Map.entry(MetricId.KURTOSIS_AGGREGATED_5, "/kurtosis_aggregated/5"),
            Map.entry(MetricId.KURTOSIS_AGGREGATED_20, "/kurtosis_aggregated/20"),
            Map.entry(MetricId.KURTOSIS_AGGREGATED_60, "/kurtosis_aggregated/60"),
            Map.entry(MetricId.HILL_LEFT_TAIL, "/hill_left_tail/alpha"),
            Map.entry(MetricId.HILL_RIGHT_TAIL, "/hill_right_tail/alpha"),
            Map.entry(MetricId.LJUNG_BOX_STATISTIC, "/ljung_box_statistic"),
            Map.entry(MetricId.ARCH_LM_STATISTIC, "/arch_lm_statistic"),
            Map.entry(MetricId.VARIANCE_RATIO_2, "/variance_ratio/2"),
            Map.entry(MetricId.VARIANCE_RATIO_5, "/variance_ratio/5"),
            Map.entry(MetricId.VARIANCE_RATIO_10, "/variance_ratio/10"),
            Map.entry(MetricId.VARIANCE_RATIO_20, "/variance_ratio/20"),
            Map.entry(MetricId.BLOCK_LENGTH_R, "/block_length_r/stationary"),
            Map.entry(MetricId.BLOCK_LENGTH_R_CIRCULAR, "/block_length_r/circular"),
            Map.entry(MetricId.BLOCK_LENGTH_ABS, "/block_length_abs/stationary"),
            Map.entry(MetricId.BLOCK_LENGTH_ABS_CIRCULAR, "/block_length_abs/circular"),
            Map.entry(MetricId.BLOCK_LENGTH_SQ, "/block_length_sq/stationary"),
            Map.entry(MetricId.BLOCK_LENGTH_SQ_CIRCULAR, "/block_length_sq/circular"),
            Map.entry(MetricId.PARKINSON, "/parkinson"),
            Map.entry(MetricId.GARMAN_KLASS, "/garman_klass"),
            Map.entry(MetricId.ROGERS_SATCHELL, "/rogers_satchell"),
            Map.entry(MetricId.YANG_ZHANG, "/yang_zhang"),
            Map.entry(MetricId.VALUE_AT_RISK_1, "/value_at_risk/0.01"),
            Map.entry(MetricId.VALUE_AT_RISK_5, "/value_at_risk/0.05"),
            Map.entry(MetricId.EXPECTED_SHORTFALL_1, "/expected_shortfall/0.01"),
            Map.entry(MetricId.EXPECTED_SHORTFALL_5, "/expected_shortfall/0.05"));

    private static final List<MetricId> CURVES = List.of(
            MetricId.ACF_RETURNS, MetricId.ACF_ABS_RETURNS, MetricId.ACF_SQUARED_RETURNS, MetricId.LEVERAGE_CURVE);

    @TestFactory
    Stream<DynamicTest> metrics_ofEachFile_areThoseOfTheReference() {
        Optional<Path> shared = sharedFolder();
        assumeTrue(shared.isPresent(), "there is no folder shared/reference with metrics.json beside the repository");
        Path folder = shared.orElseThrow();
        JsonNode reference = JsonMapper.shared().readTree(folder.resolve("reference/metrics.json"));
        return reference
                .propertyStream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getKey(),
                        () -> compare(read(folder.resolve("data").resolve(file.getKey())), file.getValue())));
    }

    private static void compare(BarSeries series, JsonNode expected) {
        assertThat(series.size()).isEqualTo(expected.get("bars").intValue());
        SoftAssertions softly = new SoftAssertions();
        MetricValues values = Metrics.of(series);
        for (MetricId metric : MetricId.concept()) {
            JsonNode value = expected.get(metric.name());
            if (value.isNull()) {
                softly.assertThat(values.value(metric)).as("%s", metric).isEmpty();
            } else {
                softly.assertThat(values.value(metric).orElse(Double.NaN))
                        .as("%s", metric)
                        .isCloseTo(value.doubleValue(), near(value));
            }
        }
        compareFigures(softly, series, expected);
        compareCurves(softly, series, expected);
        compareDistances(softly, series, expected);
        compare(softly, "block_length_r", BlockLength.of(series, LengthBasis.RETURNS), expected);
        compare(softly, "block_length_abs", BlockLength.of(series, LengthBasis.ABSOLUTE_RETURNS), expected);
        compare(softly, "block_length_sq", BlockLength.of(series, LengthBasis.SQUARED_RETURNS), expected);
        softly.assertAll();
    }

    private static void compareFigures(SoftAssertions softly, BarSeries series, JsonNode expected) {
        Map<MetricId, OptionalDouble> figures = new HashMap<>();
        for (MetricFamily family : MetricFamily.values()) {
            MetricValues values = Metrics.of(series, family);
            values.metrics().forEach(metric -> figures.put(metric, values.value(metric)));
        }
        assertThat(figures).containsKeys(PLACES.keySet().toArray(MetricId[]::new));
        PLACES.forEach((metric, place) -> {
            JsonNode value = expected.at(place);
            softly.assertThat(figures.get(metric).orElse(Double.NaN))
                    .as("%s", metric)
                    .isCloseTo(value.doubleValue(), near(value));
        });
    }

    private static void compareCurves(SoftAssertions softly, BarSeries series, JsonNode expected) {
        List<Curve> curves = Metrics.curves(series, MetricFamily.DEPENDENCE);
        assertThat(curves).extracting(Curve::id).containsAll(CURVES);
        for (Curve curve : curves) {
            if (!CURVES.contains(curve.id())) {
                continue;
            }
            JsonNode points = expected.get(curve.id().name());
            softly.assertThat(curve.lags()).as("%s", curve.id()).isEqualTo(points.size());
            for (int lag = 1; lag <= points.size(); lag++) {
                JsonNode point = points.get(lag - 1);
                softly.assertThat(curve.value(lag))
                        .as("%s at lag %d", curve.id(), lag)
                        .isCloseTo(point.doubleValue(), near(point));
            }
        }
    }

    /** The halves of the returns against each other, the leverage curve, and what value at risk and shortfall are made of. */
    private static void compareDistances(SoftAssertions softly, BarSeries series, JsonNode expected) {
        int half = (series.size() - 1) / 2;
        JsonNode halves = expected.get("two_sample_halves");
        MetricValues values = Metrics.twoSample(series.slice(0, half + 1), series.slice(half, series.size()));
        for (MetricId metric : List.of(MetricId.WASSERSTEIN, MetricId.KS, MetricId.ENERGY)) {
            JsonNode value = halves.get(metric.name());
            softly.assertThat(values.value(metric).orElse(Double.NaN))
                    .as("%s", metric)
                    .isCloseTo(value.doubleValue(), near(value));
        }
        double statistic = halves.get(MetricId.ANDERSON_DARLING.name()).doubleValue();
        softly.assertThat(values.value(MetricId.ANDERSON_DARLING).orElse(Double.NaN))
                .isCloseTo(statistic, Offset.offset(1e-3 + 1e-5 * Math.abs(statistic)));
        softly.assertThat(andersonDarlingOfDifferences(series.close(), half))
                .isCloseTo(statistic, Offset.offset(1e-12 + 1e-7 * Math.abs(statistic)));
        compare(softly, expected.get("leverage_curve"), DependenceDistances.leverageCurve(series));
        double[] returns = LogReturns.of(series);
        compare(softly, expected.get("value_at_risk"), TailRisk.valueAtRisk(returns));
        compare(softly, expected.get("expected_shortfall"), TailRisk.expectedShortfall(returns));
    }

    /**
     * The reference takes differences of logs, whose rounding parts returns that tie as ratios. So do these, but for the last bit of a
     * logarithm here and there, which is where the 1e-7 comes from; files without such ties agree to 1e-9.
     */
    private static double andersonDarlingOfDifferences(double[] closes, int half) {
        double[] returns = new double[closes.length - 1];
        for (int t = 0; t < returns.length; t++) {
            returns[t] = Math.log(closes[t + 1]) - Math.log(closes[t]);
        }
        double[] first = Arrays.copyOf(returns, half);
        double[] second = Arrays.copyOfRange(returns, half, returns.length);
        Arrays.sort(first);
        Arrays.sort(second);
        return TwoSample.ofSorted(first, second).andersonDarling();
    }

    private static void compare(SoftAssertions softly, JsonNode expected, double[] values) {
        softly.assertThat(values).hasSize(expected.size());
        int place = 0;
        for (JsonNode value : expected) {
            softly.assertThat(values[place++]).isCloseTo(value.doubleValue(), near(value));
        }
    }

    private static void compare(SoftAssertions softly, String name, BlockLength length, JsonNode expected) {
        JsonNode stationary = expected.get(name).get("stationary");
        JsonNode circular = expected.get(name).get("circular");
        softly.assertThat(length.stationary())
                .as("%s, stationary", name)
                .isCloseTo(stationary.doubleValue(), near(stationary));
        softly.assertThat(length.circular()).as("%s, circular", name).isCloseTo(circular.doubleValue(), near(circular));
    }

    static Offset<Double> near(JsonNode value) {
        return Offset.offset(1e-12 + 1e-9 * Math.abs(value.doubleValue()));
    }

    static Optional<Path> sharedFolder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isRegularFile(folder.resolve("reference/metrics.json")))
                .findFirst();
    }

    static BarSeries read(Path file) throws IOException {
        BarSeriesBuilder builder = BarSeries.builder();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("Date,Open,High,Low,Close,Volume");
            lines.lines().map(line -> List.of(line.split(",", -1))).forEach(fields -> {
                double open = Double.parseDouble(fields.get(1));
                double close = Double.parseDouble(fields.get(4));
                double high = Math.max(Double.parseDouble(fields.get(2)), Math.max(open, close));
                double low = Math.min(Double.parseDouble(fields.get(3)), Math.min(open, close));
                String volume = fields.get(5);
                builder.add(open, high, low, close, volume.isEmpty() ? Double.NaN : Double.parseDouble(volume));
            });
        }
        return builder.build();
    }
}
