package io.synthmarket.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.typed.Series;
import io.synthmarket.io.typed.TypedFormatContract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of the hash: notes would be in an order of the JDK's choice, were they not kept in one. */
class BarParquetTest extends TypedFormatContract {

    @TempDir
    private Path folder;

    BarParquetTest() {
        super(new TypedParquet(), "0bda17cad068a71ff9e37c8b44eb328944cc70413f17283a42d4d04c5fe9d4b0");
    }

    @Test
    void batch_closedBeforeCommit_endsWithoutFooter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarParquet.format().open(out, BatchOutline.of(2))) {
            writer.add(BatchSeries.of(0, "a", Series.full()));
        }

        assertThat(out.toString(StandardCharsets.ISO_8859_1)).isEqualTo("PAR1");
    }

    /** Pages have checksums, and what stands before them is used up by them; the footer behind has none. */
    @Test
    void pages_withABitChanged_areNeverReadAsOtherBars() throws IOException {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.full(), file);
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - 2 * Integer.BYTES;
        int footer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        for (int bit = 0; bit < Byte.SIZE * (end - footer); bit += 3) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                BarSeries read = BarParquet.read(Files.write(folder.resolve("changed.parquet"), changed));
                assertThat(read).isEqualTo(Series.full());
            } catch (BarDataException refused) {
                assertThat(refused).hasMessageStartingWith("changed.parquet: ");
            }
        }
    }
}
