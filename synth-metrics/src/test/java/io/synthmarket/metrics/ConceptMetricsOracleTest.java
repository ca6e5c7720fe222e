package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The fifteen of the bundled S&amp;P 500 sample; the resource says which programs made the numbers. */
class ConceptMetricsOracleTest {

    private static final MetricValues SAMPLE = Metrics.of(Samples.sp500Daily());
    private static final Properties REFERENCE = reference();

    static List<MetricId> metrics() {
        return MetricId.concept();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void metric_ofTheSample_isThatOfTheReference(MetricId metric) {
        double expected = Double.parseDouble(REFERENCE.getProperty(metric.name()));

        assertThat(SAMPLE.value(metric).orElseThrow()).isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }

    @Test
    void reference_holdsTheFifteen() {
        assertThat(REFERENCE.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        MetricId.concept().stream().map(MetricId::name).toList());
    }

    private static Properties reference() {
        Properties properties = new Properties();
        try (InputStream resource =
                ConceptMetricsOracleTest.class.getResourceAsStream("sp500-daily-metrics.properties")) {
            properties.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
