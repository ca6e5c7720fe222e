package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.ArchiveEntry;
import io.synthmarket.io.BarArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Prints the tables of writing in {@code docs/performance.md}. The first counts, per bar, the time that the thread was given by the
 * processor; operations take turns, and the median turn of each stands. The second is by the clock, the best of its turns.
 */
public final class FileCostTable {

    private static final int[] SIZES = {2_520, 40_000, 500_000};
    private static final long BARS_PER_TURN = 500_000;
    private static final int WARM_UP = 4;
    private static final int TURNS = 9;
    private static final int PATHS = 16;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FileCostTable() {}

    /**
     * Prints the tables.
     *
     * @param args nothing, or the {@code benchmarks.jar} of an earlier library, whose writing is measured too
     * @throws ReflectiveOperationException if that jar is not one
     * @throws IOException if it cannot be read
     */
    public static void main(String[] args) throws ReflectiveOperationException, IOException {
        Map<String, List<Double>> rows = new LinkedHashMap<>();
        FileYardsticks yardsticks = new FileYardsticks();
        for (int bars : SIZES) {
            Map<String, Runnable> operations = new LinkedHashMap<>(new FileWrites().apply(bars));
            if (args.length > 0) {
                earlier(Path.of(args[0]), bars).forEach((name, write) -> operations.put(name + ", before", write));
            }
            operations.putAll(yardsticks.apply(bars));
            costs(operations, bars)
                    .forEach((name, cost) ->
                            rows.computeIfAbsent(name, row -> new ArrayList<>()).add(cost));
        }
        System.out.println("| operation | ns per bar, 2,520 bars | 40,000 bars | 500,000 bars |\n|---|---:|---:|---:|");
        rows.forEach((name, costs) -> System.out.println(row(name, costs)));
        System.err.println(yardsticks);
        archives();
    }

    private static String row(String name, List<Double> costs) {
        StringBuilder text = new StringBuilder("| " + name + " |");
        costs.forEach(cost -> text.append(String.format(Locale.ROOT, " %,.1f |", cost)));
        return text.toString();
    }

    /** Loads the earlier library, and of this one what that does not have, and finds its writings of a number of bars. */
    @SuppressWarnings("unchecked")
    private static Map<String, Runnable> earlier(Path jar, int bars) throws ReflectiveOperationException, IOException {
        URL own = FileCostTable.class.getProtectionDomain().getCodeSource().getLocation();
        URI there = jar.toUri();
        ClassLoader loader = new URLClassLoader(new URL[] {there.toURL(), own}, ClassLoader.getPlatformClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return ((IntFunction<Map<String, Runnable>>) loader.loadClass(FileWrites.class.getName())
                            .getConstructor()
                            .newInstance())
                    .apply(bars);
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Counts what operations on so many bars cost, in nanoseconds per bar. */
    static Map<String, Double> costs(Map<String, Runnable> operations, int bars) {
        int calls = (int) Math.max(1, BARS_PER_TURN / bars);
        Map<String, double[]> turns = new LinkedHashMap<>();
        for (int turn = -WARM_UP; turn < TURNS; turn++) {
            for (Map.Entry<String, Runnable> operation : operations.entrySet()) {
                long before = THREADS.getCurrentThreadCpuTime();
                for (int call = 0; call < calls; call++) {
                    operation.getValue().run();
                }
                long spent = THREADS.getCurrentThreadCpuTime() - before;
                turns.computeIfAbsent(operation.getKey(), name -> new double[TURNS])[Math.max(turn, 0)] =
                        (double) spent / calls / bars;
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        turns.forEach((name, each) -> {
            Arrays.sort(each);
            medians.put(name, each[TURNS / 2]);
        });
        return medians;
    }

    private static void archives() {
        BarSeries history = Histories.ofLength(SIZES[1]);
        PathSet paths = Synth.from(history)
                .blocks(BlockLaw.matched())
                .unscored()
                .seed(1)
                .generate(PATHS);
        double[] best = new double[3];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        for (int turn = 0; turn < TURNS; turn++) {
            best[0] = Math.min(best[0], millis(() -> packAsTheyCome(paths)));
            best[1] = Math.min(best[1], millis(() -> packAhead(paths, 1)));
            best[2] = Math.min(best[2], millis(() -> packAhead(paths, 2)));
        }
        System.out.println("\n| " + PATHS + " paths of 40,000 bars, made and packed | ms |\n|---|---:|");
        System.out.println(row("made on two threads, deflated as they come in", List.of(best[0])));
        System.out.println(row("made and deflated on one thread", List.of(best[1])));
        System.out.println(row("made and deflated on two threads", List.of(best[2])));
    }

    private static double millis(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / NANOS_PER_MILLI;
    }

    private static void packAsTheyCome(PathSet paths) {
        pack(archive -> paths.run()
                .threads(2)
                .forEachOrdered(path -> add(() -> archive.add(path.index() + ".csv", path.series()))));
    }

    private static void packAhead(PathSet paths, int threads) {
        pack(archive -> {
            int[] added = {0};
            paths.run()
                    .threads(threads)
                    .forEachOrdered(
                            path -> ArchiveEntry.of(path.series()),
                            entry -> add(() -> archive.add(added[0]++ + ".csv", entry)));
        });
    }

    private static void pack(Consumer<BarArchive> adding) {
        try (BarArchive archive = BarArchive.over(new ByteArrayOutputStream())) {
            adding.accept(archive);
            archive.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One adding to an archive. */
    private interface Adding {

        void add() throws IOException;
    }

    private static void add(Adding adding) {
        try {
            adding.add();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
