package io.synthmarket.bench;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.PathWindows;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BarArchive;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Runs the uses that the library is made for at full size; {@code docs/performance.md} tells the commands and what came of them.
 */
public final class FullSize {

    private static final long SEED = 42;
    private static final int DAYS_PER_YEAR = 252;
    private static final int MINUTES_PER_YEAR = 525_600;
    private static final double[] SHARES = {.01, .05, .25, .5, .75, .95, .99};

    private FullSize() {}

    /**
     * Runs one of them.
     *
     * @param args {@code daily}, {@code minutes}, {@code risk} or {@code long}; a CSV file; how many paths, or bars of the long one
     * @throws IOException if the file cannot be read or an archive not be written
     */
    public static void main(String[] args) throws IOException {
        HeapWatch heap = HeapWatch.start();
        BarSeries file = HistoryFiles.read(Path.of(args[1]));
        int count = Integer.parseInt(args[2]);
        switch (args[0]) {
            case "daily" -> daily(last(file, 2 * DAYS_PER_YEAR), count);
            case "minutes" -> minutes(last(file, MINUTES_PER_YEAR), count);
            case "risk" -> risk(last(file, 10 * DAYS_PER_YEAR), count);
            case "long" -> inChunks(file, count);
            default -> throw new IllegalArgumentException("the first word must be daily, minutes, risk or long");
        }
        System.out.println(heap);
    }

    /** Takes the last bars, and the one whose close they go out from. */
    private static BarSeries last(BarSeries series, int bars) {
        return series.slice(series.size() - bars - 1, series.size());
    }

    /** Two years of days that must come to 90, with history's volatility and with its uncertainty. */
    private static void daily(BarSeries history, int count) {
        for (double uncertainty : new double[] {0, 1}) {
            Generator generator = Synth.from(history)
                    .uncertainty(uncertainty)
                    .accept(Fidelity.concept().atLeast(90))
                    .seed(SEED);
            System.out.printf(Locale.ROOT, "u=%.0f: %s%n", uncertainty, run(generator.generate(count)));
        }
    }

    private static RunProgress run(PathSet paths) {
        return paths.run()
                .forEachOrderedAsync(path -> path.fidelity().orElseThrow(), fidelity -> {})
                .join();
    }

    /** A year of minutes that must come to 92: as windows for a model, and the first twenty as CSV in an archive. */
    private static void minutes(BarSeries history, int count) throws IOException {
        PathSet paths = Synth.from(history)
                .accept(Fidelity.concept().atLeast(92))
                .seed(SEED)
                .generate(count);
        PathWindows windows = paths.windows(
                        WindowSpec.of(60).stride(60).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME))
                .threads(Runtime.getRuntime().availableProcessors());
        int atOnce = 2;
        float[] batch = new float[windows.size(atOnce)];
        double squares = 0;
        long values = 0;
        long begun = System.nanoTime();
        for (int from = 0; from < count; from += atOnce) {
            int to = Math.min(from + atOnce, count);
            windows.fill(from, to, batch, 0);
            for (int i = 0; i < windows.size(to - from); i += 2) {
                squares += (double) batch[i] * batch[i];
                values++;
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double bars = (double) count * paths.pathLength();
        System.out.printf(
                Locale.ROOT,
                "%d paths of %,d bars as %,d windows in %.1f s, %.1f ns a bar; root mean square of %,d log returns %.3e%n",
                count,
                paths.pathLength(),
                (long) count * windows.perPath(),
                seconds,
                seconds * 1e9 / bars,
                values,
                Math.sqrt(squares / values));
        archive(paths, Math.min(20, count));
    }

    private static void archive(PathSet paths, int count) throws IOException {
        Path file = Files.createTempDirectory("full-size").resolve("minutes.zip");
        long begun = System.nanoTime();
        try (BarArchive archive = BarArchive.create(file, ExistingFiles.REPLACE)) {
            int[] first = new int[count];
            Arrays.setAll(first, index -> index);
            paths.run().only(first).forEachOrdered(path -> ArchiveEntry.of(path.series()), new Adder(archive)::add);
            archive.commit();
        }
        System.out.printf(
                Locale.ROOT,
                "%d of them as CSV in a ZIP of %.0f MB in %.1f s%n",
                count,
                Files.size(file) / 1e6,
                (System.nanoTime() - begun) / 1e9);
        Files.delete(file);
        Files.delete(file.getParent());
    }

    /**
     * Ten years of days as they come and as many that must come to 88: how deep they fall, and the loss that one day in a hundred exceeds.
     */
    private static void risk(BarSeries history, int count) {
        System.out.println("| paths | figure | 1 % | 5 % | 25 % | 50 % | 75 % | 95 % | 99 % |");
        System.out.println("|---|---|---:|---:|---:|---:|---:|---:|---:|");
        RiskFigures known = RiskFigures.of(history);
        System.out.println(row("history", "maximum drawdown", known, RiskFigure.MAX_DRAWDOWN));
        System.out.println(row("history", "value at risk, 1 %", known, RiskFigure.VALUE_AT_RISK_1));
        Generator generator = Synth.from(history).seed(SEED);
        risk("all", generator.unscored().generate(count));
        risk("at least 88", generator.accept(Fidelity.concept().atLeast(88)).generate(count));
    }

    private static void risk(String name, PathSet paths) {
        double[] drawdown = new double[paths.size()];
        double[] valueAtRisk = new double[paths.size()];
        int[] at = {0};
        RunProgress end = paths.run()
                .forEachOrderedAsync(RiskFigures::of, risk -> {
                    drawdown[at[0]] = risk.value(RiskFigure.MAX_DRAWDOWN).orElse(Double.NaN);
                    valueAtRisk[at[0]++] =
                            risk.value(RiskFigure.VALUE_AT_RISK_1).orElse(Double.NaN);
                })
                .join();
        System.out.println(row(name, "maximum drawdown", drawdown));
        System.out.println(row(name, "value at risk, 1 %", valueAtRisk));
        System.err.println(end);
    }

    private static String row(String paths, String name, RiskFigures risk, RiskFigure figure) {
        return row(paths, name, new double[] {risk.value(figure).orElse(Double.NaN)});
    }

    private static String row(String paths, String figure, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        StringBuilder text = new StringBuilder("| " + paths + " | " + figure + " |");
        for (double share : SHARES) {
            double value = sorted[(int) (share * (sorted.length - 1))];
            text.append(String.format(Locale.ROOT, " %.2f |", 100 * value));
        }
        return text.toString();
    }

    /** One path of so many bars, never whole in memory. */
    private static void inChunks(BarSeries history, int bars) {
        PathSet paths = Synth.from(history)
                .withoutTimes()
                .length(bars)
                .unscored()
                .seed(SEED)
                .generate(1);
        long begun = System.nanoTime();
        double[] range = {Double.POSITIVE_INFINITY, 0};
        paths.chunks(0, 100_000).forEach(chunk -> {
            BarSeries series = chunk.series();
            for (int bar = 0; bar < series.size(); bar++) {
                range[0] = Math.min(range[0], series.low(bar));
                range[1] = Math.max(range[1], series.high(bar));
            }
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "one path of %,d bars in %.1f s, %.1f ns a bar; lowest low %.2f, highest high %.2f%n",
                bars,
                seconds,
                seconds * 1e9 / bars,
                range[0],
                range[1]);
    }

    /** Adds entries under the names of their numbers. */
    private static final class Adder {

        private final BarArchive archive;
        private int count;

        Adder(BarArchive archive) {
            this.archive = archive;
        }

        void add(ArchiveEntry entry) {
            try {
                archive.add("path-" + count++ + ".csv", entry);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
