package io.synthmarket.cli.output;

import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** The files of a batch that hold all series. */
public final class WholeFiles implements Closeable {

    private final BatchOutline outline;
    private final Deque<File> files = new ArrayDeque<>();

    /** Prepares for files of a batch. */
    public WholeFiles(BatchOutline outline) {
        this.outline = outline;
    }

    private record File(OutputStream stream, BatchWriter writer) implements Closeable {

        @Override
        public void close() throws IOException {
            try (stream) {
                writer.close();
            }
        }
    }

    /** Writes one series into a file of its own. */
    public static void writeAlone(BatchSeries series, BatchFormat format, BatchOutline outline, OutputStream out)
            throws IOException {
        try (BatchWriter writer = format.open(out, outline)) {
            writer.add(series);
            writer.commit();
        }
    }

    /** Begins a file. */
    public void begin(BatchFormat format, OutputStream stream) throws IOException {
        files.add(new File(stream, format.open(stream, outline)));
    }

    /** Tells whether there is none. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Adds a series to every file. */
    public void add(BatchSeries series) throws IOException {
        for (File file : files) {
            file.writer().add(series);
        }
    }

    /** Ends the files. */
    public void finish() throws IOException {
        for (File file : files) {
            file.writer().commit();
        }
        close();
    }

    /** Gives up files that are not finished; all of them, whichever fails. */
    @Override
    public void close() throws IOException {
        if (!files.isEmpty()) {
            File last = files.removeLast();
            try (last) {
                close();
            }
        }
    }
}
