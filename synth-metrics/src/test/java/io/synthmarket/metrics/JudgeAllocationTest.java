package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A judge works in its own memory: the rejection loop makes no garbage. */
class JudgeAllocationTest {

    private static final int CANDIDATES = 200;

    private final Judge judge = Fidelity.concept().against(Series.walk(600, 42)).judge();
    private final List<BarSeries> candidates =
            IntStream.range(0, 10).mapToObj(seed -> Series.walk(599, seed)).toList();

    @Test
    void score_afterWarmUp_allocatesNothing() throws ReflectiveOperationException {
        assertThat(scoreAll(Double.NaN)).as("dropped").isZero();

        assertScoringAllocatesNothing(Double.NaN);
    }

    @Test
    void score_candidatesAreDropped_allocatesNothing() throws ReflectiveOperationException {
        assertThat(scoreAll(99)).as("dropped").isEqualTo(CANDIDATES);

        assertScoringAllocatesNothing(99);
    }

    private void assertScoringAllocatesNothing(double best) throws ReflectiveOperationException {
        AllocationMeter meter = new AllocationMeter();
        meter.bytes();

        long before = meter.bytes();
        scoreAll(best);
        long allocated = meter.bytes() - before;

        assertThat(allocated).as("bytes per candidate").isLessThan(8L * CANDIDATES);
    }

    /** Scores, asks for the obstacle, and tells how many candidates were dropped. */
    private int scoreAll(double best) {
        int dropped = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            double score = judge.score(candidates.get(i % candidates.size()), best);
            if (score == Double.NEGATIVE_INFINITY || judge.obstacle().isEmpty()) {
                dropped++;
            }
        }
        return dropped;
    }
}
