package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.internal.numeric.LogReturns;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Where a path was at its worst, and which bars of history that was made of.
 *
 * <p>The stretch holds the bars whose returns made it so bad. By figure, these are: for the maximum drawdown and the total return, the
 * fall, from the bar after the peak to the trough; for the duration, from the bar after the peak to the last bar below it; for value at
 * risk and expected shortfall, the twenty bars that lost most; for volatility, the twenty bars with the largest sum of squared returns. Of
 * a path that never falls it is the first bar.
 *
 * @param path index of the path, from 0
 * @param figure the figure that is bad
 * @param value its value
 * @param from first bar of the stretch in the path
 * @param to last bar of the stretch in the path
 * @param pieces the stretches of history that it was made of, in the order of the path
 * @since 0.1.0
 */
public record WorstStretch(int path, RiskFigure figure, double value, int from, int to, List<Piece> pieces) {

    private static final int WINDOW = 20;

    /**
     * A run of consecutive bars of history.
     *
     * @param from number of its first bar
     * @param to number of its last bar
     * @param fromTime time of the first bar, empty where history has none
     * @param toTime time of the last bar, empty where history has none
     * @since 0.1.0
     */
    public record Piece(int from, int to, Optional<LocalDateTime> fromTime, Optional<LocalDateTime> toTime) {}

    /**
     * Copies the list.
     *
     * @param path index of the path, from 0
     * @param figure the figure that is bad
     * @param value its value
     * @param from first bar of the stretch in the path
     * @param to last bar of the stretch in the path
     * @param pieces the stretches of history that it was made of, in the order of the path
     */
    public WorstStretch {
        Objects.requireNonNull(figure, "figure");
        pieces = List.copyOf(pieces);
    }

    /**
     * Finds where a path was at its worst.
     *
     * @param paths the set that the path is of
     * @param path the path
     * @param figure the figure that is to be explained
     * @return the stretch
     * @throws IllegalArgumentException if the path is not one of the set, or has no such figure
     */
    public static WorstStretch of(PathSet paths, SyntheticPath path, RiskFigure figure) {
        requireOneOf(paths, path);
        double value = RiskFigures.of(path)
                .value(figure)
                .orElseThrow(() -> new IllegalArgumentException(
                        "path " + path.index() + " has no " + figure + ", which takes 2 bars; ask for another figure"));
        int[] ends = switch (figure) {
            case MAX_DRAWDOWN, TOTAL_RETURN -> deepest(path);
            case DRAWDOWN_DURATION -> longest(path);
            case VOLATILITY -> window(path, change -> change * change);
            default -> window(path, change -> -change);
        };
        return new WorstStretch(path.index(), figure, value, ends[0], ends[1], pieces(path, paths.history(), ends));
    }

    /** Refuses what cannot be a path of the set; another seed's is not told apart. */
    private static void requireOneOf(PathSet paths, SyntheticPath path) {
        boolean fits = path.index() < paths.size() && path.series().size() == paths.pathLength();
        for (int bar = 0; fits && bar < path.series().size(); bar++) {
            fits = path.sourceIndex(bar) < paths.history().size();
        }
        if (!fits) {
            throw new IllegalArgumentException("path must be one of " + paths + " but was " + path);
        }
    }

    private static int[] deepest(SyntheticPath path) {
        BarSeries bars = path.series();
        double peak = path.previousClose();
        double least = 1;
        int afterPeak = 0;
        int[] ends = {0, 0};
        for (int bar = 0; bar < bars.size(); bar++) {
            if (bars.close(bar) > peak) {
                peak = bars.close(bar);
                afterPeak = bar + 1;
            } else if (bars.close(bar) / peak < least) {
                least = bars.close(bar) / peak;
                ends = new int[] {afterPeak, bar};
            }
        }
        return ends;
    }

    private static int[] longest(SyntheticPath path) {
        BarSeries bars = path.series();
        double peak = path.previousClose();
        int longest = 0;
        int afterPeak = 0;
        int[] ends = {0, 0};
        for (int bar = 0; bar < bars.size(); bar++) {
            if (bars.close(bar) >= peak) {
                peak = bars.close(bar);
                afterPeak = bar + 1;
            } else if (bar + 1 - afterPeak > longest) {
                longest = bar + 1 - afterPeak;
                ends = new int[] {afterPeak, bar};
            }
        }
        return ends;
    }

    /** Finds the bars whose returns have the greatest sum of costs. */
    private static int[] window(SyntheticPath path, DoubleUnaryOperator cost) {
        BarSeries bars = path.series();
        int length = Math.min(WINDOW, bars.size());
        double[] sums = new double[bars.size() + 1];
        double before = path.previousClose();
        for (int bar = 0; bar < bars.size(); bar++) {
            sums[bar + 1] = sums[bar] + cost.applyAsDouble(LogReturns.between(before, bars.close(bar)));
            before = bars.close(bar);
        }
        int end = length;
        for (int bar = length; bar <= bars.size(); bar++) {
            if (sums[bar] - sums[bar - length] > sums[end] - sums[end - length]) {
                end = bar;
            }
        }
        return new int[] {end - length, end - 1};
    }

    private static List<Piece> pieces(SyntheticPath path, BarSeries history, int[] ends) {
        List<Piece> pieces = new ArrayList<>();
        int start = ends[0];
        for (int bar = ends[0]; bar <= ends[1]; bar++) {
            if (bar == ends[1] || path.sourceIndex(bar + 1) != path.sourceIndex(bar) + 1) {
                int from = path.sourceIndex(start);
                int to = path.sourceIndex(bar);
                pieces.add(new Piece(from, to, time(history, from), time(history, to)));
                start = bar + 1;
            }
        }
        return pieces;
    }

    private static Optional<LocalDateTime> time(BarSeries history, int bar) {
        return history.hasTimes() ? Optional.of(history.time(bar)) : Optional.empty();
    }

    /**
     * Says what the stretch is on one line, such as {@code WorstStretch[path 2, max_drawdown -0.75439, bars 8..2646, 52 pieces]}.
     *
     * @return path, figure, value, bars and number of pieces
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "WorstStretch[path %d, %s %.5g, bars %d..%d, %d %s]",
                path,
                figure,
                value,
                from,
                to,
                pieces.size(),
                pieces.size() == 1 ? "piece" : "pieces");
    }
}
