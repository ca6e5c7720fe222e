package io.synthmarket.bench;

import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathRun;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.samples.Samples;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts runs in every way and stops most of them in every way, for some minutes, and prints each minute, a second after the last run, how
 * many threads there are and how much of the heap is in use after a full collection: neither may grow.
 */
public final class Soak {

    private static final int PATHS = 400;
    private static final List<BlockLaw> LAWS =
            List.of(BlockLaw.matched(), BlockLaw.permutation(), BlockLaw.stationary(), BlockLaw.concept());

    private final SplittableRandom random = new SplittableRandom(42);
    private final ExecutorService lent = Executors.newFixedThreadPool(3);
    private long rounds;
    private long stopped;

    private Soak() {}

    /**
     * Soaks.
     *
     * @param args for how many minutes
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        new Soak().run(Integer.parseInt(args[0]));
    }

    private void run(int minutes) throws InterruptedException {
        System.out.println("| minute | runs | stopped early | threads | MB in use |");
        System.out.println("|---:|---:|---:|---:|---:|");
        for (int minute = 1; minute <= minutes; minute++) {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (System.nanoTime() < end) {
                round();
            }
            TimeUnit.SECONDS.sleep(1);
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %,d | %,d | %d | %.2f |%n",
                    minute,
                    rounds,
                    stopped,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    HeapWatch.liveMegabytes());
        }
        lent.shutdown();
        if (!lent.awaitTermination(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the lent threads are still at work");
        }
    }

    /** Runs one set of paths in a way drawn by lot, and stops it in another, or not at all. */
    private void round() {
        rounds++;
        BlockLaw law = LAWS.get(random.nextInt(LAWS.size()));
        var generator = Synth.from(Samples.sp500Daily()).blocks(law).seed(random.nextLong());
        PathSet paths = (random.nextBoolean()
                        ? generator.unscored()
                        : generator.accept(Fidelity.concept()
                                .atLeast(60 + 10.0 * random.nextInt(3))
                                .maxAttempts(3)
                                .orBest()))
                .generate(PATHS);
        PathRun run = random.nextBoolean()
                ? paths.run().threads(1 + random.nextInt(4))
                : paths.run().on(lent, 1 + random.nextInt(8));
        int stop = random.nextInt(2 * PATHS);
        try {
            switch (random.nextInt(5)) {
                case 0 -> inTheBackground(run.reportingTo(progress -> {}), random.nextInt(300));
                case 1 -> thrownByTheConsumer(run, stop);
                case 2 -> interrupted(run, stop);
                case 3 -> windows(paths, Math.min(stop, PATHS));
                default -> paths.stream().limit(stop / 8).forEach(RiskFigures::of);
            }
        } catch (CancellationException | CompletionException | StoppedException e) {
            stopped++;
        }
    }

    private static void inTheBackground(PathRun run, int millis) {
        CompletableFuture<RunProgress> future =
                run.forEachOrderedAsync(RiskFigures::of, risk -> {}).orTimeout(millis, TimeUnit.MILLISECONDS);
        future.join();
    }

    private static void thrownByTheConsumer(PathRun run, int stop) {
        run.forEachOrdered(RiskFigures::of, new Countdown(stop, () -> {
            throw new StoppedException();
        })::count);
    }

    private static void interrupted(PathRun run, int stop) {
        Thread self = Thread.currentThread();
        try {
            run.forEachOrdered(RiskFigures::of, new Countdown(stop, self::interrupt)::count);
        } finally {
            // What interrupted this round is not to end the next.
            boolean was = Thread.interrupted();
            assert was || stop >= PATHS;
        }
    }

    private static void windows(PathSet paths, int count) {
        var windows = paths.windows(WindowSpec.of(250).stride(250)).threads(2);
        float[] batch = new float[windows.size(1)];
        Duration limit = Duration.ofMillis(200);
        long end = System.nanoTime() + limit.toNanos();
        for (int path = 0; path < count; path++) {
            windows.fill(path, path + 1, batch, 0);
            if (System.nanoTime() > end) {
                throw new StoppedException();
            }
        }
    }

    /** Does something when it has counted so far. */
    private static final class Countdown {

        private final Runnable end;
        private int left;

        Countdown(int left, Runnable end) {
            this.left = left;
            this.end = end;
        }

        void count(RiskFigures risk) {
            if (left-- == 0) {
                end.run();
            }
        }
    }

    /** A round that was ended on purpose. */
    private static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }
}
