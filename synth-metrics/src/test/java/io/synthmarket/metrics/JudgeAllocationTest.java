package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A judge works in its own memory: the rejection loop makes no garbage. */
class JudgeAllocationTest {

    private static final int CANDIDATES = 200;

    private final List<BarSeries> candidates =
            IntStream.range(0, 10).mapToObj(seed -> Series.walk(599, seed)).toList();

    private static Judge judge(String profile) {
        return Fidelity.find(profile)
                .orElseThrow()
                .against(Series.walk(600, 42))
                .judge();
    }

    @ParameterizedTest
    @ValueSource(strings = {"concept", "calibrated"})
    void score_afterWarmUp_allocatesNothing(String profile) throws ReflectiveOperationException {
        Judge judge = judge(profile);
        assertThat(scoreAll(judge, Double.NaN)).as("dropped").isZero();

        assertScoringAllocatesNothing(judge, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"concept", "calibrated"})
    void score_candidatesAreDropped_allocatesNothing(String profile) throws ReflectiveOperationException {
        Judge judge = judge(profile);
        assertThat(scoreAll(judge, 99)).as("dropped").isEqualTo(CANDIDATES);

        assertScoringAllocatesNothing(judge, 99);
    }

    private void assertScoringAllocatesNothing(Judge judge, double best) throws ReflectiveOperationException {
        AllocationMeter meter = new AllocationMeter();
        meter.bytes();

        long before = meter.bytes();
        scoreAll(judge, best);
        long allocated = meter.bytes() - before;

        assertThat(allocated).as("bytes per candidate").isLessThan(8L * CANDIDATES);
    }

    /** Scores, asks for the obstacle, and tells how many candidates were dropped. */
    private int scoreAll(Judge judge, double best) {
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
