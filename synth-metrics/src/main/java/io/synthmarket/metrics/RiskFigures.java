package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.internal.risk.RiskGauge;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * The risk figures of one series; the constants of {@link RiskFigure} say what each is.
 *
 * @param valueAtRisk1 the 1 % quantile of log returns
 * @param valueAtRisk5 the 5 % quantile
 * @param expectedShortfall1 the mean of the returns at or under the 1 % quantile
 * @param expectedShortfall5 the mean of those at or under the 5 % quantile
 * @param maxDrawdown the deepest fall from a peak, at most 0
 * @param drawdownDuration the most bars in a row below an earlier close
 * @param totalReturn the last close over the one before the first return, less 1
 * @param volatility the sample standard deviation of log returns, empty where there is but one
 * @since 0.1.0
 */
public record RiskFigures(
        double valueAtRisk1,
        double valueAtRisk5,
        double expectedShortfall1,
        double expectedShortfall5,
        double maxDrawdown,
        int drawdownDuration,
        double totalReturn,
        OptionalDouble volatility) {

    /**
     * Checks that there is a volatility or that it is said to be undefined.
     *
     * @param valueAtRisk1 the 1 % quantile of log returns
     * @param valueAtRisk5 the 5 % quantile
     * @param expectedShortfall1 the mean of the returns at or under the 1 % quantile
     * @param expectedShortfall5 the mean of those at or under the 5 % quantile
     * @param maxDrawdown the deepest fall from a peak
     * @param drawdownDuration the most bars in a row below an earlier close
     * @param totalReturn the last close over the one before the first return, less 1
     * @param volatility the sample standard deviation of log returns
     */
    public RiskFigures {
        Objects.requireNonNull(volatility, "volatility");
    }

    /**
     * Measures a path, the return of its first bar included.
     *
     * @param path the path
     * @return its figures
     */
    public static RiskFigures of(SyntheticPath path) {
        return of(path.series(), path.previousClose());
    }

    /**
     * Measures bars that go on from a close: in every figure counts the move from it into the first bar.
     *
     * @param bars the bars
     * @param previousClose the close before the first of them
     * @return their figures
     * @throws IllegalArgumentException if the close is not positive and finite
     */
    public static RiskFigures of(BarView bars, double previousClose) {
        if (!(previousClose > 0 && previousClose <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("previousClose must be positive and finite but was " + previousClose);
        }
        return measured(bars, 0, previousClose);
    }

    /**
     * Measures a series of which nothing is known before its first close.
     *
     * @param bars the series, of two bars or more
     * @return its figures from the first close on
     * @throws IllegalArgumentException if it has one bar only, and so no return
     */
    public static RiskFigures of(BarView bars) {
        if (bars.size() < 2) {
            throw new IllegalArgumentException(
                    "risk figures need 2 bars or more, or a previousClose, but there is 1 bar");
        }
        return measured(bars, 1, bars.close(0));
    }

    /**
     * Measures values that are no bars, such as the wealth of somebody who trades a strategy, after each bar.
     *
     * @param previousClose the value before the first of them
     * @param closes one or more values, positive and finite
     * @return their figures
     * @throws IllegalArgumentException if there is none, or a value is not positive and finite
     */
    public static RiskFigures ofCloses(double previousClose, double... closes) {
        if (closes.length == 0) {
            throw new IllegalArgumentException(
                    "risk figures need 1 close or more after previousClose but there is none");
        }
        for (int i = 0; i < closes.length; i++) {
            if (!(closes[i] > 0 && closes[i] <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException(
                        "closes must be positive and finite but close " + i + " was " + closes[i]);
            }
        }
        return of(BarSeries.of(closes, closes, closes, closes), previousClose);
    }

    private static RiskFigures measured(BarView bars, int first, double previousClose) {
        double[] figures = new double[RiskGauge.FIGURES];
        new RiskGauge().measure(bars, first, previousClose, figures);
        double volatility = figures[RiskGauge.VOLATILITY];
        return new RiskFigures(
                figures[RiskGauge.VALUE_AT_RISK_1],
                figures[RiskGauge.VALUE_AT_RISK_5],
                figures[RiskGauge.EXPECTED_SHORTFALL_1],
                figures[RiskGauge.EXPECTED_SHORTFALL_5],
                figures[RiskGauge.MAX_DRAWDOWN],
                (int) figures[RiskGauge.DRAWDOWN_DURATION],
                figures[RiskGauge.TOTAL_RETURN],
                Double.isNaN(volatility) ? OptionalDouble.empty() : OptionalDouble.of(volatility));
    }

    /**
     * Returns a figure.
     *
     * @param figure which
     * @return its value, empty where it is undefined
     */
    public OptionalDouble value(RiskFigure figure) {
        return switch (figure) {
            case VALUE_AT_RISK_1 -> OptionalDouble.of(valueAtRisk1);
            case VALUE_AT_RISK_5 -> OptionalDouble.of(valueAtRisk5);
            case EXPECTED_SHORTFALL_1 -> OptionalDouble.of(expectedShortfall1);
            case EXPECTED_SHORTFALL_5 -> OptionalDouble.of(expectedShortfall5);
            case MAX_DRAWDOWN -> OptionalDouble.of(maxDrawdown);
            case DRAWDOWN_DURATION -> OptionalDouble.of(drawdownDuration);
            case TOTAL_RETURN -> OptionalDouble.of(totalReturn);
            case VOLATILITY -> volatility;
        };
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "RiskFigures[", "]");
        for (RiskFigure figure : RiskFigure.values()) {
            OptionalDouble value = value(figure);
            text.add(figure + "="
                    + (value.isPresent() ? String.format(Locale.ROOT, "%.5g", value.getAsDouble()) : "undefined"));
        }
        return text.toString();
    }
}
