package io.synthmarket.report.internal;

import io.synthmarket.metrics.Distribution;
import java.util.Arrays;
import java.util.List;

/** Quantiles over series, place by place: at 5, 25, 50, 75 and 95 percent. A place that fewer than half of the series reach has none. */
public final class Bands {

    private static final int QUANTILES = 5;

    private final double[][] quantiles;
    private final double[] means;

    private Bands(int places) {
        quantiles = new double[QUANTILES][places];
        means = new double[places];
        Arrays.stream(quantiles).forEach(row -> Arrays.fill(row, Double.NaN));
        Arrays.fill(means, Double.NaN);
    }

    /** Describes rows, one for each series; undefined is NaN. */
    public static Bands of(List<double[]> rows) {
        int places = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        Bands bands = new Bands(places);
        double[] values = new double[rows.size()];
        for (int place = 0; place < places; place++) {
            int count = 0;
            for (double[] row : rows) {
                if (place < row.length && Double.isFinite(row[place])) {
                    values[count++] = row[place];
                }
            }
            if (count > 0 && 2 * count >= rows.size()) {
                bands.put(place, Distribution.of(Arrays.copyOf(values, count)));
            }
        }
        return bands;
    }

    private void put(int place, Distribution distribution) {
        Distribution.Quantiles found = distribution.quantiles();
        double[] column = {found.q05(), found.q25(), found.q50(), found.q75(), found.q95()};
        for (int i = 0; i < QUANTILES; i++) {
            quantiles[i][place] = column[i];
        }
        means[place] = distribution.mean();
    }

    /** Writes them as an array of arrays, the lowest quantile first. */
    public void writeTo(PageJson json, String name) {
        json.object(name);
        json.curve("q05", quantiles[0]);
        json.curve("q25", quantiles[1]);
        json.curve("q50", quantiles[2]);
        json.curve("q75", quantiles[3]);
        json.curve("q95", quantiles[4]);
        json.endObject();
    }

    /** Returns the means over series. */
    public double[] means() {
        return means.clone();
    }
}
