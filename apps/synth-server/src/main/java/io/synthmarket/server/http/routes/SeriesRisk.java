package io.synthmarket.server.http.routes;

import io.synthmarket.core.PathSet;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The risk figures of every series of a job. */
final class SeriesRisk {

    private final List<RiskFigures> series;

    private SeriesRisk(List<RiskFigures> series) {
        this.series = series;
    }

    /** Measures the series, which are made again for it. */
    static SeriesRisk of(PathSet paths, int threads) {
        List<RiskFigures> series = new ArrayList<>(paths.size());
        paths.run().threads(threads).forEachOrdered(path -> RiskFigures.of(path), series::add);
        return new SeriesRisk(series);
    }

    /** Returns the numbers of the series, those that a figure shows as worst first. */
    int[] worstFirst(RiskFigure figure) {
        double[] worseness = new double[series.size()];
        for (int i = 0; i < worseness.length; i++) {
            double value = series.get(i).value(figure).orElse(Double.NaN);
            worseness[i] = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : figure.moreIsWorse() ? value : -value;
        }
        Comparator<Integer> byFigure = Comparator.comparingDouble(index -> worseness[index]);
        return IntStream.range(0, worseness.length)
                .boxed()
                .sorted(byFigure.reversed())
                .mapToInt(index -> index + 1)
                .toArray();
    }

    /** Returns the figures of the series that has a number. */
    RiskFigures of(int number) {
        return series.get(number - 1);
    }
}
