package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.LengthBasis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fifteen, the autocorrelation curves, the risk figures and the automatic block lengths of market data of many kinds, from a daily index to
 * minutes of a coin. The data may not be published, so the test runs only where the folder stands beside the repository. The
 * numbers are of numpy, SciPy 1.10, statsmodels 0.13, R's TTR, nolds and arch 6.3.
 */
class ReferenceOracleTest {

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
        for (Curve curve : Metrics.curves(series)) {
            JsonNode points = expected.get(curve.id().name());
            softly.assertThat(curve.lags()).isEqualTo(points.size());
            for (int lag = 1; lag <= points.size(); lag++) {
                JsonNode point = points.get(lag - 1);
                softly.assertThat(curve.value(lag))
                        .as("%s at lag %d", curve.id(), lag)
                        .isCloseTo(point.doubleValue(), near(point));
            }
        }
        RiskFigures risk = RiskFigures.of(series);
        compare(softly, "value_at_risk", "0.01", risk.valueAtRisk1(), expected);
        compare(softly, "value_at_risk", "0.05", risk.valueAtRisk5(), expected);
        compare(softly, "expected_shortfall", "0.01", risk.expectedShortfall1(), expected);
        compare(softly, "expected_shortfall", "0.05", risk.expectedShortfall5(), expected);
        softly.assertThat(risk.maxDrawdown())
                .isCloseTo(expected.get("max_drawdown").doubleValue(), near(expected.get("max_drawdown")));
        softly.assertThat(risk.volatility().orElseThrow())
                .isCloseTo(expected.get("volatility").doubleValue(), near(expected.get("volatility")));
        compare(softly, "block_length_r", BlockLength.of(series, LengthBasis.RETURNS), expected);
        compare(softly, "block_length_abs", BlockLength.of(series, LengthBasis.ABSOLUTE_RETURNS), expected);
        compare(softly, "block_length_sq", BlockLength.of(series, LengthBasis.SQUARED_RETURNS), expected);
        softly.assertAll();
    }

    private static void compare(SoftAssertions softly, String name, String share, double value, JsonNode expected) {
        JsonNode reference = expected.get(name).get(share);
        softly.assertThat(value).as("%s at %s", name, share).isCloseTo(reference.doubleValue(), near(reference));
    }

    private static void compare(SoftAssertions softly, String name, BlockLength length, JsonNode expected) {
        JsonNode stationary = expected.get(name).get("stationary");
        JsonNode circular = expected.get(name).get("circular");
        softly.assertThat(length.stationary())
                .as("%s, stationary", name)
                .isCloseTo(stationary.doubleValue(), near(stationary));
        softly.assertThat(length.circular()).as("%s, circular", name).isCloseTo(circular.doubleValue(), near(circular));
    }

    private static Offset<Double> near(JsonNode value) {
        return Offset.offset(1e-12 + 1e-9 * Math.abs(value.doubleValue()));
    }

    private static Optional<Path> sharedFolder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isRegularFile(folder.resolve("reference/metrics.json")))
                .findFirst();
    }

    private static BarSeries read(Path file) throws IOException {
        BarSeries.Builder builder = BarSeries.builder();
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
