package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.TradingClock;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The histories that a folder of CSV files holds. */
final class HistoryFiles {

    private HistoryFiles() {}

    /** Names a series after its file. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.csv.*", "");
    }

    /** Tells whether bars last half an hour or more. */
    static boolean isSlow(BarSeries history) {
        return TradingClock.of(history).bar().compareTo(Duration.ofMinutes(30)) >= 0;
    }

    /** Lists the CSV files of a folder by name. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a file, its bad rows repaired where it has any. */
    static BarSeries read(Path file) throws IOException {
        try {
            return BarCsv.read(file);
        } catch (BarDataException e) {
            return BarCsv.reader().badRows(BadRowPolicy.REPAIR).read(file).series();
        }
    }
}
