package io.synthmarket.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Small histories, made by integer arithmetic alone so that their bits are the same everywhere. */
final class Histories {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 2);

    private Histories() {}

    /** A random walk of some bars with volume and daily times. */
    static BarSeries daily(int bars) {
        Walk walk = new Walk();
        BarSeriesBuilder builder = BarSeries.builder();
        for (int bar = 0; bar < bars; bar++) {
            builder.add(day(bar), walk.next());
        }
        return builder.build();
    }

    /** The bars of {@link #daily(int)} without their times. */
    static BarSeries withoutTimes(int bars) {
        BarSeries daily = daily(bars);
        return BarSeries.of(daily.open(), daily.high(), daily.low(), daily.close(), daily.volume());
    }

    /** The bars of {@link #daily(int)} without their volumes. */
    static BarSeries withoutVolume(int bars) {
        BarSeries daily = daily(bars);
        return BarSeries.of(daily.open(), daily.high(), daily.low(), daily.close())
                .withTimes(days(bars));
    }

    /** Bars whose four prices are the same: a series that is told by its closes alone. */
    static BarSeries ofCloses(double... closes) {
        return BarSeries.of(closes, closes, closes, closes);
    }

    static LocalDateTime day(int bar) {
        return FIRST_DAY.plusDays(bar).atStartOfDay();
    }

    static List<LocalDateTime> days(int bars) {
        List<LocalDateTime> days = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            days.add(day(bar));
        }
        return days;
    }

    /** A walk in whole cents, driven by Knuth's 64-bit linear congruential generator. */
    private static final class Walk {

        private long state = 1;
        private int close = 10_000;

        Bar next() {
            int open = close + below(41) - 20;
            close = Math.max(1_000, open + below(201) - 100);
            int high = Math.max(open, close) + below(50);
            int low = Math.min(open, close) - below(50);
            return new Bar(open / 100.0, high / 100.0, low / 100.0, close / 100.0, 1_000 + below(9_000));
        }

        private int below(int bound) {
            state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
            return (int) ((state >>> 33) % bound);
        }
    }

    /** Makes seven hourly bars a business day. */
    static BarSeries hourly(int days) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDate day = LocalDate.of(2024, 1, 1);
        while (times.size() < days * 7) {
            if (day.getDayOfWeek().getValue() <= 5) {
                for (int hour = 9; hour < 16; hour++) {
                    times.add(day.atTime(hour, 30));
                }
            }
            day = day.plusDays(1);
        }
        return withoutTimes(times.size()).withTimes(times);
    }

    /** Makes bars of a second, of a market that never closes. */
    static BarSeries seconds(int bars) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            times.add(FIRST_DAY.atStartOfDay().plusSeconds(bar));
        }
        return withoutTimes(bars).withTimes(times);
    }
}
