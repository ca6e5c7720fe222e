package io.synthmarket.report.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * What history risked over as many bars as a path has: the median over stretches of it that begin at places spread evenly, or the figures
 * of all of it where it is no longer than a path.
 */
public final class HistoryRisk {

    private static final int MOST_STRETCHES = 500;
    private static final int FEWEST_STRETCHES = 20;

    /** All bars of all stretches together. */
    private static final int MOST_BARS = 1_000_000;

    private final List<RiskFigures> stretches = new ArrayList<>();
    private final int bars;

    /** Measures stretches of so many bars, each going out from the close before it. */
    public HistoryRisk(BarSeries history, int pathBars) {
        bars = Math.min(pathBars, history.size() - 1);
        int places = bars < 1 ? 0 : history.size() - bars;
        int count =
                bars < 1 ? 0 : Math.min(places, Math.max(FEWEST_STRETCHES, Math.min(MOST_STRETCHES, MOST_BARS / bars)));
        for (int i = 0; i < count; i++) {
            int before = count == 1 ? 0 : (int) ((long) i * (places - 1) / (count - 1));
            stretches.add(RiskFigures.of(history.slice(before + 1, before + 1 + bars), history.close(before)));
        }
    }

    /** Computes the median of a figure, NaN where it is undefined. */
    public double median(RiskFigure figure) {
        DoubleArrayList values = new DoubleArrayList(stretches.size());
        stretches.forEach(each -> each.value(figure).ifPresent(values::add));
        return DefinedFigures.median(values).orElse(Double.NaN);
    }

    /** Writes how many stretches there are, and of how many bars. */
    public void writeTo(PageJson json) {
        json.object("comparison")
                .integer("windows", stretches.size())
                .integer("bars", bars)
                .endObject();
    }
}
