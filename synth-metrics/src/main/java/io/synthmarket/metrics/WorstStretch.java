package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.SyntheticPath;
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
 * <p>By figure, the stretch is: for the maximum drawdown and the total return, from the peak to the trough; for the duration, from the peak
 * to the last bar below it; for value at risk and expected shortfall, the twenty bars that lost most; for volatility, the twenty bars with
 * the largest sum of squared returns.
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
     * @param path the path, of three bars or more
     * @param history what it was learned from, with no bar left out
     * @param figure the figure that is to be explained
     * @return the stretch
     * @throws IllegalArgumentException if the path is shorter
     */
    public static WorstStretch of(SyntheticPath path, BarSeries history, RiskFigure figure) {
        BarSeries series = path.series();
        double value = RiskFigures.of(series).value(figure);
        int[] ends = switch (figure) {
            case MAX_DRAWDOWN, TOTAL_RETURN -> deepest(series);
            case DRAWDOWN_DURATION -> longest(series);
            case VOLATILITY -> window(series, change -> change * change);
            default -> window(series, change -> -change);
        };
        return new WorstStretch(path.index(), figure, value, ends[0], ends[1], pieces(path, history, ends));
    }

    private static int[] deepest(BarView bars) {
        int peak = 0;
        double least = 1;
        int[] ends = {0, 0};
        for (int bar = 1; bar < bars.size(); bar++) {
            if (bars.close(bar) > bars.close(peak)) {
                peak = bar;
            }
            double share = bars.close(bar) / bars.close(peak);
            if (share < least) {
                least = share;
                ends = new int[] {peak, bar};
            }
        }
        return ends;
    }

    private static int[] longest(BarView bars) {
        int peak = 0;
        int[] ends = {0, 0};
        for (int bar = 1; bar < bars.size(); bar++) {
            if (bars.close(bar) >= bars.close(peak)) {
                peak = bar;
            } else if (bar - peak > ends[1] - ends[0]) {
                ends = new int[] {peak, bar};
            }
        }
        return ends;
    }

    /** Finds the bars whose returns have the greatest sum of costs. */
    private static int[] window(BarView bars, DoubleUnaryOperator cost) {
        int length = Math.min(WINDOW, bars.size() - 1);
        double[] sums = new double[bars.size()];
        for (int bar = 1; bar < bars.size(); bar++) {
            double change = StrictMath.log(bars.close(bar) / bars.close(bar - 1));
            sums[bar] = sums[bar - 1] + cost.applyAsDouble(change);
        }
        int worst = length;
        for (int bar = length; bar < bars.size(); bar++) {
            if (sums[bar] - sums[bar - length] > sums[worst] - sums[worst - length]) {
                worst = bar;
            }
        }
        return new int[] {worst - length + 1, worst};
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
