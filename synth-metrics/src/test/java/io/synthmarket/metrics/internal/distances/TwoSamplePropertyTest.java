package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The walk along both samples against the definitions, pair by pair and value by value. */
class TwoSamplePropertyTest {

    /** Few different values, so that ties come up within and between samples. */
    @Provide
    Arbitrary<double[]> samples() {
        return Arbitraries.integers()
                .between(-6, 6)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(values -> Arrays.stream(values).sorted().toArray());
    }

    @Property(tries = 300)
    void energy_anySamples_isThatOfAllPairs(@ForAll("samples") double[] one, @ForAll("samples") double[] other) {
        double square = 2 * meanApart(one, other) - meanApart(one, one) - meanApart(other, other);

        double energy = TwoSample.ofSorted(one, other).energy();

        assertThat(energy * energy).isCloseTo(square, within(1e-12));
    }

    @Property(tries = 300)
    void wasserstein_sameSize_isTheMeanGapOfEqualRanks(
            @ForAll("samples") double[] one, @ForAll("samples") double[] any) {
        double[] other = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            other[i] = any[i * any.length / one.length];
        }
        double gaps = 0;
        for (int i = 0; i < one.length; i++) {
            gaps += Math.abs(one[i] - other[i]);
        }

        assertThat(TwoSample.ofSorted(one, other).wasserstein()).isCloseTo(gaps / one.length, within(1e-12));
    }

    @Property(tries = 300)
    void kolmogorovSmirnov_anySamples_isTheMostBetweenTheirShares(
            @ForAll("samples") double[] one, @ForAll("samples") double[] other) {
        double most = 0;
        for (int value = -6; value <= 6; value++) {
            most = Math.max(most, Math.abs(shareUpTo(one, value) - shareUpTo(other, value)));
        }

        assertThat(TwoSample.ofSorted(one, other).kolmogorovSmirnov()).isEqualTo(most);
    }

    @Property(tries = 300)
    void all_ofOneLaw_areZero(@ForAll("samples") double[] one) {
        double[] twice = new double[2 * one.length];
        for (int i = 0; i < twice.length; i++) {
            twice[i] = one[i / 2];
        }
        TwoSample same = TwoSample.ofSorted(one, twice);

        assertThat(same.wasserstein()).isZero();
        assertThat(same.energy()).isZero();
        assertThat(same.kolmogorovSmirnov()).isZero();
        assertThat(same.andersonDarlingDistance()).isIn(0.0, Double.NaN);
    }

    private static double meanApart(double[] one, double[] other) {
        double sum = 0;
        for (double x : one) {
            for (double y : other) {
                sum += Math.abs(x - y);
            }
        }
        return sum / one.length / other.length;
    }

    private static double shareUpTo(double[] sample, double value) {
        return (double) Arrays.stream(sample).filter(x -> x <= value).count() / sample.length;
    }
}
