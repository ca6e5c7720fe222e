package io.synthmarket.parquet;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;

/** Series to write. */
final class Series {

    static final LocalDateTime START = LocalDateTime.of(2020, 1, 2, 9, 30, 0, 123_456_789);

    private Series() {}

    /** Makes three bars of times to the nanosecond, with volumes and a zone. */
    static BarSeries full() {
        return BarSeries.builder()
                .add(START, new Bar(10, 12.5, 9.75, 11, 100))
                .add(START.plusMinutes(1), new Bar(11, 11.5, 10.1, 10.2, 0))
                .add(START.plusMinutes(2), new Bar(10.2, 10.3, 10.1, 10.25, 7.5))
                .zone(ZoneId.of("America/New_York"))
                .build();
    }

    /** Makes two bars of prices alone. */
    static BarSeries bare() {
        return BarSeries.of(new double[] {1, 2}, new double[] {2, 3}, new double[] {0.5, 1.5}, new double[] {1.5, 2.5});
    }

    /** Makes any series of a size. */
    static BarSeries random(Random random, int size, Random times, boolean volume) {
        BarSeries.Builder builder = BarSeries.builder();
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
