package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Judge;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A judge works in its own memory: the rejection loop makes no garbage. */
class JudgeAllocationTest {

    private static final int CANDIDATES = 200;

    @Test
    void score_afterWarmUp_allocatesNothing() throws ReflectiveOperationException {
        BarSeries history = Series.walk(600, 42);
        List<BarSeries> candidates =
                IntStream.range(0, 10).mapToObj(seed -> Series.walk(599, seed)).toList();
        Judge judge = Fidelity.concept().against(history).judge();
        AllocationMeter meter = new AllocationMeter();
        scoreAll(judge, candidates);
        meter.bytes();

        long before = meter.bytes();
        double sum = scoreAll(judge, candidates);
        long allocated = meter.bytes() - before;

        assertThat(sum).isPositive();
        assertThat(allocated).as("bytes per candidate").isLessThan(8L * CANDIDATES);
    }

    private static double scoreAll(Judge judge, List<BarSeries> candidates) {
        double sum = 0;
        for (int i = 0; i < CANDIDATES; i++) {
            sum += judge.score(candidates.get(i % candidates.size()));
        }
        return sum;
    }

    /** Bytes that this thread has allocated; called by reflection since the module does not read jdk.management. */
    private static final class AllocationMeter {

        private final Object threads;
        private final Method bytes;

        AllocationMeter() throws ReflectiveOperationException {
            threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            bytes = Class.forName("com.sun.management.ThreadMXBean").getMethod("getCurrentThreadAllocatedBytes");
        }

        long bytes() throws ReflectiveOperationException {
            return (long) bytes.invoke(threads);
        }
    }
}
