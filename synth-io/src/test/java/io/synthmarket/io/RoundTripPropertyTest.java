package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.time.LocalDateTime;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RoundTripPropertyTest {

    private enum Times {
        NONE,
        DAYS,
        SECONDS,
        MILLIS,
        NANOS
    }

    private static double anyPrice(Random random) {
        while (true) {
            double price = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
            if (price > 0 && Double.isFinite(price)) {
                return price;
            }
        }
    }

    private static double price(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> anyPrice(random);
            case 1 -> 1 + random.nextInt(1_000_000);
            case 2 -> (1 + random.nextInt(1_000_000)) / 100.0;
            default -> 1 + random.nextDouble();
        };
    }

    private static BarSeries series(Random random, int size, Times times, boolean volume) {
        BarSeriesBuilder builder = BarSeries.builder();
        LocalDateTime time = LocalDateTime.of(1700 + random.nextInt(500), 1, 1, 0, 0);
        for (int bar = 0; bar < size; bar++) {
            double open = price(random);
            double close = price(random);
            Bar next = new Bar(
                    open,
                    Math.max(price(random), Math.max(open, close)),
                    Math.min(price(random), Math.min(open, close)),
                    close,
                    volume ? random.nextInt(10) * price(random) / 10 : Double.NaN);
            if (next.hasVolume() && Double.isInfinite(next.volume())) {
                next = new Bar(next.open(), next.high(), next.low(), next.close(), 0);
            }
            if (times == Times.NONE) {
                builder.add(next);
            } else {
                builder.add(time, next);
            }
            time = later(random, time, times);
        }
        return builder.build();
    }

    private static LocalDateTime later(Random random, LocalDateTime time, Times times) {
        int step = 1 + random.nextInt(1_000);
        return switch (times) {
            case NONE, DAYS -> time.plusDays(step);
            case SECONDS -> time.plusSeconds(step);
            case MILLIS -> time.plusNanos(step * 1_000_000L);
            case NANOS -> time.plusNanos(step);
        };
    }

    @Property(tries = 500)
    void seriesToCsvToSeries_isIdentity(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll Times times,
            @ForAll boolean volume) {
        BarSeries series = series(new Random(seed), size, times, volume);

        assertThat(CsvTexts.series(CsvTexts.text(series))).isEqualTo(series);
    }

    @Property(tries = 500)
    void csvToSeriesToCsv_isIdentity(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll Times times,
            @ForAll boolean volume) {
        String csv = CsvTexts.text(series(new Random(seed), size, times, volume));

        assertThat(CsvTexts.text(CsvTexts.series(csv))).isEqualTo(csv);
    }

    @Property(tries = 500)
    void seriesToCsv_isWhatPlainTextsAre(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll Times times,
            @ForAll boolean volume) {
        BarSeries series = series(new Random(seed), size, times, volume);

        assertThat(CsvTexts.text(series)).isEqualTo(PlainTexts.csv(series));
    }

    @Property(tries = 1_000)
    void anyText_isReadOrRefusedCleanly(@ForAll String text) {
        for (String content : new String[] {text, CsvTexts.GOOD + text, CsvTexts.HEADER + text}) {
            try {
                assertThat(CsvTexts.series(content).size()).isPositive();
            } catch (BarDataException refused) {
                assertThat(refused).hasMessageStartingWith("prices.csv");
            }
        }
    }
}
