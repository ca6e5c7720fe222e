package io.synthmarket.core.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimesOfDayPropertyTest {

    private static final long NANOS_PER_HOUR = 3_600_000_000_000L;
    private static final long NANOS_PER_DAY = 24 * NANOS_PER_HOUR;

    @Property
    void nextAt_anyBarAndTime_isWhatALookAtAllBarsFinds(
            @ForAll @Size(min = 2, max = 60) List<@IntRange(min = -100, max = 100) Integer> hours,
            @ForAll @IntRange(min = -100, max = 100) int hour,
            @ForAll @IntRange(min = 0, max = 1_000) int drawn) {
        long[] history = hours.stream()
                .mapToLong(each -> each * NANOS_PER_HOUR)
                .distinct()
                .sorted()
                .toArray();
        int returns = history.length - 1;
        int from = returns == 0 ? 1 : 1 + drawn % returns;

        assertThat(new TimesOfDay(history).nextAt(hour * NANOS_PER_HOUR, from))
                .as(Arrays.toString(history))
                .isEqualTo(scanned(history, hour * NANOS_PER_HOUR, from));
    }

    private static int scanned(long[] history, long time, int from) {
        int bar = from;
        for (int step = 1; step < history.length; step++) {
            if (Math.floorMod(history[bar] - time, NANOS_PER_DAY) == 0) {
                return bar;
            }
            bar = 1 + bar % (history.length - 1);
        }
        return from;
    }
}
