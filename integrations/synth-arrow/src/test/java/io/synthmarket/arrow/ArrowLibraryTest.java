package io.synthmarket.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.typed.Series;
import io.synthmarket.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Arrow's own library reads of ours, and we of its. */
class ArrowLibraryTest {

    private static final ArrowType DOUBLE = new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
    private static final ArrowType FLOAT = new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
    private static final ArrowType LONG = new ArrowType.Int(64, true);

    @TempDir
    private Path folder;

    private static byte[] written(ArrowLayout layout, BarSeries series) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(layout).write(series, out);
        return out.toByteArray();
    }

    private static Field field(String name, ArrowType type) {
        return Field.nullable(name, type);
    }

    /** Columns of prices of several types, behind some others. */
    private static List<Field> fields(Field... first) {
        List<Field> fields = new ArrayList<>(List.of(first));
        fields.add(field("note", new ArrowType.Utf8()));
        fields.add(field("flag", new ArrowType.Bool()));
        fields.add(field("Open", DOUBLE));
        fields.add(field("HIGH", FLOAT));
        fields.add(field("low", LONG));
        fields.add(field("close", DOUBLE));
        return fields;
    }

    private static void fill(VectorSchemaRoot root, int row, double open) {
        ((VarCharVector) root.getVector("note"))
                .setSafe(row, "n".repeat(row + 1).getBytes(StandardCharsets.UTF_8));
        ((BitVector) root.getVector("flag")).setSafe(row, 1);
        ((Float8Vector) root.getVector("Open")).setSafe(row, open);
        ((Float4Vector) root.getVector("HIGH")).setSafe(row, 12.5f);
        ((BigIntVector) root.getVector("low")).setSafe(row, 9);
        ((Float8Vector) root.getVector("close")).setSafe(row, 11);
    }

    @Test
    void file_readByArrow_hasColumnsAndRows() throws IOException {
        ArrowLibrary.Table table = ArrowLibrary.readFile(written(ArrowLayout.FILE, Series.full()));

        assertThat(table.columns())
                .containsExactly(
                        "time Timestamp(NANOSECOND, null)",
                        "open FloatingPoint(DOUBLE)",
                        "high FloatingPoint(DOUBLE)",
                        "low FloatingPoint(DOUBLE)",
                        "close FloatingPoint(DOUBLE)",
                        "volume FloatingPoint(DOUBLE) null");
        assertThat(table.rows())
                .containsExactly(
                        "2020-01-02T09:30:00.123456789|10.0|12.5|9.75|11.0|100.0",
                        "2020-01-02T09:31:00.123456789|11.0|11.5|10.1|10.2|0.0",
                        "2020-01-02T09:32:00.123456789|10.2|10.3|10.1|10.25|7.5");
    }

    @Test
    void stream_readByArrow_hasTheRowsOfTheFile() throws IOException {
        assertThat(ArrowLibrary.readStream(written(ArrowLayout.STREAM, Series.full())))
                .isEqualTo(ArrowLibrary.readFile(written(ArrowLayout.FILE, Series.full())));
    }

    @Test
    void seriesWithoutVolume_readByArrow_hasNulls() throws IOException {
        assertThat(ArrowLibrary.readFile(written(ArrowLayout.FILE, Series.bare()))
                        .rows())
                .containsExactly("1.0|2.0|0.5|1.5|null", "2.0|3.0|1.5|2.5|null");
    }

    @Test
    void batch_readByArrow_hasAllRowsAndNotes() throws IOException {
        PathSet paths = Synth.from(Samples.sp500Daily()).unscored().seed(42).generate(20);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().write(paths, out);
        ArrowLibrary.Table table = ArrowLibrary.readFile(out.toByteArray());
        BarSeries last = paths.path(19).series();
        int bars = last.size();

        assertThat(table.batches()).isEqualTo(2);
        assertThat(table.rows()).hasSize(20 * bars);
        assertThat(table.rows().get(20 * bars - 1))
                .isEqualTo("19|" + last.time(bars - 1) + "|" + last.open(bars - 1) + "|" + last.high(bars - 1) + "|"
                        + last.low(bars - 1) + "|" + last.close(bars - 1) + "|" + last.volume(bars - 1));
        assertThat(table.notes())
                .containsOnlyKeys("synthmarket.recipe", "synthmarket.version", "synthmarket.history.sha256")
                .containsEntry("synthmarket.recipe", paths.recipe().toString());
    }

    @Test
    void batchOfMixedVolumesAndLedgers_readByArrow_hasThemInPlace() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarArrow.format(ArrowLayout.STREAM).open(out, BatchOutline.of(2))) {
            writer.add(BatchSeries.of(0, "a", Series.bare()).ledger(Ledger.of(new int[] {4, 9}, 9)));
            BarSeries volumes = BarSeries.of(
                    new double[] {1}, new double[] {1}, new double[] {1}, new double[] {1}, new double[] {7});
            writer.add(BatchSeries.of(1, "b", volumes).ledger(Ledger.of(new int[] {3}, 9)));
            writer.commit();
        }

        assertThat(ArrowLibrary.readStream(out.toByteArray()).rows())
                .containsExactly("0|1.0|2.0|0.5|1.5|null|4", "0|2.0|3.0|1.5|2.5|null|9", "1|1.0|1.0|1.0|1.0|7.0|3");
    }

    @Test
    void foreignFile_withDatesAndOtherColumns_isRead() throws IOException {
        Path file = ArrowLibrary.write(
                folder.resolve("prices.arrow"), fields(field("Date", new ArrowType.Date(DateUnit.DAY))), 2, root -> {
                    for (int row = 0; row < 2; row++) {
                        ((DateDayVector) root.getVector("Date")).setSafe(row, row);
                        fill(root, row, 10 + row);
                    }
                });

        assertThat(BarArrow.read(file))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(1970, 1, 1, 0, 0), Bar.withoutVolume(10, 12.5, 9, 11))
                        .add(LocalDateTime.of(1970, 1, 2, 0, 0), Bar.withoutVolume(11, 12.5, 9, 11))
                        .build());
    }

    @Test
    void foreignFile_withZone_isOnItsClock() throws IOException {
        String zone = "America/New_York";
        Path file = ArrowLibrary.write(
                folder.resolve("prices.arrow"),
                fields(field("time", new ArrowType.Timestamp(TimeUnit.MICROSECOND, zone))),
                1,
                root -> {
                    ((TimeStampMicroTZVector) root.getVector("time")).setSafe(0, 1_593_604_800_000_001L);
                    fill(root, 0, 10);
                });

        assertThat(BarArrow.read(file))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(2020, 7, 1, 8, 0, 0, 1_000), Bar.withoutVolume(10, 12.5, 9, 11))
                        .zone(ZoneId.of(zone))
                        .build());
    }

    @Test
    void foreignStream_ofSeveralBatches_isOneSeries() throws IOException {
        byte[] bytes = ArrowLibrary.stream(fields(), 3, 4, root -> {
            for (int row = 0; row < 3; row++) {
                fill(root, row, 9 + row);
            }
        });
        List<BatchSeries> read = new ArrayList<>();
        BarArrow.reader().forEach(new ByteArrayInputStream(bytes), "socket", read::add);

        assertThat(read)
                .singleElement()
                .satisfies(series ->
                        assertThat(series.series().open()).containsExactly(9, 10, 11, 9, 10, 11, 9, 10, 11, 9, 10, 11));
    }

    @Test
    void foreignFile_withNullTime_isRefused() throws IOException {
        Path file = ArrowLibrary.write(
                folder.resolve("prices.arrow"),
                fields(field("time", new ArrowType.Timestamp(TimeUnit.SECOND, null))),
                2,
                root -> {
                    ((TimeStampSecVector) root.getVector("time")).setSafe(0, 1);
                    fill(root, 0, 10);
                    fill(root, 1, 10);
                });

        assertThatThrownBy(() -> BarArrow.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.arrow: bar 1: expected a time in 1677-09-22..2262-04-11 but found none; drop the row"
                                + " or correct it");
    }

    @Test
    void foreignFile_withTextTimes_isRefused() throws IOException {
        Path file = ArrowLibrary.write(
                folder.resolve("prices.arrow"),
                fields(field("time", new ArrowType.Utf8())),
                1,
                root -> fill(root, 0, 10));

        assertThatThrownBy(() -> BarArrow.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.arrow: column \"time\" must hold timestamps or dates but holds Utf8; convert it where"
                                + " the file was made");
    }

    @Test
    void foreignFile_withUnknownZone_isRefused() throws IOException {
        Path file = ArrowLibrary.write(
                folder.resolve("prices.arrow"),
                fields(field("time", new ArrowType.Timestamp(TimeUnit.MICROSECOND, "Mars/Olympus"))),
                1,
                root -> fill(root, 0, 10));

        assertThatThrownBy(() -> BarArrow.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage("prices.arrow: column \"time\" must have a zone that this Java knows but has"
                        + " \"Mars/Olympus\"; convert it to UTC where the file was made");
    }
}
