package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class SelectionPropertyTest {

    @Property(tries = 300)
    void select_ranks_standWhereSortingPutsThem(
            @ForAll @Size(min = 1, max = 200) int[] whole, @ForAll @Size(min = 1, max = 6) int[] drawn) {
        double[] values = Arrays.stream(whole)
                .mapToDouble(value -> Math.floorMod(value, 50))
                .toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] ranks = Arrays.stream(drawn)
                .map(rank -> Math.floorMod(rank, values.length))
                .sorted()
                .toArray();

        Selection.select(values, values.length, ranks);

        for (int rank : ranks) {
            assertThat(values[rank]).isEqualTo(sorted[rank]);
        }
        Arrays.sort(values);
        assertThat(values).isEqualTo(sorted);
    }
}
