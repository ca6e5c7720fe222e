package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures beside the fifteen of the bundled S&amp;P 500 sample; the resource says which programs made the numbers. */
class FamilyOracleTest {

    private static final Properties REFERENCE = reference();

    static Stream<String> figures() {
        return REFERENCE.stringPropertyNames().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void figure_ofTheSample_isThatOfTheReference(String name) {
        double expected = Double.parseDouble(REFERENCE.getProperty(name));

        assertThat(Metrics.value(Samples.sp500Daily(), new MetricId(name)).orElseThrow())
                .isCloseTo(expected, within(1e-12 + 1e-9 * Math.abs(expected)));
    }

    private static Properties reference() {
        Properties properties = new Properties();
        try (InputStream resource = FamilyOracleTest.class.getResourceAsStream("sp500-daily-figures.properties")) {
            properties.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
