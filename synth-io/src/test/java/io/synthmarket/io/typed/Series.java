package io.synthmarket.io.typed;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Series to write. */
public final class Series {

    private static final LocalDateTime START = LocalDateTime.of(2020, 1, 2, 9, 30, 0, 123_456_789);

    private Series() {}

    /** Makes three bars of times to the nanosecond, with volumes and a zone. */
    public static BarSeries full() {
        return BarSeries.builder()
                .add(START, new Bar(10, 12.5, 9.75, 11, 100))
                .add(START.plusMinutes(1), new Bar(11, 11.5, 10.1, 10.2, 0))
                .add(START.plusMinutes(2), new Bar(10.2, 10.3, 10.1, 10.25, 7.5))
                .zone(ZoneId.of("America/New_York"))
                .build();
    }

    /** Makes two bars of prices alone. */
    public static BarSeries bare() {
        return BarSeries.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {0.5, 1.5}, new double[] {1.5, 2.5});
    }

    /** Makes a history of days, with volumes. */
    public static BarSeries days(int size) {
        Random random = new Random(7);
        BarSeriesBuilder builder = BarSeries.builder();
        LocalDateTime day = LocalDateTime.of(2018, 1, 1, 0, 0);
        double close = 100;
        for (int bar = 0; bar < size; bar++) {
            double open = close * Math.exp(0.002 * random.nextGaussian());
            close = open * Math.exp(0.01 * random.nextGaussian());
            double high = Math.max(open, close) * (1 + 0.005 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.005 * random.nextDouble());
            builder.add(day, new Bar(open, high, low, close, 1000 + random.nextInt(1000)));
            day = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        }
        return builder.build();
    }

    /** Makes any series of a size; without times where nothing draws them. */
    public static BarSeries random(Random random, int size, @Nullable Random times, boolean volume) {
        BarSeriesBuilder builder = BarSeries.builder();
        LocalDateTime time = LocalDateTime.of(1700 + random.nextInt(500), 1, 1, 0, 0);
        for (int bar = 0; bar < size; bar++) {
            double open = price(random);
            double close = price(random);
            double high = Math.max(price(random), Math.max(open, close));
            double low = Math.min(price(random), Math.min(open, close));
            Bar next = new Bar(open, high, low, close, volume ? price(random) - Double.MIN_VALUE : Double.NaN);
            if (times == null) {
                builder.add(next);
            } else {
                builder.add(time, next);
                time = time.plusNanos(1 + (times.nextLong() >>> (1 + times.nextInt(62))) % 1_000_000_000_000_000L);
            }
        }
        return builder.build();
    }

    private static double price(Random random) {
        double any = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
        boolean usable = any > 0 && Double.isFinite(any) && random.nextBoolean();
        return usable ? any : (1 + random.nextInt(1_000_000)) / 100.0;
    }
}
