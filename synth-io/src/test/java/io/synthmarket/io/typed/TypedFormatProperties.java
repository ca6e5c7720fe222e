package io.synthmarket.io.typed;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What comes back of any series and batch that a format of typed columns wrote. */
public abstract class TypedFormatProperties {

    private final TypedFormat tables;

    protected TypedFormatProperties(TypedFormat tables) {
        this.tables = tables;
    }

    @Property(tries = 100)
    void seriesToColumnsToSeries_isIdentity(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int size,
            @ForAll boolean times,
            @ForAll boolean volume)
            throws IOException {
        BarSeries series = Series.random(new Random(seed), size, times ? new Random(seed) : null, volume);
        Path file = Files.createTempFile("series", ".bars");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                tables.write(series, out);
            }

            assertThat(tables.read(file)).isEqualTo(series);
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 50)
    void csvToColumnsToCsv_isIdentity(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size)
            throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        BarCsv.writer().write(Series.random(new Random(seed), size, new Random(seed), true), csv);
        Path file = Files.createTempFile("series", ".bars");
        try {
            BarSeries read = BarCsv.reader()
                    .read(new ByteArrayInputStream(csv.toByteArray()), "series.csv")
                    .series();
            try (OutputStream out = Files.newOutputStream(file)) {
                tables.write(read, out);
            }
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            BarCsv.writer().write(tables.read(file), again);

            assertThat(again.toByteArray()).isEqualTo(csv.toByteArray());
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 50)
    void batchToColumnsToBatch_isIdentity(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int paths, @ForAll boolean times)
            throws IOException {
        Random random = new Random(seed);
        List<BatchSeries> batch = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            boolean volume = random.nextBoolean();
            BarSeries series = Series.random(random, 1 + random.nextInt(40), times ? random : null, volume);
            batch.add(BatchSeries.of(path * 3, "file " + path + ".csv", series));
        }
        Path file = Files.createTempFile("batch", ".bars");
        try {
            try (OutputStream out = Files.newOutputStream(file);
                    BatchWriter writer = tables.format().open(out, BatchOutline.of(paths))) {
                for (BatchSeries series : batch) {
                    writer.add(series);
                }
                writer.commit();
            }
            List<BatchSeries> read = new ArrayList<>();
            tables.forEach(file, read::add);

            assertThat(read).isEqualTo(batch);
        } finally {
            Files.delete(file);
        }
    }
}
