package io.synthmarket.bench;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BarView;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.metrics.internal.numeric.Chunks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Prints the tables of {@code docs/calibrated-fidelity.md}: history is split at random into two sets of chunks, generators learn from
 * the one, and both profiles score their candidates, and the one itself, against the other.
 */
public final class CalibrationTable {

    private static final long SEED = 20_260_101;
    private static final double CLUSTERED = 0.8;
    private static final List<String> ORDER =
            List.of("real", "matched u=0", "matched u=1", "stationary", "concept", "iid", "gauss");

    /** Best first; generators of one tier need not come out in any order. */
    private static final List<List<String>> TIERS = List.of(
            List.of("real"),
            List.of("matched u=0", "matched u=1"),
            List.of("stationary", "concept"),
            List.of("iid"),
            List.of("gauss"));

    private static final List<String> NEIGHBOURS =
            List.of("real – matched", "matched – blocks", "blocks – iid", "iid – gauss");
    private static final int[] LENGTHS = {500, 1_000, 2_500, 5_000};

    private CalibrationTable() {}

    /**
     * Prints the tables.
     *
     * @param args a folder of CSV files, how many splits of each, how many candidates of each generator and split, and {@code
     *     without-volume} to see what prices alone tell
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        int splits = Integer.parseInt(args[1]);
        int candidates = Integer.parseInt(args[2]);
        List<Result> results = new ArrayList<>();
        System.out.println(
                "| series | bars | Σ ACF | generator | D | F | concept |\n|---|---:|---:|---|---:|---:|---:|");
        for (Path file : HistoryFiles.files(Path.of(args[0]))) {
            BarSeries whole = HistoryFiles.read(file);
            if (!HistoryFiles.isSlow(whole)) {
                continue;
            }
            BarSeries history = args.length > 3 ? withoutVolume(whole) : whole;
            System.err.println(file.getFileName());
            Result result = Result.of(HistoryFiles.name(file), history, splits, candidates);
            result.print();
            results.add(result);
        }
        System.out.println(
                "\n| series | AUC, calibrated | AUC, concept | iid below every block law |\n|---|---:|---:|---|");
        results.forEach(Result::printSeparation);
        summarise(results);
        printNeighbours(results);
        if (args.length <= 3) {
            printDrift(Path.of(args[0]), candidates);
        }
    }

    private static BarSeries withoutVolume(BarSeries history) {
        return BarSeries.of(history.open(), history.high(), history.low(), history.close());
    }

    private static void printNeighbours(List<Result> results) {
        System.out.println("\n| neighbours | AUC, calibrated | AUC, concept |\n|---|---:|---:|");
        for (int tier = 0; tier + 1 < TIERS.size(); tier++) {
            int better = tier;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f |%n",
                    NEIGHBOURS.get(tier),
                    mean(results, result -> result.area(better, better + 1, true)),
                    mean(results, result -> result.area(better, better + 1, false)));
        }
    }

    private static double mean(List<Result> results, ToDoubleFunction<Result> figure) {
        return results.stream().mapToDouble(figure).sum() / results.size();
    }

    /** Prints how the level of the score depends on the length of history, over the series that have the longest. */
    private static void printDrift(Path folder, int candidates) throws IOException {
        System.out.println("\n| bars | generator | D | F |\n|---:|---|---:|---:|");
        Map<String, Map<Integer, List<Double>>> distances = new LinkedHashMap<>();
        for (Path file : HistoryFiles.files(folder)) {
            BarSeries history = HistoryFiles.read(file);
            int most = LENGTHS[LENGTHS.length - 1];
            for (int bars : HistoryFiles.isSlow(history) && history.size() >= most ? LENGTHS : new int[0]) {
                for (int from = 0; from + bars <= most; from += bars) {
                    BarSeries part = history.slice(from, from + bars);
                    FidelityYardstick yardstick = Fidelity.calibrated().against(part);
                    for (String generator : ORDER.subList(1, ORDER.size() - 1)) {
                        for (BarSeries candidate : candidates(generator, part, candidates, from)) {
                            distances
                                    .computeIfAbsent(generator, name -> new LinkedHashMap<>())
                                    .computeIfAbsent(bars, length -> new ArrayList<>())
                                    .add(yardstick
                                            .scorecard(candidate)
                                            .distance()
                                            .orElseThrow());
                        }
                    }
                }
            }
        }
        distances.forEach((generator, byLength) -> byLength.forEach((bars, list) -> {
            double distance = Likeness.median(
                    list.stream().mapToDouble(Double::doubleValue).toArray());
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %s | %.3f | %.0f |%n",
                    bars,
                    generator,
                    distance,
                    Math.min(100, 100 / distance));
        }));
    }

    private static void summarise(List<Result> results) {
        double calibrated = 0;
        double concept = 0;
        int better = 0;
        int clustered = 0;
        int ordered = 0;
        for (Result result : results) {
            calibrated += result.separation(true) / results.size();
            concept += result.separation(false) / results.size();
            better += result.separation(true) > result.separation(false) ? 1 : 0;
            clustered += result.clustering > CLUSTERED ? 1 : 0;
            ordered += result.clustering > CLUSTERED && result.iidIsBelow() ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "%nMean AUC: calibrated %.3f, concept %.3f. Better on %d of %d series. iid below every block law on %d of the"
                        + " %d series whose Σ ACF exceeds %.1f.%n",
                calibrated,
                concept,
                better,
                results.size(),
                ordered,
                clustered,
                CLUSTERED);
    }

    /** What came of one series. */
    private static final class Result {

        private final String name;
        private final int bars;
        private final double clustering;
        private final Map<String, List<Score>> scores = new LinkedHashMap<>();

        private Result(String name, BarSeries history) {
            this.name = name;
            bars = history.size();
            clustering = clustering(history);
            ORDER.forEach(generator -> scores.put(generator, new ArrayList<>()));
        }

        static Result of(String name, BarSeries history, int splits, int candidates) {
            Result result = new Result(name, history);
            for (int split = 0; split < splits; split++) {
                BarSeries[] halves = halves(history, RandomStream.of(SEED, split, 1));
                FidelityYardstick calibrated = Fidelity.calibrated().against(halves[1]);
                FidelityYardstick concept = Fidelity.concept().against(halves[1]);
                result.add(split, "real", halves[0], calibrated, concept);
                for (String generator : ORDER.subList(1, ORDER.size())) {
                    for (BarSeries candidate : candidates(generator, halves[0], candidates, split)) {
                        result.add(split, generator, candidate, calibrated, concept);
                    }
                }
            }
            return result;
        }

        private void add(
                int split,
                String generator,
                BarView candidate,
                FidelityYardstick calibrated,
                FidelityYardstick concept) {
            Scorecard card = calibrated.scorecard(candidate);
            scores(generator)
                    .add(new Score(
                            split,
                            card.distance().orElseThrow(),
                            card.fidelity().orElseThrow(),
                            concept.scorecard(candidate).fidelity().orElseThrow()));
        }

        private List<Score> scores(String generator) {
            return Objects.requireNonNull(scores.get(generator), generator);
        }

        void print() {
            scores.forEach((generator, list) -> System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %s | %.2f | %.0f | %.0f |%n",
                    name,
                    bars,
                    clustering,
                    generator,
                    median(list, Score::distance),
                    median(list, Score::fidelity),
                    median(list, Score::concept)));
        }

        void printSeparation() {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.3f | %.3f | %s |%n",
                    name,
                    separation(true),
                    separation(false),
                    iidIsBelow() ? "yes" : "no");
        }

        /** Averages the area under the curve over all pairs of tiers, real data against matched left out. */
        double separation(boolean calibrated) {
            double sum = 0;
            int pairs = 0;
            for (int better = 0; better < TIERS.size(); better++) {
                for (int worse = Math.max(2, better + 1); worse < TIERS.size(); worse++) {
                    sum += area(better, worse, calibrated);
                    pairs++;
                }
            }
            return sum / pairs;
        }

        /** Averages the area under the curve over the members of two tiers. */
        double area(int better, int worse, boolean calibrated) {
            double sum = 0;
            for (String one : TIERS.get(better)) {
                for (String other : TIERS.get(worse)) {
                    sum += area(scores(one), scores(other), calibrated);
                }
            }
            return sum / TIERS.get(better).size() / TIERS.get(worse).size();
        }

        /** Computes how often one of the better scores above one of the worse, both against the same half of history. */
        private static double area(List<Score> better, List<Score> worse, boolean calibrated) {
            double wins = 0;
            int pairs = 0;
            for (Score one : better) {
                for (Score other : worse) {
                    if (one.split != other.split) {
                        continue;
                    }
                    pairs++;
                    double lead = calibrated ? other.distance - one.distance : one.concept - other.concept;
                    wins += lead > 0 ? 1 : lead == 0 ? .5 : 0;
                }
            }
            return wins / pairs;
        }

        boolean iidIsBelow() {
            double iid = median(scores("iid"), Score::distance);
            return ORDER.subList(1, 5).stream().allMatch(law -> median(scores(law), Score::distance) < iid);
        }

        private static double median(List<Score> scores, ToDoubleFunction<Score> figure) {
            return Likeness.median(scores.stream().mapToDouble(figure).toArray());
        }
    }

    /**
     * What one candidate came to.
     *
     * @param split number of the split
     * @param distance D of the calibrated profile
     * @param fidelity F of the calibrated profile
     * @param concept fidelity of the concept
     */
    private record Score(int split, double distance, double fidelity, double concept) {}

    private static List<BarSeries> candidates(String generator, BarSeries history, int count, int split) {
        List<BarSeries> candidates = new ArrayList<>();
        if (generator.equals("gauss")) {
            for (int i = 0; i < count; i++) {
                candidates.add(Simulations.gaussianWalk(history, RandomStream.of(SEED, 1_000_000L + split, i + 1)));
            }
            return candidates;
        }
        String[] words = generator.split(" u=", -1);
        Generator laws =
                Synth.from(history).blocks(BlockLaw.named(words[0])).unscored().seed(SEED + split);
        Generator asked = words.length == 1 ? laws : laws.uncertainty(Double.parseDouble(words[1]));
        for (SyntheticPath path : asked.generate(count)) {
            candidates.add(path.series());
        }
        return candidates;
    }

    /** Splits a history at random into two sets of chunks of 3√N bars. */
    private static BarSeries[] halves(BarSeries history, RandomStream random) {
        Chunks chunks = new Chunks(history.size() - 1);
        int[] order = chunks.shuffled(random);
        int half = order.length / 2;
        return new BarSeries[] {
            joined(history, Arrays.copyOf(order, half), chunks),
            joined(history, Arrays.copyOfRange(order, half, order.length), chunks)
        };
    }

    private static BarSeries joined(BarSeries history, int[] order, Chunks chunks) {
        BarSeriesBuilder builder = BarSeries.builder();
        double level = history.close(0);
        builder.add(history.bar(0));
        for (int chunk : order) {
            int from = 1 + chunks.start(chunk);
            int to = 1 + chunks.start(chunk + 1);
            double factor = level / history.close(from - 1);
            for (int bar = from; bar < to; bar++) {
                builder.add(scaled(history, bar, factor));
            }
            level = factor * history.close(to - 1);
        }
        return builder.build();
    }

    private static Bar scaled(BarSeries history, int bar, double factor) {
        double open = factor * history.open(bar);
        double close = factor * history.close(bar);
        double high = Math.max(factor * history.high(bar), Math.max(open, close));
        double low = Math.min(factor * history.low(bar), Math.min(open, close));
        return new Bar(open, high, low, close, history.bar(bar).volume());
    }

    /** Sums the autocorrelation of absolute returns over ten lags. */
    private static double clustering(BarSeries history) {
        double[] curve = Likeness.absoluteAcf(history);
        return Arrays.stream(curve, 0, 10).sum();
    }
}
