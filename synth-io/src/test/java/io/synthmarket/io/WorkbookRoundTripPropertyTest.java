package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Through a workbook and back: values to the bit, times to the millisecond, which is as fine as Excel counts. */
class WorkbookRoundTripPropertyTest {

    private static BarSeries series(Random random, int size, long unit, boolean times, boolean volume) {
        BarSeriesBuilder builder = BarSeries.builder();
        LocalDateTime time = LocalDateTime.of(1901 + random.nextInt(300), 1, 1, 0, 0);
        for (int bar = 0; bar < size; bar++) {
            double open = price(random);
            double close = price(random);
            double high = Math.max(price(random), Math.max(open, close));
            double low = Math.min(price(random), Math.min(open, close));
            Bar next = new Bar(open, high, low, close, volume ? random.nextInt(1_000_000_000) : Double.NaN);
            if (times) {
                builder.add(time, next);
            } else {
                builder.add(next);
            }
            time = time.plusNanos(unit * (1 + random.nextInt(500)));
        }
        return builder.build();
    }

    private static double price(Random random) {
        double any = Double.longBitsToDouble(random.nextLong() & Long.MAX_VALUE);
        return random.nextBoolean() && any > 0 && any < 1e300 ? any : (1 + random.nextInt(1_000_000)) / 100.0;
    }

    private static BarSeries throughWorkbook(BarSeries series) throws IOException {
        Path file = Files.createTempFile("series", ".xlsx");
        try {
            BarWorkbook.writer().existingFiles(ExistingFiles.REPLACE).write(series, file);
            return BarWorkbook.read(file);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 60)
    void seriesToWorkbookToSeries_isIdentity(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll boolean fine,
            @ForAll boolean times,
            @ForAll boolean volume)
            throws IOException {
        BarSeries series = series(new Random(seed), size, fine ? 1_000_000L : 86_400_000_000_000L, times, volume);

        assertThat(throughWorkbook(series)).isEqualTo(series);
    }

    @Property(tries = 30)
    void csvToWorkbookToCsv_isIdentity(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size)
            throws IOException {
        String csv = CsvTexts.text(series(new Random(seed), size, 1_000_000L, true, true));
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        BarCsv.writer().write(throughWorkbook(CsvTexts.series(csv)), again);

        assertThat(again).hasToString(csv);
    }
}
