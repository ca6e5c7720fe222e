package io.synthmarket.metrics.internal.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.metrics.Distribution;
import org.junit.jupiter.api.Test;

/** A sample of attempts that does not depend on the order in which they came. */
class RiskSampleTest {

    private static final int CAPACITY = 100;

    private static void add(RiskSample sample, int path) {
        double[] row = new double[RiskGauge.FIGURES];
        row[RiskGauge.TOTAL_RETURN] = path;
        row[RiskGauge.VOLATILITY] = Double.NaN;
        sample.add(path, 1, row, 0);
    }

    private static RiskSample ofPaths(int from, int to, int step) {
        RiskSample sample = new RiskSample(CAPACITY);
        for (int path = from; path != to; path += step) {
            add(sample, path);
        }
        return sample;
    }

    @Test
    void sample_upToTheCapacity_isWhole() {
        assertThat(ofPaths(0, CAPACITY, 1).upTo(Integer.MAX_VALUE).size()).isEqualTo(CAPACITY);
    }

    @Test
    void sample_beyondTheCapacity_isBetweenHalfAndAllOfIt() {
        RiskSample many = ofPaths(0, 50 * CAPACITY, 1);

        assertThat(many.size()).isBetween(CAPACITY / 2, 2 * CAPACITY);
        assertThat(many.upTo(Integer.MAX_VALUE).size()).isBetween(CAPACITY / 4, CAPACITY);
    }

    @Test
    void sample_inAnyOrder_isTheSame() {
        double[] forwards = ofPaths(0, 2_000, 1).upTo(Integer.MAX_VALUE).sorted(RiskGauge.TOTAL_RETURN);
        double[] backwards = ofPaths(1_999, -1, -1).upTo(Integer.MAX_VALUE).sorted(RiskGauge.TOTAL_RETURN);
        RiskSample joined = ofPaths(1_000, 2_000, 1);
        joined.addAll(ofPaths(0, 1_000, 1));

        assertThat(backwards).containsExactly(forwards);
        assertThat(joined.upTo(Integer.MAX_VALUE).sorted(RiskGauge.TOTAL_RETURN))
                .containsExactly(forwards);
    }

    @Test
    void sample_ofMany_isSpreadOverAll() {
        double[] chosen = ofPaths(0, 10_000, 1).upTo(Integer.MAX_VALUE).sorted(RiskGauge.TOTAL_RETURN);

        assertThat(Distribution.of(chosen).mean()).isBetween(4_000.0, 6_000.0);
    }

    @Test
    void sample_upToAPath_isAsIfThereHadBeenNoOther() {
        double[] alone = ofPaths(0, 120, 1).upTo(Integer.MAX_VALUE).sorted(RiskGauge.TOTAL_RETURN);

        double[] cut = ofPaths(0, 190, 1).upTo(119).sorted(RiskGauge.TOTAL_RETURN);

        assertThat(cut).containsExactly(alone);
    }

    @Test
    void sorted_valuesThatAreUndefined_areLeftOut() {
        assertThat(ofPaths(0, 5, 1).sorted(RiskGauge.VOLATILITY)).isEmpty();
    }

    @Test
    void copy_attemptThatIsThere_isFound() {
        double[] row = new double[RiskGauge.FIGURES];
        RiskSample sample = ofPaths(0, 5, 1);

        assertThat(sample.copy(3, 1, row)).isTrue();
        assertThat(row[RiskGauge.TOTAL_RETURN]).isEqualTo(3);
        assertThat(sample.copy(3, 2, row)).isFalse();
    }
}
