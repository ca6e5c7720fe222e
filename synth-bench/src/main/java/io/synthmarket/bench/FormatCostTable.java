package io.synthmarket.bench;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarWorkbook;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.ContentWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the table of formats in {@code docs/export.md}: what writing a path costs that is there already, and how large it is. Formats
 * take turns, and the median turn of each stands.
 */
public final class FormatCostTable {

    private static final int BARS = 40_000;
    private static final double NANOS_PER_SECOND = 1e9;

    /** One window after the other, so that each bar is in one, of what a model of prices and volume needs. */
    private static final WindowSpec WINDOWS =
            WindowSpec.of(64).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME);

    private FormatCostTable() {}

    /**
     * Prints the table.
     *
     * @param args nothing
     * @throws IOException if a format fails
     */
    public static void main(String[] args) throws IOException {
        PathSet paths = Synth.from(Histories.ofLength(BARS)).unscored().seed(1).generate(1);
        SyntheticPath path = paths.path(0);
        Map<String, ContentWriter> contents = new LinkedHashMap<>();
        contents.put("csv", out -> BarCsv.writer().write(path.series(), out));
        contents.put("zip", out -> {
            try (BarArchive archive = BarArchive.over(out)) {
                archive.add("path.csv", path.series());
                archive.commit();
            }
        });
        contents.put("xlsx", out -> BarWorkbook.writer().write(path.series(), out));
        BatchOutline outline = BatchOutline.of(1).recipe(paths.recipe()).windows(WINDOWS);
        for (BatchFormat format : BatchFormat.installed()) {
            contents.put(format.name(), out -> {
                try (BatchWriter writer = format.open(out, outline)) {
                    writer.add(BatchSeries.of(path));
                    writer.commit();
                }
            });
        }
        print(contents, path.series().size());
    }

    private static void print(Map<String, ContentWriter> contents, int bars) throws IOException {
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        Map<String, Runnable> operations = new LinkedHashMap<>();
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (Map.Entry<String, ContentWriter> content : contents.entrySet()) {
            content.getValue().writeTo(memory);
            sizes.put(content.getKey(), memory.size());
            memory.reset();
            operations.put(content.getKey(), () -> write(content.getValue(), memory));
        }
        Map<String, Double> costs = FileCostTable.costs(operations, bars);
        System.out.println("| format | ns per bar | million bars per second | bytes per bar |\n|---|---:|---:|---:|");
        costs.forEach((name, cost) -> System.out.printf(
                Locale.ROOT,
                "| `%s` | %,.1f | %.2f | %.1f |%n",
                name,
                cost,
                NANOS_PER_SECOND / cost / 1e6,
                (double) sizes.getOrDefault(name, 0) / bars));
    }

    private static void write(ContentWriter content, ByteArrayOutputStream memory) {
        memory.reset();
        try {
            content.writeTo(memory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
