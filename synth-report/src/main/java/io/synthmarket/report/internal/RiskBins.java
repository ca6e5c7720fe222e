package io.synthmarket.report.internal;

import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.RiskFigure;
import java.util.Arrays;

/**
 * How a risk figure is distributed over all attempts and over those that were kept, in the same bins.
 *
 * @param figure the figure
 */
public record RiskBins(RiskFigure figure) {

    private static final int MOST = 40;

    /** Writes bins, shares and quantiles; nothing but its name where the figure is undefined throughout. */
    public void writeTo(PageJson json, double[] all, double[] kept, double history) {
        json.object(figure.toString());
        json.number("history", history);
        if (kept.length > 0) {
            double least = Math.min(least(kept), least(all));
            double most = Math.max(most(kept), most(all));
            int wanted = Math.min(MOST, Math.max(5, (int) Math.ceil(2 * Math.sqrt(kept.length))));
            double width = isCounted() ? wholeWidth(least, most, wanted) : most > least ? (most - least) / wanted : 1;
            int bins = isCounted() ? (int) ((most - least) / width) + 1 : most > least ? wanted : 1;
            json.number("from", least).number("width", width);
            json.curve("kept", shares(kept, least, width, bins));
            write(json, "keptQuantiles", kept);
            if (all.length > kept.length) {
                json.curve("all", shares(all, least, width, bins));
                write(json, "allQuantiles", all);
            }
        }
        json.endObject();
    }

    /** Tells whether values are numbers of bars: bins of another width than whole would hold now more of them, now fewer. */
    private boolean isCounted() {
        return figure == RiskFigure.DRAWDOWN_DURATION;
    }

    /** Finds the least whole width of which no more bins than wanted hold all from the least to the most. */
    private static double wholeWidth(double least, double most, int wanted) {
        return Math.ceil((most - least + 1) / wanted);
    }

    private static void write(PageJson json, String name, double[] values) {
        Distribution.Quantiles found = Distribution.of(values).quantiles();
        json.numbers(name, found.q01(), found.q05(), found.q25(), found.q50(), found.q75(), found.q95(), found.q99());
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.POSITIVE_INFINITY);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
    }

    /** Tells which share of values is in each bin; the last one holds its upper edge too. */
    static double[] shares(double[] values, double from, double width, int bins) {
        double[] shares = new double[bins];
        for (double value : values) {
            shares[Math.max(0, Math.min(bins - 1, (int) ((value - from) / width)))] += 1.0 / values.length;
        }
        return shares;
    }
}
