package io.synthmarket.metrics.internal.distances;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.TradingClock;
import io.synthmarket.metrics.Distance;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.internal.estimators.Candles;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** The distances of {@link MetricFamily#SESSION}; what each is, is said at the constants of {@link MetricId}. */
public final class SessionDistances {

    private static final long NANOS_PER_DAY = Duration.ofDays(1).toNanos();
    private static final double[] UNDEFINED = new double[0];

    private SessionDistances() {}

    /** Lists the distances. */
    public static List<Distance> all() {
        return List.of(
                new SessionDistance(MetricId.INTRADAY_ABS_RETURNS_DISTANCE, SessionDistances::absReturns),
                new SessionDistance(MetricId.INTRADAY_VOLUME_DISTANCE, SessionDistances::volumes),
                new SessionDistance(
                        MetricId.OPENING_GAP_DISTANCE, (bars, clock) -> new double[] {openingGap(bars, clock)}));
    }

    /** Computes {@link MetricId#INTRADAY_ABS_RETURNS} slot by slot from midnight on, no slots where it is undefined. */
    public static double[] intradayAbsReturns(BarSeries bars) {
        TradingClock clock = TradingClock.of(bars);
        return clock.withinDay() ? absReturns(bars, clock) : UNDEFINED;
    }

    /** Computes {@link MetricId#INTRADAY_VOLUME} slot by slot from midnight on, no slots where it is undefined. */
    public static double[] intradayVolume(BarSeries bars) {
        TradingClock clock = TradingClock.of(bars);
        return clock.withinDay() ? volumes(bars, clock) : UNDEFINED;
    }

    /** Computes {@link MetricId#OPENING_GAP}, NaN where it is undefined. */
    public static double openingGap(BarSeries bars) {
        TradingClock clock = TradingClock.of(bars);
        return clock.withinDay() ? openingGap(bars, clock) : Double.NaN;
    }

    private static double[] absReturns(BarSeries bars, TradingClock clock) {
        long width = clock.slot().toNanos();
        SlotMeans means = new SlotMeans(slotsOfDay(width));
        for (int bar = 1; bar < bars.size(); bar++) {
            means.add(slot(bars, bar, width), Math.abs(Candles.logReturn(bars, bar)));
        }
        return means.logRelative();
    }

    private static double[] volumes(BarSeries bars, TradingClock clock) {
        if (!bars.hasVolume()) {
            return UNDEFINED;
        }
        long width = clock.slot().toNanos();
        SlotMeans means = new SlotMeans(slotsOfDay(width));
        for (int bar = 0; bar < bars.size(); bar++) {
            means.add(slot(bars, bar, width), bars.volume(bar));
        }
        return means.logRelative();
    }

    private static int slotsOfDay(long width) {
        return (int) ((NANOS_PER_DAY + width - 1) / width);
    }

    private static int slot(BarSeries bars, int bar, long width) {
        return (int) (bars.time(bar).toLocalTime().toNanoOfDay() / width);
    }

    private static double openingGap(BarSeries bars, TradingClock clock) {
        SlotMeans means = new SlotMeans(2);
        long before = session(bars.time(0), clock);
        for (int bar = 1; bar < bars.size(); bar++) {
            long session = session(bars.time(bar), clock);
            means.add(opens(session - before, clock) ? 1 : 0, Math.abs(Candles.logReturn(bars, bar)));
            before = session;
        }
        double[] logs = means.logRelative();
        return logs[1] - logs[0];
    }

    /** Numbers the day that a time belongs to; a day lasts from one opening to the next. */
    private static long session(LocalDateTime time, TradingClock clock) {
        long date = time.toLocalDate().toEpochDay();
        return time.toLocalTime().isBefore(clock.open()) ? date - 1 : date;
    }

    /** Tells whether the market was closed before: overnight where there are sessions, over a whole day otherwise. */
    private static boolean opens(long days, TradingClock clock) {
        return days > (clock.kind() == TradingClock.Kind.SESSIONS ? 0 : 1);
    }
}
