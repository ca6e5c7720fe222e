package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarDataException;
import io.synthmarket.metrics.Fidelity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Prints the table of {@code docs/concept-fidelity.md}: for each CSV file of a folder, the fidelity of 100 candidates of the
 * concept method.
 */
public final class ConceptTable {

    private static final int CANDIDATES = 100;
    private static final long SEED = 42;

    private ConceptTable() {}

    /**
     * Prints the table.
     *
     * @param args the folder
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        System.out.println("| file | bars | lowest | median | highest | at least 90 |");
        System.out.println("|---|---:|---:|---:|---:|---:|");
        for (Path file : files(Path.of(args[0]))) {
            System.out.println(row(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static String row(Path file) throws IOException {
        BarSeries history;
        String note = "";
        try {
            history = BarCsv.read(file);
        } catch (BarDataException e) {
            history = BarCsv.reader().badRows(BadRowPolicy.REPAIR).read(file).series();
            note = " (repaired)";
        }
        PathSet paths = Synth.from(history)
                .blocks(BlockLaw.concept())
                .scoredBy(Fidelity.concept())
                .seed(SEED)
                .generate(CANDIDATES);
        double[] scores = new double[CANDIDATES];
        int processors = Runtime.getRuntime().availableProcessors();
        paths.run()
                .threads(processors)
                .forEachOrdered(path -> scores[path.index()] = path.fidelity().orElseThrow());
        long high = Arrays.stream(scores).filter(score -> score >= 90).count();
        Arrays.sort(scores);
        return String.format(
                Locale.ROOT,
                "| %s%s | %,d | %.1f | %.1f | %.1f | %d %% |",
                file.getFileName(),
                note,
                history.size(),
                scores[0],
                new Percentile(50).evaluate(scores),
                scores[CANDIDATES - 1],
                high);
    }
}
