package io.synthmarket.examples;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.RiskFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * A moving-average crossover on history and on paths: one pair looked at closely, and a whole grid of pairs by Sharpe ratio. All are
 * measured over the same bars, those after the longest average.
 */
final class CrossoverStudy {

    static final List<Integer> FAST = List.of(5, 10, 15, 20, 30, 40, 50);
    static final List<Integer> SLOW = List.of(60, 80, 100, 125, 150, 200, 250);
    static final Crossover PAIR = new Crossover(20, 100);

    /** The pairs of the grid, row by row: a slow average after the other, each with all fast ones. */
    static final List<Crossover> PAIRS = SLOW.stream()
            .flatMap(slow -> FAST.stream().map(fast -> new Crossover(fast, slow)))
            .toList();

    /** How many pairs are among the best: a tenth of them. */
    static final int BEST = Math.round(PAIRS.size() / 10f);

    private static final int WARM_UP = SLOW.get(SLOW.size() - 1);

    /** What one series gave: the chosen pair, holding, and the Sharpe ratio of every pair of the grid. */
    record Trial(double sharpe, double maxDrawdown, double heldSharpe, double heldDrawdown, List<Double> grid) {

        static Trial of(BarSeries bars) {
            Market market = Market.of(bars);
            double[] earned = PAIR.earned(market, WARM_UP);
            double[] held = Crossover.holding(market, WARM_UP);
            List<Double> grid = PAIRS.stream()
                    .map(pair -> Crossover.sharpe(pair.earned(market, WARM_UP)))
                    .toList();
            return new Trial(Crossover.sharpe(earned), drawdown(earned), Crossover.sharpe(held), drawdown(held), grid);
        }

        private static double drawdown(double[] earned) {
            double[] wealth = new double[earned.length];
            double product = 1;
            for (int i = 0; i < earned.length; i++) {
                product *= 1 + earned[i];
                wealth[i] = product;
            }
            return RiskFigures.ofCloses(1, wealth).maxDrawdown();
        }

        /** Tells whether a pair is among the best of the grid on this series. */
        boolean amongBest(int pair) {
            return grid.stream().filter(sharpe -> sharpe > grid.get(pair)).count() < BEST;
        }

        /** How far the best pair is above the median one: what choosing among all of them brings on this series. */
        double bestAboveMedian() {
            double[] sharpes = grid.stream().mapToDouble(sharpe -> sharpe).toArray();
            return StatUtils.max(sharpes) - StatUtils.percentile(sharpes, 50);
        }

        int bestPair() {
            return IntStream.range(0, grid.size())
                    .reduce((a, b) -> grid.get(b) > grid.get(a) ? b : a)
                    .orElseThrow();
        }
    }

    private final Recipe recipe;
    private final Trial history;
    private final List<Trial> paths;

    CrossoverStudy(Recipe recipe, Trial history, List<Trial> paths) {
        this.recipe = recipe;
        this.history = history;
        this.paths = paths;
    }

    static CrossoverStudy of(BarSeries history, int paths, long seed) {
        PathSet set = Synth.from(history).forStressTest().unscored().seed(seed).generate(paths);
        List<Trial> trials = new ArrayList<>();
        set.run().forEachOrdered(path -> Trial.of(path.series()), trials::add);
        return new CrossoverStudy(set.recipe(), Trial.of(history), trials);
    }

    Recipe recipe() {
        return recipe;
    }

    Trial history() {
        return history;
    }

    double[] onPaths(ToDoubleFunction<Trial> figure) {
        return paths.stream().mapToDouble(figure).toArray();
    }

    /** The share of paths on which a figure is below history's. */
    double shareBelow(ToDoubleFunction<Trial> figure) {
        double inHistory = figure.applyAsDouble(history);
        return Arrays.stream(onPaths(figure)).filter(value -> value < inHistory).count() / (double) paths.size();
    }

    double[] historyMap() {
        return history.grid().stream().mapToDouble(sharpe -> sharpe).toArray();
    }

    double[] medianMap() {
        return map(pair -> StatUtils.percentile(onPaths(trial -> trial.grid().get(pair)), 50));
    }

    double[] amongBestMap() {
        return map(pair -> StatUtils.mean(onPaths(trial -> trial.amongBest(pair) ? 1 : 0)));
    }

    private static double[] map(IntToDoubleFunction figure) {
        return IntStream.range(0, PAIRS.size()).mapToDouble(figure).toArray();
    }

    /** The rank correlation of history's map with the median map: 1 where both put the pairs in the same order. */
    double likeness() {
        return new SpearmansCorrelation().correlation(historyMap(), medianMap());
    }
}
