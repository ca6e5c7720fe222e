package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OrderStatisticsPropertyTest {

    @Property(tries = 300)
    void find_ranks_agreesWithSorting(
            @ForAll @IntRange(min = 1, max = 3_000) int size,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0, max = 12) double wildness,
            @ForAll @IntRange(min = 1, max = 1_000) int steps,
            @ForAll @DoubleRange(min = -3, max = 3) double mean,
            @ForAll @DoubleRange(min = 0, max = 100) double deviation,
            @ForAll @Size(min = 1, max = 8) int[] drawn) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[size];
        Arrays.setAll(
                values,
                t -> Math.rint(steps * (random.nextDouble() - .5))
                        / steps
                        * StrictMath.exp(wildness * random.nextDouble()));
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = Arrays.stream(drawn)
                .map(rank -> Math.floorMod(rank, size))
                .sorted()
                .toArray();
        OrderStatistics statistics = new OrderStatistics(ranks.length);
        for (int i = 0; i < ranks.length; i++) {
            statistics.ask(i, ranks[i]);
        }

        statistics.find(values, size, mean, deviation, new double[size]);

        for (int i = 0; i < ranks.length; i++) {
            assertThat(statistics.found(i) - sorted[ranks[i]]).isZero();
        }
    }
}
