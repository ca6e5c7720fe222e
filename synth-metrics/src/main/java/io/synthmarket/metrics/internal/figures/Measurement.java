package io.synthmarket.metrics.internal.figures;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.BlockLength;
import io.synthmarket.core.LengthBasis;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.internal.concept.ConceptFigures;
import io.synthmarket.metrics.internal.estimators.RangeVolatility;
import io.synthmarket.metrics.internal.numeric.Spread;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One series while it is measured: its returns, and what several figures have in common, worked out when first asked for.
 *
 * <p><b>Threads</b>: for one thread.
 */
public final class Measurement {

    /** The fewest values that have an automatic block length. */
    private static final int FEWEST_VALUES = 9;

    /** The fewest bars of which a quantile of returns says something. */
    private static final int FEWEST_BARS_AT_RISK = 3;

    private final BarView bars;
    private final Map<LengthBasis, Optional<BlockLength>> blockLengths = new EnumMap<>(LengthBasis.class);
    private @Nullable ConceptFigures concept;
    private @Nullable RangeVolatility ranges;
    private @Nullable RiskFigures risk;

    public Measurement(BarView bars) {
        this.bars = bars;
    }

    /** Returns the series, empty where there is only a view of a candidate, which knows no times. */
    Optional<BarSeries> series() {
        return bars instanceof BarSeries series ? Optional.of(series) : Optional.empty();
    }

    /** Hands out the log returns, not to be changed. */
    double[] returns() {
        return concept().returns();
    }

    /** Makes what a block length or curve is about of the returns; not to be changed. */
    double[] returns(LengthBasis basis) {
        double[] returns = concept().returns();
        if (basis == LengthBasis.RETURNS) {
            return returns;
        }
        double[] made = new double[returns.length];
        for (int t = 0; t < made.length; t++) {
            made[t] = basis == LengthBasis.ABSOLUTE_RETURNS ? Math.abs(returns[t]) : returns[t] * returns[t];
        }
        return made;
    }

    /** Applies what needs some variance of the returns, NaN where they have none. */
    double ofVarying(ToDoubleFunction<double[]> figure) {
        return concept().isFlat() ? Double.NaN : figure.applyAsDouble(concept().returns());
    }

    /** Returns one of the fifteen, by its place in their list. */
    double concept(int place) {
        return concept().value(place);
    }

    /** Returns Ljung and Box's Q. */
    double ljungBox() {
        return concept().ljungBox();
    }

    /** Returns Engle's LM. */
    double archLm() {
        return concept().archLm();
    }

    /** Returns what the shape of the candles says about volatility. */
    RangeVolatility ranges() {
        if (ranges == null) {
            ranges = RangeVolatility.of(bars);
        }
        return ranges;
    }

    /** Returns a risk figure. */
    double risk(RiskFigure figure) {
        if (bars.size() < FEWEST_BARS_AT_RISK) {
            return Double.NaN;
        }
        if (risk == null) {
            risk = RiskFigures.of(bars);
        }
        return risk.value(figure).orElse(Double.NaN);
    }

    /** Returns the automatic block length for the stationary bootstrap. */
    double stationaryLength(LengthBasis basis) {
        return blockLength(basis).map(BlockLength::stationary).orElse(Double.NaN);
    }

    /** Returns the automatic block length for blocks that all have the same. */
    double circularLength(LengthBasis basis) {
        return blockLength(basis).map(BlockLength::circular).orElse(Double.NaN);
    }

    private ConceptFigures concept() {
        if (concept == null) {
            concept = new ConceptFigures(bars);
        }
        return concept;
    }

    private Optional<BlockLength> blockLength(LengthBasis basis) {
        return blockLengths.computeIfAbsent(basis, this::chooseBlockLength);
    }

    /** Where sizes do not vary, squares do not either. */
    private Optional<BlockLength> chooseBlockLength(LengthBasis basis) {
        double[] values = returns(basis);
        Spread spread =
                Spread.of(basis == LengthBasis.SQUARED_RETURNS ? returns(LengthBasis.ABSOLUTE_RETURNS) : values);
        return values.length < FEWEST_VALUES || !spread.varies()
                ? Optional.empty()
                : Optional.of(BlockLength.of(values));
    }
}
