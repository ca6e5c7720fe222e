package io.synthmarket.arrow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.typed.Series;
import io.synthmarket.io.typed.TypedFormatContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BarArrowTest extends TypedFormatContract {

    BarArrowTest() {
        super(new TypedArrow(ArrowLayout.FILE), "43e29e6749532ec9194aa97f04a36e274cc0ea7ac2a01dacb0a6abbdfb5b2a46");
    }

    @Test
    void batch_closedBeforeCommit_endsWithoutFooter() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatchWriter writer = BarArrow.format(ArrowLayout.FILE).open(out, BatchOutline.of(2))) {
            writer.add(BatchSeries.of(0, "a", Series.full()));
        }

        assertThat(out.toString(StandardCharsets.ISO_8859_1))
                .startsWith("ARROW1")
                .doesNotEndWith("ARROW1");
    }

    @Test
    void stream_cutInABatch_isRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(ArrowLayout.STREAM).write(Series.full(), out);
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 9);

        assertThatThrownBy(() -> BarArrow.reader().forEach(new ByteArrayInputStream(cut), "socket", series -> {}))
                .isInstanceOf(BarDataException.class)
                .hasMessage("socket: expected an Arrow file or stream but could not read it as one; check that it is"
                        + " whole, or export it again");
    }

    @Test
    void stream_withMoreBehindIt_isReadToItsEndAlone() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(ArrowLayout.STREAM).write(Series.full(), out);
        out.write('x');
        ByteArrayInputStream in = new ByteArrayInputStream(out.toByteArray());
        BarArrow.reader().forEach(in, "socket", series -> {});

        assertThat(in.read()).isEqualTo('x');
    }

    @Test
    void stream_ofOneSeries_isRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarArrow.writer().layout(ArrowLayout.STREAM).write(Series.full(), out);

        assertThat(BarArrow.reader().read(new ByteArrayInputStream(out.toByteArray()), "socket"))
                .isEqualTo(Series.full());
    }

    @Test
    void stream_ofSeveralSeries_isNotReadAsOne() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PathSet paths = Synth.from(Series.days(50)).unscored().seed(1).generate(2);
        BarArrow.writer().layout(ArrowLayout.STREAM).write(paths, out);

        assertThatThrownBy(() -> BarArrow.reader().read(new ByteArrayInputStream(out.toByteArray()), "socket"))
                .isInstanceOf(BarDataException.class)
                .hasMessage("socket: expected one series but found path 0 and path 1; read them with forEach");
    }

    @Test
    void batch_madeOnThreadsForAStreamThatFails_throwsWhatTheStreamDoes() {
        IOException fault = new IOException("device");
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw fault;
            }
        };
        PathSet paths = Synth.from(Series.days(50)).unscored().seed(1).generate(3);

        assertThatThrownBy(() -> BarArrow.writer().threads(2).write(paths, failing))
                .isSameAs(fault);
    }

    @Test
    void formatOfStreams_byName_isFound() {
        assertThat(BatchFormat.named("arrow-stream").ending()).isEqualTo("arrows");
    }
}
