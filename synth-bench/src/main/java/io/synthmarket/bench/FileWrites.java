package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What {@link FileCostTable} measures of this library: the writing of one series of so many bars to memory that is reused. It is
 * also made by class loaders that hold an earlier library, so it knows nothing that is newer.
 */
public final class FileWrites implements IntFunction<Map<String, Runnable>> {

    static final String DECIMALS = "write CSV, six decimals";
    static final String FULL = "write CSV, full precision";
    static final String ZIP = "write CSV into a ZIP, full precision";

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();

    /** Makes what finds the writings of a number of bars. */
    public FileWrites() {}

    /** Writes something to a stream. */
    private interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    @Override
    public Map<String, Runnable> apply(int bars) {
        BarSeries history = Histories.ofLength(bars);
        BarSeries path = Histories.candidates(history, 1)[0];
        Map<String, Runnable> writes = new LinkedHashMap<>();
        writes.put(DECIMALS, write(out -> BarCsv.writer().write(history, out)));
        writes.put(FULL, write(out -> BarCsv.writer().write(path, out)));
        writes.put(ZIP, write(out -> pack(path, out)));
        return writes;
    }

    private static void pack(BarSeries series, ByteArrayOutputStream out) throws IOException {
        try (BarArchive archive = BarArchive.over(out)) {
            archive.add("path.csv", series);
            archive.commit();
        }
    }

    private Runnable write(Writing writing) {
        return () -> {
            memory.reset();
            try {
                writing.to(memory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
