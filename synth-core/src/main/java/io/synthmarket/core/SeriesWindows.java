package io.synthmarket.core;

import java.nio.FloatBuffer;
import java.util.Objects;

/**
 * Windows of one series, as numbers in the caller's arrays: those that {@link PathWindows} makes of a path, of bars from anywhere.
 *
 * <pre>{@code
 * SeriesWindows windows = SeriesWindows.of(history, WindowSpec.of(64).stride(32));
 * float[] batch = new float[windows.size()];
 * windows.fill(batch, 0);
 * }</pre>
 *
 * <p><b>Shape</b>: row-major, [window, bar, feature].
 *
 * <p><b>Units</b>: as each {@link BarFeature} says; a {@code float} is the {@code double} rounded to the nearest.
 *
 * <p><b>Threads</b>: immutable, share it freely, as long as each call has a target of its own.
 *
 * <p><b>Cost</b>: beside the target, a column of doubles as long as the series.
 *
 * @since 0.1.0
 */
public final class SeriesWindows {

    private final BarSeries series;
    private final double previousClose;
    private final int firstBar;
    private final WindowSpec spec;
    private final int size;

    private SeriesWindows(BarSeries series, double previousClose, int firstBar, WindowSpec spec) {
        this.series = series;
        this.previousClose = previousClose;
        this.firstBar = firstBar;
        this.spec = spec;
        int count = spec.windows(series.size());
        if (count == 0) {
            throw new IllegalArgumentException("a window must fit into a series but has " + spec.bars()
                    + " bars, and there are " + series.size()
                    + (firstBar == 0 ? "" : " after the first, whose return is not known")
                    + "; make it shorter, or leave the series out");
        }
        spec.requireColumnsOf(series, "the series");
        this.size = PathWindows.exactSize(1, count, spec);
    }

    /**
     * Cuts a series that begins after a known close, as a {@link SyntheticPath} does.
     *
     * @param series the bars
     * @param previousClose the close before the first of them
     * @param spec which windows, and what is told of each bar
     * @return the windows, from the first bar on
     * @throws IllegalArgumentException if the close is not positive and finite, a window is longer than the series, a feature needs
     *     volume that it has not, or the windows are more than an array can hold
     */
    public static SeriesWindows of(BarSeries series, double previousClose, WindowSpec spec) {
        if (!(previousClose > 0 && previousClose <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("previousClose must be positive and finite but was " + previousClose);
        }
        return new SeriesWindows(
                Objects.requireNonNull(series, "series"), previousClose, 0, Objects.requireNonNull(spec, "spec"));
    }

    /**
     * Cuts a series of which nothing is known before its first bar: windows begin at the second, whatever their features.
     *
     * @param series the bars, at least two
     * @param spec which windows, and what is told of each bar
     * @return the windows, from the second bar on
     * @throws IllegalArgumentException if a window is longer than the series without its first bar, a feature needs volume that it has
     *     not, or the windows are more than an array can hold
     */
    public static SeriesWindows of(BarSeries series, WindowSpec spec) {
        Objects.requireNonNull(spec, "spec");
        if (series.size() < 2) {
            throw new IllegalArgumentException("a series must have at least 2 bars to have windows but has 1");
        }
        return new SeriesWindows(series.slice(1, series.size()), series.close(0), 1, spec);
    }

    /**
     * Tells how many windows there are.
     *
     * @return at least 1
     */
    public int count() {
        return spec.windows(series.size());
    }

    /**
     * Tells which bar of the series the first window begins at.
     *
     * @return 0 where the close before it is known, else 1
     */
    public int firstBar() {
        return firstBar;
    }

    /**
     * Tells how many values the windows have together.
     *
     * @return count · bars · features
     */
    public int size() {
        return size;
    }

    /**
     * Writes the windows as floats.
     *
     * @param target where to
     * @param offset where in the target the first value comes
     * @throws IllegalArgumentException if the target has not {@link #size()} places from there on
     */
    public void fill(float[] target, int offset) {
        requireRoom(target.length, offset);
        fill(WindowTarget.of(target, offset));
    }

    /**
     * Writes the windows as doubles.
     *
     * @param target where to
     * @param offset where in the target the first value comes
     * @throws IllegalArgumentException if the target has not {@link #size()} places from there on
     */
    public void fill(double[] target, int offset) {
        requireRoom(target.length, offset);
        fill(WindowTarget.of(target, offset));
    }

    /**
     * Writes the windows into a buffer, in its own byte order, from its position on, which is moved behind them.
     *
     * @param target where to
     * @throws IllegalArgumentException if the target has not {@link #size()} places left, or is read-only
     */
    public void fill(FloatBuffer target) {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("target must be writable but is read-only");
        }
        requireRoom(target.limit(), target.position());
        fill(WindowTarget.of(target));
        target.position(target.position() + size);
    }

    private void requireRoom(int length, int offset) {
        if (offset < 0 || offset > length || length - offset < size) {
            throw new IllegalArgumentException(
                    "target must have room for " + size + " values from " + offset + " on but ends at " + length);
        }
    }

    private void fill(WindowTarget target) {
        spec.cut(series, previousClose, new double[spec.barsWithin(series.size())], 0, target);
    }

    /**
     * Says what the windows are on one line, such as {@code SeriesWindows[16 windows of 64 bars and 2 features, of BarSeries[…]]}.
     *
     * @return how many there are of what size, and of which series
     */
    @Override
    public String toString() {
        return "SeriesWindows[" + spec.shape(count()) + ", of " + series + "]";
    }
}
