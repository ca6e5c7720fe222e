package io.synthmarket.examples;

import io.synthmarket.examples.CrossoverStudy.Trial;
import io.synthmarket.metrics.Distribution;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A study of the crossover in words and figures, for a terminal. */
final class CrossoverText {

    private final CrossoverStudy study;
    private final StringBuilder text = new StringBuilder();

    CrossoverText(CrossoverStudy study) {
        this.study = study;
    }

    @Override
    public String toString() {
        text.setLength(0);
        line("%s", study.recipe());
        line("");
        line(
                "Crossover %s, costs included                  history   paths: 5 %%   median     95 %%   history is",
                CrossoverStudy.PAIR);
        row("Sharpe ratio", Trial::sharpe, "above");
        row("the same if held", Trial::heldSharpe, "above");
        row("maximum drawdown", Trial::maxDrawdown, "shallower than");
        row("the same if held", Trial::heldDrawdown, "shallower than");
        row(
                "best Sharpe ratio of " + CrossoverStudy.PAIRS.size() + " above the median one",
                Trial::bestAboveMedian,
                "above");
        map("Sharpe ratio in history", study.historyMap(), 1, "%8.2f");
        map("median Sharpe ratio over paths", study.medianMap(), 1, "%8.2f");
        map(
                "percent of paths where the pair is among the best " + CrossoverStudy.BEST,
                study.amongBestMap(),
                100,
                "%8.1f");
        best();
        return text.toString();
    }

    private void row(String name, ToDoubleFunction<Trial> figure, String better) {
        Distribution.Quantiles paths = Distribution.of(study.onPaths(figure)).quantiles();
        line(
                "%-44s %9.2f %12.2f %8.2f %8.2f   %s %.0f %% of paths",
                name,
                figure.applyAsDouble(study.history()),
                paths.q05(),
                paths.q50(),
                paths.q95(),
                better,
                100 * study.shareBelow(figure));
    }

    private void map(String title, double[] values, double unit, String cell) {
        line("");
        line("%s: slow average down, fast average across", title);
        text.append("     ");
        CrossoverStudy.FAST.forEach(fast -> text.append(String.format(Locale.ROOT, "%8d", fast)));
        for (int pair = 0; pair < values.length; pair++) {
            if (pair % CrossoverStudy.FAST.size() == 0) {
                line("");
                text.append(String.format(
                        Locale.ROOT, "%5d", CrossoverStudy.PAIRS.get(pair).slow()));
            }
            text.append(String.format(Locale.ROOT, cell, unit * values[pair]));
        }
        line("");
    }

    private void best() {
        int best = study.history().bestPair();
        line("");
        line(
                "History's best pair is %s with %.2f. Over paths its median is %.2f, and it is among the best %d on %.0f %% of them;",
                CrossoverStudy.PAIRS.get(best),
                study.history().grid().get(best),
                study.medianMap()[best],
                CrossoverStudy.BEST,
                100 * study.amongBestMap()[best]);
        line(
                "a pair that is no better than others would be on %.0f %%. The two maps put the pairs in orders that correlate by %.2f.",
                100.0 * CrossoverStudy.BEST / CrossoverStudy.PAIRS.size(), study.likeness());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
