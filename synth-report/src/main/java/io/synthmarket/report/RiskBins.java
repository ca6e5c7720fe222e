package io.synthmarket.report;

import io.synthmarket.metrics.Distribution;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.report.internal.PageJson;
import java.util.Arrays;

/**
 * How a risk figure is distributed over all attempts and over those that were kept, in the same bins.
 *
 * @param figure the figure
 */
record RiskBins(RiskFigure figure) {

    private static final int MOST = 40;

    /** Writes bins, shares and quantiles; nothing but its name where the figure is undefined throughout. */
    void writeTo(PageJson json, double[] all, double[] kept, double history) {
        json.object(figure.toString());
        json.number("history", history);
        if (kept.length > 0) {
            double least = Math.min(least(kept), least(all));
            double most = Math.max(most(kept), most(all));
            int bins = most > least ? Math.min(MOST, Math.max(5, (int) Math.ceil(2 * Math.sqrt(kept.length)))) : 1;
            double width = most > least ? (most - least) / bins : 1;
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
