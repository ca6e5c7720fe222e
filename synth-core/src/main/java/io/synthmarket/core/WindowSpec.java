package io.synthmarket.core;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Which stretches of a path make windows, and what is told of each bar in them.
 *
 * <pre>{@code
 * WindowSpec.of(64).stride(32).features(BarFeature.LOG_RETURN, BarFeature.LOG1P_VOLUME)
 * }</pre>
 *
 * <p><b>Shape</b>: window w of a path holds the bars w·stride … w·stride + bars − 1; what is left at the end, too short for a window,
 * is in none. The values of a window are row-major, [bar, feature].
 *
 * @param bars bars of a window
 * @param stride bars from the beginning of a window to that of the next
 * @param limit how many windows of a path are made at most, from its beginning
 * @param features what is told of a bar, in this order
 * @see PathSet#windows(WindowSpec)
 * @since 0.1.0
 */
public record WindowSpec(int bars, int stride, int limit, List<BarFeature> features) {

    /**
     * Checks the specification.
     *
     * @param bars bars of a window
     * @param stride bars from the beginning of a window to that of the next
     * @param limit how many windows of a path are made at most
     * @param features what is told of a bar
     * @throws IllegalArgumentException if a number is below 1, there is no feature, or one is named twice
     */
    public WindowSpec {
        requirePositive(bars, "bars");
        requirePositive(stride, "stride");
        requirePositive(limit, "limit");
        features = List.copyOf(features);
        if (features.isEmpty()) {
            throw new IllegalArgumentException("features must name at least one but were none");
        }
        if (EnumSet.copyOf(features).size() < features.size()) {
            throw new IllegalArgumentException("features must each be named once but were " + features);
        }
    }

    private static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
        }
    }

    /**
     * Specifies windows of log returns that follow one another without a gap and do not overlap, as many as a path has.
     *
     * @param bars bars of a window, at least 1
     * @return the specification
     * @throws IllegalArgumentException if {@code bars} is below 1
     */
    public static WindowSpec of(int bars) {
        return new WindowSpec(bars, bars, Integer.MAX_VALUE, List.of(BarFeature.LOG_RETURN));
    }

    /**
     * Returns this specification with another stride: below {@link #bars()} windows overlap, above it bars between them are left out.
     *
     * @param between bars from the beginning of a window to that of the next, at least 1
     * @return the changed specification
     * @throws IllegalArgumentException if {@code between} is below 1
     */
    public WindowSpec stride(int between) {
        return new WindowSpec(bars, between, limit, features);
    }

    /**
     * Returns this specification with another number of windows of a path: 1 for the first alone.
     *
     * @param most how many windows are made at most, at least 1
     * @return the changed specification
     * @throws IllegalArgumentException if {@code most} is below 1
     */
    public WindowSpec limit(int most) {
        return new WindowSpec(bars, stride, most, features);
    }

    /**
     * Returns this specification with other features.
     *
     * @param chosen what is told of a bar, in this order
     * @return the changed specification
     * @throws IllegalArgumentException if there is none, or one is named twice
     */
    public WindowSpec features(BarFeature... chosen) {
        return new WindowSpec(bars, stride, limit, List.of(Objects.requireNonNull(chosen, "chosen")));
    }

    /**
     * Tells how many windows a path has.
     *
     * @param pathLength bars of the path
     * @return 0 where it is shorter than a window, else ⌊(pathLength − bars) / stride⌋ + 1 or the limit
     */
    public int windows(int pathLength) {
        return pathLength < bars ? 0 : Math.min(limit, (pathLength - bars) / stride + 1);
    }

    /** Tells how many values are in a window. */
    long windowSize() {
        return (long) bars * features.size();
    }

    /** Tells how many bars of a path lie before the end of its last window. */
    int barsWithin(int pathLength) {
        int windows = windows(pathLength);
        return windows == 0 ? 0 : (windows - 1) * stride + bars;
    }

    /** Checks that bars have what the features need. */
    void requireColumnsOf(BarSeries bars, String name) {
        for (BarFeature feature : features) {
            if (feature.needsVolume() && !bars.hasVolume()) {
                String column = feature.name().toLowerCase(Locale.ROOT);
                throw new IllegalArgumentException(
                        "feature " + column + " needs volume, and " + name + " has none; leave it out");
            }
        }
    }

    /**
     * Writes windows of some bars, feature by feature, as each is computed once however many windows overlap.
     *
     * @param column as long as the windows reach, to compute in
     * @param at where in the target the first value comes
     */
    void cut(BarView view, double previousClose, double[] column, int at, WindowTarget target) {
        int width = features.size();
        int windows = (column.length - bars) / stride + 1;
        for (int feature = 0; feature < width; feature++) {
            features.get(feature).copy(view, previousClose, column.length, column);
            for (int window = 0; window < windows; window++) {
                target.write(column, window * stride, bars, at + window * bars * width + feature, width);
            }
        }
    }

    /** Says how large so many windows are. */
    String shape(int windows) {
        return windows
                + (windows == 1 ? " window of " : " windows of ")
                + bars
                + (bars == 1 ? " bar and " : " bars and ")
                + features.size()
                + (features.size() == 1 ? " feature" : " features");
    }

    @Override
    public String toString() {
        return "WindowSpec[" + bars + (bars == 1 ? " bar" : " bars") + ", stride " + stride
                + (limit == Integer.MAX_VALUE ? "" : ", at most " + limit) + ", " + features + "]";
    }
}
