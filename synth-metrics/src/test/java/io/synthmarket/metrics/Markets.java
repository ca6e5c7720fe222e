package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.RandomStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Markets with what the distances of bars, volume and sessions look at: volatility with a memory, gaps, wicks from a walk within the
 * bar, volume that follows volatility and has a memory of its own, and on minutes a day that is busy at both ends.
 */
public final class Markets {

    private static final int STEPS_PER_BAR = 12;
    private static final int BARS_PER_SESSION = 26;
    private static final double DAILY_SIZE = 0.01;
    private static final double QUARTER_HOUR_SIZE = 0.002;
    private static final double DAILY_GAP = 0.6;
    private static final double QUARTER_HOUR_GAP = 0.1;
    private static final double NIGHT_GAP = 5;

    private final RandomStream random;
    private final BarSeriesBuilder bars = BarSeries.builder();
    private double logVolatility;
    private double logInterest;
    private double close = 100;

    private Markets(long seed) {
        random = RandomStream.of(seed, 0, 0);
    }

    /** Bars of a day, without times. */
    public static BarSeries daily(int bars, long seed) {
        Markets market = new Markets(seed);
        for (int bar = 0; bar < bars; bar++) {
            market.add(DAILY_SIZE, DAILY_GAP, 1);
        }
        return market.bars.build();
    }

    /** Quarters of an hour from 09:30 to 16:00, Monday to Friday. */
    public static BarSeries intraday(int sessions, long seed) {
        Markets market = new Markets(seed);
        for (int session = 0; session < sessions; session++) {
            for (int bar = 0; bar < BARS_PER_SESSION; bar++) {
                double fromNoon = 2.0 * bar / (BARS_PER_SESSION - 1) - 1;
                double busy = 0.6 + fromNoon * fromNoon;
                market.add(QUARTER_HOUR_SIZE * busy, bar == 0 ? NIGHT_GAP : QUARTER_HOUR_GAP, busy);
            }
        }
        return market.bars.build().withTimes(sessionTimes(sessions));
    }

    private static List<LocalDateTime> sessionTimes(int sessions) {
        List<LocalDateTime> times = new ArrayList<>();
        LocalDate date = LocalDate.of(2024, 1, 1);
        for (int session = 0; session < sessions; session++) {
            for (int bar = 0; bar < BARS_PER_SESSION; bar++) {
                times.add(date.atTime(9, 30).plusMinutes(15L * bar));
            }
            date = date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return times;
    }

    private void add(double size, double gap, double busy) {
        logVolatility = 0.9 * logVolatility + 0.25 * normal();
        logInterest = 0.7 * logInterest + 0.2 * normal();
        double volatility = size * StrictMath.exp(logVolatility);
        double open = close * StrictMath.exp(gap * volatility * normal());
        double high = open;
        double low = open;
        double price = open;
        for (int step = 0; step < STEPS_PER_BAR; step++) {
            price *= StrictMath.exp(volatility / Math.sqrt(STEPS_PER_BAR) * normal());
            high = Math.max(high, price);
            low = Math.min(low, price);
        }
        double surprise = Math.abs(StrictMath.log(price / open)) / volatility;
        double volume = 1_000 * busy * StrictMath.exp(logVolatility + logInterest + 0.3 * surprise + 0.1 * normal());
        bars.add(open, high, low, price, volume);
        close = price;
    }

    private double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** The same bars with other volumes. */
    public static BarSeries withVolume(BarSeries series, double[] volume) {
        return like(series, BarSeries.of(series.open(), series.high(), series.low(), series.close(), volume));
    }

    /** The bars of a series on the times of another of the same length, where that has any. */
    public static BarSeries like(BarSeries series, BarSeries bars) {
        return series.hasTimes() ? bars.withTimes(times(series)) : bars;
    }

    static List<LocalDateTime> times(BarSeries series) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int bar = 0; bar < series.size(); bar++) {
            times.add(series.time(bar));
        }
        return times;
    }

    /** A candle whose body and wicks are shaped anew; its gap stays. */
    public interface Reshape {

        /** Returns upper and lower wick, as logs. */
        double[] wicks(double upper, double lower);
    }

    /** The same opens and closes with other wicks. */
    public static BarSeries reshaped(BarSeries series, Reshape reshape) {
        double[] high = series.high();
        double[] low = series.low();
        for (int bar = 0; bar < high.length; bar++) {
            double top = Math.max(series.open(bar), series.close(bar));
            double bottom = Math.min(series.open(bar), series.close(bar));
            double[] wicks = reshape.wicks(StrictMath.log(high[bar] / top), StrictMath.log(bottom / low[bar]));
            high[bar] = top * StrictMath.exp(wicks[0]);
            low[bar] = bottom * StrictMath.exp(-wicks[1]);
        }
        return like(series, BarSeries.of(series.open(), high, low, series.close(), series.volume()));
    }

    /** The same closes, every bar opening at the close before. */
    public static BarSeries withoutGaps(BarSeries series) {
        double[] open = series.open();
        double[] high = series.high();
        double[] low = series.low();
        for (int bar = 1; bar < open.length; bar++) {
            open[bar] = series.close(bar - 1);
            high[bar] = Math.max(high[bar], open[bar]);
            low[bar] = Math.min(low[bar], open[bar]);
        }
        return like(series, BarSeries.of(open, high, low, series.close(), series.volume()));
    }

    /** The same candles, gap and volume included, laid one after another in another order from the bar 0 on, on the times as they are. */
    public static BarSeries ordered(BarSeries series, int[] order) {
        double[] open = series.open();
        double[] high = series.high();
        double[] low = series.low();
        double[] closes = series.close();
        double[] volume = series.volume();
        for (int bar = 1; bar < open.length; bar++) {
            int source = order[bar];
            double scale = closes[bar - 1] / series.close(source - 1);
            open[bar] = series.open(source) * scale;
            high[bar] = series.high(source) * scale;
            low[bar] = series.low(source) * scale;
            closes[bar] = series.close(source) * scale;
            volume[bar] = series.volume(source);
        }
        return like(series, BarSeries.of(open, high, low, closes, volume));
    }

    /** The numbers 1 … bars − 1 in random order behind a 0. */
    public static int[] shuffled(int bars, long seed) {
        RandomStream random = RandomStream.of(seed, 1, 0);
        int[] order = rotated(bars, 0);
        for (int bar = bars - 1; bar > 1; bar--) {
            int other = 1 + random.nextInt(bar);
            int swapped = order[bar];
            order[bar] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** The numbers 1 … bars − 1, moved on by some places, behind a 0. */
    public static int[] rotated(int bars, int places) {
        int[] order = new int[bars];
        for (int bar = 1; bar < bars; bar++) {
            order[bar] = 1 + (bar - 1 + places) % (bars - 1);
        }
        return order;
    }
}
