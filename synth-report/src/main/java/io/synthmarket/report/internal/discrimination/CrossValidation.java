package io.synthmarket.report.internal.discrimination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well windows are told apart that were not learned from.
 *
 * @param area the area under the curve within folds, weighted by pairs; NaN where no fold could be used
 * @param error its standard error
 * @param original how many windows of history were tested
 * @param synthetic how many synthetic ones
 * @param telling the names of features, the one that told most first
 */
record CrossValidation(double area, double error, int original, int synthetic, List<String> telling) {

    private static final int MOST_FOLDS = 8;
    private static final int WINDOWS_PER_FOLD = 4;
    private static final int FEWEST_FOLDS = 3;

    /** Tells windows apart, fold by fold; synthetic ones are in random order. */
    static CrossValidation of(List<Window> original, List<Window> synthetic) {
        double wins = 0;
        double pairs = 0;
        List<int[]> sizes = new ArrayList<>();
        double[] weights = new double[WindowFeatures.names().size()];
        for (Fold fold : folds(original, synthetic)) {
            RidgeLogit logit = RidgeLogit.fit(fold.training());
            double[] ofOriginal = scores(logit, fold.test(), false);
            double[] ofSynthetic = scores(logit, fold.test(), true);
            wins += RocArea.wins(ofOriginal, ofSynthetic);
            pairs += (double) ofOriginal.length * ofSynthetic.length;
            sizes.add(new int[] {ofSynthetic.length, ofOriginal.length});
            for (int i = 0; i < weights.length; i++) {
                weights[i] += logit.weight(i);
            }
        }
        double area = pairs == 0 ? Double.NaN : wins / pairs;
        double variance = 0;
        int testedSynthetic = 0;
        int testedOriginal = 0;
        for (int[] size : sizes) {
            double share = (double) size[0] * size[1] / pairs;
            variance += share * share * RocArea.variance(area, size[0], size[1]);
            testedSynthetic += size[0];
            testedOriginal += size[1];
        }
        double error = pairs == 0 ? Double.NaN : Math.sqrt(Math.max(0, variance));
        return new CrossValidation(area, error, testedOriginal, testedSynthetic, ranked(weights));
    }

    /** Splits windows into folds, and leaves out those that hold too little. */
    static List<Fold> folds(List<Window> original, List<Window> synthetic) {
        int count = Math.min(MOST_FOLDS, original.size() / WINDOWS_PER_FOLD);
        List<Fold> folds = new ArrayList<>();
        for (int number = 0; count >= FEWEST_FOLDS && number < count; number++) {
            Fold fold = Fold.of(original, synthetic, number, count);
            if (fold.isUsable()) {
                folds.add(fold);
            }
        }
        return folds;
    }

    /** Tells whether windows are told apart by more than two standard errors. */
    boolean tells() {
        return area - 0.5 > 2 * error;
    }

    private static double[] scores(RidgeLogit logit, List<Window> windows, boolean synthetic) {
        double[] scores = new double[Fold.count(windows, synthetic)];
        int count = 0;
        for (Window window : windows) {
            if (window.synthetic == synthetic) {
                scores[count++] = logit.score(window);
            }
        }
        return scores;
    }

    private static List<String> ranked(double[] weights) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                places.add(i);
            }
        }
        places.sort(Comparator.comparingDouble((Integer i) -> -weights[i]));
        return places.stream().map(WindowFeatures.names()::get).toList();
    }
}
