package io.synthmarket.metrics.internal.figures;

import static io.synthmarket.core.LengthBasis.ABSOLUTE_RETURNS;
import static io.synthmarket.core.LengthBasis.RETURNS;
import static io.synthmarket.core.LengthBasis.SQUARED_RETURNS;

import io.synthmarket.core.LengthBasis;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.metrics.MetricId;
import io.synthmarket.metrics.RiskFigure;
import io.synthmarket.metrics.internal.distances.BarsDistances;
import io.synthmarket.metrics.internal.distances.DependenceDistances;
import io.synthmarket.metrics.internal.distances.SessionDistances;
import io.synthmarket.metrics.internal.distances.VolumeDistances;
import io.synthmarket.metrics.internal.estimators.HillEstimator;
import io.synthmarket.metrics.internal.estimators.Kurtosis;
import io.synthmarket.metrics.internal.estimators.LeverageCurve;
import io.synthmarket.metrics.internal.estimators.VarianceRatio;
import io.synthmarket.metrics.internal.numeric.LagProducts;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which metrics there are, by family, in the order of a report. A new one is a line here: of a {@link Measurement}, which holds what
 * figures share, or of a series with {@link Figure#ofSeries} and {@link CurveFigure#ofSeries}.
 */
public final class Catalogue {

    private static final List<Figure> MARGINAL = List.of(
            Figure.ofConcept(MetricId.VOLATILITY),
            Figure.ofConcept(MetricId.MEAN_RETURN),
            Figure.ofConcept(MetricId.SKEWNESS),
            Figure.ofConcept(MetricId.KURTOSIS),
            aggregatedKurtosis(MetricId.KURTOSIS_AGGREGATED_5, 5),
            aggregatedKurtosis(MetricId.KURTOSIS_AGGREGATED_20, 20),
            aggregatedKurtosis(MetricId.KURTOSIS_AGGREGATED_60, 60),
            new Figure(MetricId.HILL_LEFT_TAIL, it -> it.ofVarying(HillEstimator::leftTail)),
            new Figure(MetricId.HILL_RIGHT_TAIL, it -> it.ofVarying(HillEstimator::rightTail)));

    private static final List<Figure> DEPENDENCE = List.of(
            Figure.ofConcept(MetricId.VOL_CLUSTERING_10),
            Figure.ofConcept(MetricId.ACF_10_ABS_SUM),
            Figure.ofConcept(MetricId.HURST),
            Figure.ofConcept(MetricId.RSI_CORR),
            Figure.ofConcept(MetricId.VOL_PERSISTENCE),
            Figure.ofConcept(MetricId.LEVERAGE_EFFECT),
            Figure.ofConcept(MetricId.AUTOCORRELATION_LAG1),
            Figure.ofConcept(MetricId.LJUNG_BOX_PVALUE),
            Figure.ofConcept(MetricId.ARCH_LM_PVALUE),
            new Figure(MetricId.LJUNG_BOX_STATISTIC, Measurement::ljungBox),
            new Figure(MetricId.ARCH_LM_STATISTIC, Measurement::archLm),
            varianceRatio(MetricId.VARIANCE_RATIO_2, 2),
            varianceRatio(MetricId.VARIANCE_RATIO_5, 5),
            varianceRatio(MetricId.VARIANCE_RATIO_10, 10),
            varianceRatio(MetricId.VARIANCE_RATIO_20, 20),
            new Figure(MetricId.BLOCK_LENGTH_R, it -> it.stationaryLength(RETURNS)),
            new Figure(MetricId.BLOCK_LENGTH_R_CIRCULAR, it -> it.circularLength(RETURNS)),
            new Figure(MetricId.BLOCK_LENGTH_ABS, it -> it.stationaryLength(ABSOLUTE_RETURNS)),
            new Figure(MetricId.BLOCK_LENGTH_ABS_CIRCULAR, it -> it.circularLength(ABSOLUTE_RETURNS)),
            new Figure(MetricId.BLOCK_LENGTH_SQ, it -> it.stationaryLength(SQUARED_RETURNS)),
            new Figure(MetricId.BLOCK_LENGTH_SQ_CIRCULAR, it -> it.circularLength(SQUARED_RETURNS)),
            Figure.ofSeries(MetricId.ZUMBACH, DependenceDistances::zumbach),
            Figure.ofSeries(MetricId.DFA_ABS, DependenceDistances::dfaAbs));

    private static final List<Figure> BARS = List.of(
            new Figure(MetricId.PARKINSON, it -> it.ranges().parkinson()),
            new Figure(MetricId.GARMAN_KLASS, it -> it.ranges().garmanKlass()),
            new Figure(MetricId.ROGERS_SATCHELL, it -> it.ranges().rogersSatchell()),
            new Figure(MetricId.YANG_ZHANG, it -> it.ranges().yangZhang()),
            Figure.ofSeries(MetricId.GAP_SHARE, BarsDistances::gapShare));

    private static final List<Figure> VOLUME = List.of(Figure.ofConcept(MetricId.RET_VOL_CORR));

    private static final List<Figure> SESSION =
            List.of(Figure.ofSeries(MetricId.OPENING_GAP, SessionDistances::openingGap));

    private static final List<Figure> RISK = List.of(
            Figure.ofConcept(MetricId.MAX_DRAWDOWN),
            risk(MetricId.VALUE_AT_RISK_1, RiskFigure.VALUE_AT_RISK_1),
            risk(MetricId.VALUE_AT_RISK_5, RiskFigure.VALUE_AT_RISK_5),
            risk(MetricId.EXPECTED_SHORTFALL_1, RiskFigure.EXPECTED_SHORTFALL_1),
            risk(MetricId.EXPECTED_SHORTFALL_5, RiskFigure.EXPECTED_SHORTFALL_5));

    private static final List<CurveFigure> AUTOCORRELATIONS = List.of(
            autocorrelation(MetricId.ACF_RETURNS, RETURNS),
            autocorrelation(MetricId.ACF_ABS_RETURNS, ABSOLUTE_RETURNS),
            autocorrelation(MetricId.ACF_SQUARED_RETURNS, SQUARED_RETURNS));

    private static final List<CurveFigure> DEPENDENCE_CURVES = Stream.concat(
                    AUTOCORRELATIONS.stream(),
                    Stream.of(new CurveFigure(
                            MetricId.LEVERAGE_CURVE,
                            it -> LeverageCurve.of(it.returns(), DependenceDistances.LEVERAGE_LAGS))))
            .toList();

    private static final List<CurveFigure> BARS_CURVES =
            List.of(CurveFigure.ofSeries(MetricId.RANGE_ACF, BarsDistances::rangeAcf));

    private static final List<CurveFigure> VOLUME_CURVES = List.of(
            CurveFigure.ofSeries(MetricId.VOLUME_ACF, VolumeDistances::volumeAcf),
            CurveFigure.ofSeries(MetricId.VOLUME_LEADS, VolumeDistances::volumeLeads),
            CurveFigure.ofSeries(MetricId.VOLUME_FOLLOWS, VolumeDistances::volumeFollows));

    private static final List<CurveFigure> SESSION_CURVES = List.of(
            CurveFigure.ofSeries(MetricId.INTRADAY_ABS_RETURNS, SessionDistances::intradayAbsReturns),
            CurveFigure.ofSeries(MetricId.INTRADAY_VOLUME, SessionDistances::intradayVolume));

    private Catalogue() {}

    /** Lists the metrics of a family that are one number. */
    public static List<Figure> figures(MetricFamily family) {
        return switch (family) {
            case MARGINAL -> MARGINAL;
            case DEPENDENCE -> DEPENDENCE;
            case BARS -> BARS;
            case VOLUME -> VOLUME;
            case SESSION -> SESSION;
            case RISK -> RISK;
        };
    }

    /** Lists the metrics of a family that are curves. */
    public static List<CurveFigure> curves(MetricFamily family) {
        return switch (family) {
            case DEPENDENCE -> DEPENDENCE_CURVES;
            case BARS -> BARS_CURVES;
            case VOLUME -> VOLUME_CURVES;
            case SESSION -> SESSION_CURVES;
            case MARGINAL, RISK -> List.of();
        };
    }

    /** Lists the autocorrelation curves. */
    public static List<CurveFigure> autocorrelations() {
        return AUTOCORRELATIONS;
    }

    /** Lists all metrics that are one number, family by family. */
    public static List<Figure> figures() {
        return Stream.of(MetricFamily.values())
                .flatMap(family -> figures(family).stream())
                .toList();
    }

    private static Figure aggregatedKurtosis(MetricId id, int group) {
        return new Figure(id, it -> Kurtosis.aggregated(it.returns(), group));
    }

    private static Figure varianceRatio(MetricId id, int horizon) {
        return new Figure(id, it -> it.ofVarying(returns -> VarianceRatio.of(returns, horizon)));
    }

    private static Figure risk(MetricId id, RiskFigure figure) {
        return new Figure(id, it -> it.risk(figure));
    }

    private static CurveFigure autocorrelation(MetricId id, LengthBasis basis) {
        return new CurveFigure(id, it -> LagProducts.autocorrelations(it.returns(basis), DependenceDistances.LAGS));
    }
}
