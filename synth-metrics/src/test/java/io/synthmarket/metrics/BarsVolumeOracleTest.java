package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.internal.distances.BarsDistances;
import io.synthmarket.metrics.internal.distances.VolumeDistances;
import io.synthmarket.metrics.internal.estimators.RangeVolatility;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures and distances of the bundled S&amp;P 500 sample; the resource holds the program that made the numbers. */
class BarsVolumeOracleTest {

    private static final BarSeries SAMPLE = Samples.sp500Daily();
    private static final BarSeries EARLY = SAMPLE.slice(0, 2_552);
    private static final BarSeries LATE = SAMPLE.slice(2_552, SAMPLE.size());
    private static final Properties REFERENCE = reference();

    static List<Distance> distances() {
        return Stream.concat(BarsDistances.all().stream(), VolumeDistances.all().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("distances")
    void distance_betweenHalvesOfTheSample_isThatOfTheReference(Distance distance) {
        assertIsReference(distance.against(EARLY).to(LATE), distance.id().name());
    }

    @Test
    void gapShare_ofTheSample_isThatOfTheReference() {
        assertIsReference(BarsDistances.gapShare(SAMPLE), "gap_share");
    }

    @Test
    void candleSums_ofTheSample_areThoseOfTheReference() {
        RangeVolatility ranges = RangeVolatility.of(SAMPLE);

        assertIsReference(ranges.parkinson(), "parkinson");
        assertIsReference(ranges.garmanKlass(), "garman_klass");
        assertIsReference(ranges.rogersSatchell(), "rogers_satchell");
    }

    @Test
    void curves_ofTheSample_areThoseOfTheReference() {
        assertIsReference(BarsDistances.rangeAcf(SAMPLE), "range_acf", 20);
        assertIsReference(VolumeDistances.volumeAcf(SAMPLE), "volume_acf", 50);
        assertIsReference(VolumeDistances.volumeLeads(SAMPLE), "volume_leads", 10);
        assertIsReference(VolumeDistances.volumeFollows(SAMPLE), "volume_follows", 10);
    }

    private static void assertIsReference(double[] curve, String name, int lags) {
        assertThat(curve).hasSize(lags);
        assertIsReference(curve[0], name + "_1");
        assertIsReference(curve[lags - 1], name + '_' + lags);
    }

    private static void assertIsReference(double value, String name) {
        double expected = Double.parseDouble(REFERENCE.getProperty(name));
        Offset<Double> near = within(1e-12 + 1e-9 * Math.abs(expected));

        assertThat(value).as(name).isCloseTo(expected, near);
    }

    private static Properties reference() {
        Properties properties = new Properties();
        try (InputStream resource =
                BarsVolumeOracleTest.class.getResourceAsStream("sp500-daily-bars-volume.properties")) {
            properties.load(Objects.requireNonNull(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
