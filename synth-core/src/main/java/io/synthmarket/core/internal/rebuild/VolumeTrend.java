package io.synthmarket.core.internal.rebuild;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.LotGrid;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a history's volume grew, to be taken out of its bars and put back where they land.
 *
 * <p>Where ln V is correlated with time by more than 0.3 in size, the trend is a cubic in time, fitted to ln V by least
 * squares; otherwise, and with fewer than 30 volumes, there is none and volumes stay what they were. Bars without volume
 * have no say and stay without. Before the first and after the last bar that has volume the trend is held level.
 *
 * <p>A path starts where history does: its bar j stands where bar j + 1 of history stood, and bars beyond the last stand
 * there. A path that goes on from history's end stands there altogether.
 *
 * <p>A volume is that of its source times exp(trend at its place − trend at its source). Both factors are computed once per
 * bar of history.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
final class VolumeTrend {

    private static final int FEWEST_VOLUMES = 30;
    private static final double LEAST_CORRELATION = 0.3;
    private static final int TILE = 256;
    private static final double[] NO_PLACES = {};

    /** By source: volumes without their trend. */
    private final double[] detrended;
    /** By place in the path: exp(trend); all others have the last factor. */
    private final double[] factor;

    private final double lastFactor;
    /** No volume of any path is below. */
    private final double lowest;
    /** No volume of any path is above. */
    private final double highest;

    private VolumeTrend(double[] detrended, double[] factor, double lastFactor) {
        this.detrended = detrended;
        this.factor = factor;
        this.lastFactor = lastFactor;
        double least = lastFactor;
        double most = lastFactor;
        for (double growth : factor) {
            least = Math.min(least, growth);
            most = Math.max(most, growth);
        }
        double smallest = detrended[1];
        double largest = detrended[1];
        for (int bar = 1; bar < detrended.length; bar++) {
            smallest = Math.min(smallest, detrended[bar]);
            largest = Math.max(largest, detrended[bar]);
        }
        lowest = smallest * least;
        highest = largest * most;
    }

    /**
     * Fits the trend of a history.
     *
     * @throws IllegalStateException if it has no volume
     */
    static VolumeTrend of(BarSeries history) {
        double[] volume = history.volume();
        double[] trend = fit(volume);
        if (trend == null) {
            return level(volume);
        }
        double[] detrended = new double[volume.length];
        double[] factor = new double[volume.length - 1];
        for (int bar = 0; bar < volume.length; bar++) {
            double growth = StrictMath.exp(trend[bar]);
            detrended[bar] = volume[bar] / growth;
            if (bar > 0) {
                factor[bar - 1] = growth;
            }
        }
        return staysInRange(volume, detrended, factor)
                ? new VolumeTrend(detrended, factor, factor[factor.length - 1])
                : level(volume);
    }

    private static VolumeTrend level(double[] volume) {
        return new VolumeTrend(volume, NO_PLACES, 1);
    }

    /** Returns the trend of ln V by bar, or null where there is none. */
    private static double @Nullable [] fit(double[] volume) {
        double[] place = new double[volume.length];
        double[] log = new double[volume.length];
        int count = 0;
        int first = 0;
        int last = 0;
        for (int bar = 0; bar < volume.length; bar++) {
            if (volume[bar] > 0) {
                first = count == 0 ? bar : first;
                last = bar;
                place[count] = place(bar, volume.length);
                log[count] = StrictMath.log(volume[bar]);
                count++;
            }
        }
        if (count < FEWEST_VOLUMES) {
            return null;
        }
        CubicFit fit = new CubicFit(Arrays.copyOf(place, count), Arrays.copyOf(log, count));
        if (!(Math.abs(fit.correlation()) > LEAST_CORRELATION)) {
            return null;
        }
        double[] trend = new double[volume.length];
        for (int bar = 0; bar < volume.length; bar++) {
            trend[bar] = fit.aboveMean(place(Math.max(first, Math.min(bar, last)), volume.length));
        }
        return trend;
    }

    /** Maps bars 0 … size − 1 to −1 … 1. */
    private static double place(int bar, int size) {
        return (2.0 * bar - (size - 1)) / (size - 1);
    }

    /** Tells whether any volume can stand at any place without becoming infinite or nothing. */
    private static boolean staysInRange(double[] volume, double[] detrended, double[] factor) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (double growth : factor) {
            least = Math.min(least, growth);
            most = Math.max(most, growth);
        }
        for (int bar = 0; bar < volume.length; bar++) {
            if (volume[bar] > 0
                    && !(detrended[bar] * least >= Double.MIN_NORMAL && detrended[bar] * most <= Double.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the same for paths that go on from history's last bar. */
    VolumeTrend continuing() {
        return new VolumeTrend(detrended, NO_PLACES, lastFactor);
    }

    /** Returns exp(trend) at a bar of a path; 1 throughout where there is no trend. */
    double factor(int place) {
        return place < factor.length ? factor[place] : lastFactor;
    }

    /**
     * Lays volumes on bars of a path.
     *
     * @param at the number in the path of the first bar
     * @param source bars of history
     * @param lots what volumes are rounded to
     * @param volume receives the volumes
     */
    void volumes(int at, int[] source, LotGrid lots, double[] volume) {
        int known = Math.min(source.length, Math.max(0, factor.length - at));
        for (int from = 0; from < source.length; from += TILE) {
            int to = Math.min(from + TILE, source.length);
            for (int place = from; place < Math.min(to, known); place++) {
                volume[place] = detrended[source[place]] * factor[at + place];
            }
            for (int place = Math.max(from, known); place < to; place++) {
                volume[place] = detrended[source[place]] * lastFactor;
            }
            lots.round(volume, from, to, lowest, highest);
        }
    }
}
