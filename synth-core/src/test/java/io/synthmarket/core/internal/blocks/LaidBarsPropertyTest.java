package io.synthmarket.core.internal.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.RandomStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Openings and closes are put right the same whether a path is laid out at once or in parts. */
class LaidBarsPropertyTest {

    private static final BlockContext CONTEXT = BlockContext.of(sessions());
    private static final int LENGTH = CONTEXT.returns();

    /** Thirty sessions of 78 bars of five minutes. */
    private static BarSeries sessions() {
        List<LocalDateTime> times = new ArrayList<>();
        for (int day = 0; day < 30; day++) {
            for (int bar = 0; bar < 78; bar++) {
                times.add(LocalDate.of(2024, 1, 1)
                        .plusDays(day)
                        .atTime(LocalTime.of(9, 30).plusMinutes(5L * bar)));
            }
        }
        double[] prices = new double[times.size()];
        Arrays.setAll(prices, bar -> 100 + bar % 7);
        return BarSeries.of(prices, prices, prices, prices).withTimes(times);
    }

    /** Lays bars a few beside their places, so many at a time. */
    private static int[] laid(long seed, int atATime) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        LaidBars path = new LaidBars(new SessionEdges(CONTEXT));
        path.begin(LENGTH);
        int[] source = new int[LENGTH];
        int taken = 0;
        int[] shift = new int[LENGTH / 10 + 1];
        Arrays.setAll(shift, i -> random.nextInt(9) - 4);
        while (path.missing() > 0) {
            int bars = Math.min(atATime, path.missing());
            path.ensureRoom(bars);
            for (int i = 0; i < bars; i++) {
                int at = path.end();
                int bar = Math.max(1, Math.min(LENGTH, at + 1 + shift[at / 10]));
                path.add(bar, bar + 1);
            }
            path.settle();
            taken += path.take(source, taken);
        }
        assertThat(taken).isEqualTo(LENGTH);
        return source;
    }

    @Property(tries = 200)
    void take_laidOutInParts_isAsLaidOutAtOnce(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int atATime) {
        assertThat(laid(seed, atATime)).isEqualTo(laid(seed, LENGTH));
    }
}
