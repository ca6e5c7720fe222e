package io.synthmarket.report.internal.discrimination;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.CopiedRun;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.report.Discrimination;
import io.synthmarket.report.internal.DefinedFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Learns to tell windows of synthetic series from windows of history, and tells how well that went on windows it did not learn from; how,
 * is said at {@link Discrimination}.
 *
 * <p><b>Determinism</b>: the same for the same series in the same order.
 *
 * <p><b>Threads</b>: not thread-safe.
 *
 * <p><b>Cost</b>: keeps at most 2,000 windows of history and 4,000 synthetic ones, drawn at random; about 100 ns per bar of a kept window,
 * and some tenths of a second at the end.
 */
public final class Discriminator {

    private static final int MOST_ORIGINAL = 2_000;
    private static final int MOST_SYNTHETIC = 4_000;
    private static final int MOST_TELLING = 3;
    private static final int FEWEST_COPIED = 5;
    private static final long KEY = 0x4449_5343_5249_4D31L;

    private final int historyBars;
    private final List<Window> original = new ArrayList<>();
    private final List<Window> synthetic = new ArrayList<>();
    private final RandomStream random = RandomStream.of(KEY, 0, 0);
    private int seen;
    private int series;
    private double copied;
    private double copiedInAnyRun;

    private Discriminator(BarSeries history) {
        historyBars = history.size();
        int windows = (history.size() - 1) / WindowFeatures.BARS;
        int kept = Math.min(windows, MOST_ORIGINAL);
        for (int i = 0; i < kept; i++) {
            int window = (int) ((long) i * windows / kept);
            original.add(Window.original(history, 1 + window * WindowFeatures.BARS));
        }
    }

    /** Takes the windows of a history. */
    public static Discriminator against(BarSeries history) {
        return new Discriminator(history);
    }

    /**
     * Takes the windows of a synthetic series, or the place of some that were kept.
     *
     * @param candidate the series
     * @param copies where its bars came from
     * @throws IllegalArgumentException if the copies are of another series or history
     */
    public void add(BarSeries candidate, CopiedRuns copies) {
        if (copies.size() != candidate.size() || copies.historyBars() != historyBars) {
            throw new IllegalArgumentException("copies must be of " + candidate.size() + " bars and a history of "
                    + historyBars + " but were of " + copies.size() + " and " + copies.historyBars());
        }
        series++;
        copied += copies.copiedShare();
        copiedInAnyRun += copies.copiedShare(FEWEST_COPIED - 1);
        int[] sources = sourcesAtLength(copies);
        for (int from = 1; from + WindowFeatures.BARS <= candidate.size(); from += WindowFeatures.BARS) {
            seen++;
            if (synthetic.size() < MOST_SYNTHETIC) {
                synthetic.add(Window.synthetic(candidate, from, sources));
            } else {
                int place = random.nextInt(seen);
                if (place < MOST_SYNTHETIC) {
                    synthetic.set(place, Window.synthetic(candidate, from, sources));
                }
            }
        }
    }

    private static int[] sourcesAtLength(CopiedRuns copies) {
        int[] sources = new int[copies.size()];
        Arrays.fill(sources, -1);
        for (CopiedRun run : copies.runs()) {
            for (int bar = run.from(); run.length() >= FEWEST_COPIED && bar < run.to(); bar++) {
                sources[bar] = run.sourceFrom() + bar - run.from();
            }
        }
        return sources;
    }

    /** Learns, and tests how well the series added so far can be told from history. */
    public Discrimination discriminate() {
        List<Window> shuffled = new ArrayList<>(synthetic);
        RandomStream order = RandomStream.of(KEY, 1, 0);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, order.nextInt(i + 1));
        }
        CrossValidation result = CrossValidation.of(original, shuffled);
        List<String> telling = result.tells() ? result.telling() : List.of();
        return new Discrimination(
                DefinedFigures.optional(result.area()),
                DefinedFigures.optional(result.error()),
                result.original(),
                result.synthetic(),
                telling.subList(0, Math.min(MOST_TELLING, telling.size())),
                DefinedFigures.optional(copied / series),
                DefinedFigures.optional(copiedInAnyRun / series));
    }

    @Override
    public String toString() {
        return "Discriminator[" + original.size() + " windows of history, " + synthetic.size() + " synthetic]";
    }
}
