package io.synthmarket.report.internal.discrimination;

import io.synthmarket.core.BarSeries;
import java.util.BitSet;

/** A window of a series with its features and where in history it came from, as far as that is known. */
final class Window {

    final boolean synthetic;
    final double[] features;
    /** Where in its series the window begins and ends, 0 … 1. */
    final double begin;

    final double end;

    private final int[] sources;

    private Window(boolean synthetic, double[] features, double begin, double end, int[] sources) {
        this.synthetic = synthetic;
        this.features = features;
        this.begin = begin;
        this.end = end;
        this.sources = sources;
    }

    /** Measures a window of history. */
    static Window original(BarSeries history, int from) {
        int[] sources = new int[WindowFeatures.BARS];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = from + i;
        }
        return of(false, history, from, sources);
    }

    /**
     * Measures a window of a synthetic series.
     *
     * @param sources of all bars of the series, negative where they are not known
     */
    static Window synthetic(BarSeries series, int from, int[] sources) {
        int[] own = new int[WindowFeatures.BARS];
        System.arraycopy(sources, from, own, 0, own.length);
        return of(true, series, from, own);
    }

    private static Window of(boolean synthetic, BarSeries series, int from, int[] sources) {
        double size = series.size();
        return new Window(
                synthetic, WindowFeatures.of(series, from), from / size, (from + WindowFeatures.BARS) / size, sources);
    }

    void addSourcesTo(BitSet bars) {
        for (int source : sources) {
            if (source >= 0) {
                bars.set(source);
            }
        }
    }

    boolean sharesSourceWith(BitSet bars) {
        for (int source : sources) {
            if (source >= 0 && bars.get(source)) {
                return true;
            }
        }
        return false;
    }
}
