package io.synthmarket.arrow.internal;

import io.synthmarket.io.BarFileKind;
import io.synthmarket.io.internal.columnar.BarTable;
import io.synthmarket.io.internal.columnar.TableFormat;
import io.synthmarket.io.internal.columnar.TableReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** How Arrow files, of either layout, and streams are opened. */
public final class ArrowFormat implements TableFormat {

    /** Makes the format. */
    public ArrowFormat() {}

    /** Makes a reader of its files. */
    public static TableReader reader() {
        return TableReader.of(new ArrowFormat());
    }

    @Override
    public String word() {
        return "Arrow";
    }

    @Override
    public boolean isOf(BarFileKind kind) {
        return kind == BarFileKind.ARROW || kind == BarFileKind.ARROW_STREAM;
    }

    @Override
    public String description() {
        return "an Arrow file or stream";
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the table closes the channel, or else what follows does
    public BarTable open(String source, Path file) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return new ArrowTable(
                    source,
                    ArrowFile.isOne(channel)
                            ? new ArrowFile(source, channel)
                            : new ArrowStream(
                                    source, new BufferedInputStream(Channels.newInputStream(channel)), channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public BarTable open(String source, InputStream in) throws IOException {
        return new ArrowTable(source, new ArrowStream(source, in, () -> {}));
    }
}
