package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.internal.risk.RiskGauge;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Risk figures against what a few lines of plain Java make of the same closes. */
class RiskFiguresTest {

    private static final double[] CLOSES = {100, 110, 99, 104.5, 121, 60.5};

    @Test
    void figures_ofAKnownSeries_areAsByHand() {
        RiskFigures figures = RiskFigures.of(Series.ofCloses(CLOSES));
        double[] returns = {Math.log(.5), Math.log(.9), Math.log(104.5 / 99), Math.log(1.1), Math.log(121 / 104.5)};

        assertThat(figures.maxDrawdown()).isCloseTo(-.5, within(1e-12));
        assertThat(figures.drawdownDuration()).isEqualTo(2);
        assertThat(figures.totalReturn()).isCloseTo(-.395, within(1e-12));
        assertThat(figures.valueAtRisk1()).isCloseTo(.96 * returns[0] + .04 * returns[1], within(1e-12));
        assertThat(figures.valueAtRisk5()).isCloseTo(.8 * returns[0] + .2 * returns[1], within(1e-12));
        assertThat(figures.expectedShortfall1()).isCloseTo(returns[0], within(1e-12));
        assertThat(figures.expectedShortfall5()).isCloseTo(returns[0], within(1e-12));
        assertThat(figures.volatility().orElseThrow()).isCloseTo(deviation(returns), within(1e-12));
    }

    @Test
    void figures_ofClosesAlone_areThoseOfBarsWithSuchCloses() {
        double[] later = Arrays.copyOfRange(CLOSES, 1, CLOSES.length);

        assertThat(RiskFigures.ofCloses(CLOSES[0], later)).isEqualTo(RiskFigures.of(Series.ofCloses(CLOSES)));
    }

    @Test
    void figures_ofAWealthThatIsGone_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFigures.ofCloses(1, .5, 0))
                .withMessage("closes must be positive and finite but close 1 was 0.0");
    }

    @Test
    void figures_ofNoCloses_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFigures.ofCloses(1))
                .withMessage("risk figures need 1 close or more after previousClose but there is none");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20, 21, 41, 99, 100, 101, 999, 1_000, 5_000})
    void figures_ofAWalk_areThoseOfItsSortedReturns(int returns) {
        BarSeries walk = Series.walk(returns, 7);
        double[] sorted = Series.returns(walk);
        Arrays.sort(sorted);

        RiskFigures figures = RiskFigures.of(walk);

        assertThat(figures.valueAtRisk1()).isCloseTo(quantile(sorted, .01), within(1e-12));
        assertThat(figures.valueAtRisk5()).isCloseTo(quantile(sorted, .05), within(1e-12));
        assertThat(figures.expectedShortfall1()).isCloseTo(shortfall(sorted, .01), within(1e-12));
        assertThat(figures.expectedShortfall5()).isCloseTo(shortfall(sorted, .05), within(1e-12));
        assertThat(figures.volatility().orElseThrow()).isCloseTo(deviation(sorted), within(1e-12));
    }

    @Test
    void figures_lowReturnsAreAllInOnePlace_areThoseOfTheSortedReturnsToo() {
        double[] returns = new double[1_280];
        Arrays.setAll(returns, t -> t % 10 == 0 ? -.01 - t * 1e-6 : .001 + t * 1e-6);
        BarSeries everyTenthBarIsLow = Series.ofReturns(returns);
        double[] sorted = Series.returns(everyTenthBarIsLow);
        Arrays.sort(sorted);

        RiskFigures figures = RiskFigures.of(everyTenthBarIsLow);

        assertThat(figures.valueAtRisk5()).isCloseTo(quantile(sorted, .05), within(1e-12));
        assertThat(figures.expectedShortfall5()).isCloseTo(shortfall(sorted, .05), within(1e-12));
    }

    @Test
    void figures_withAPreviousClose_areThoseOfTheSeriesThatBeginsThere() {
        BarSeries whole = Series.ofCloses(CLOSES);
        BarSeries rest = Series.ofCloses(Arrays.copyOfRange(CLOSES, 1, CLOSES.length));

        assertThat(RiskFigures.of(rest, CLOSES[0])).isEqualTo(RiskFigures.of(whole));
        assertThat(RiskFigures.of(rest).totalReturn())
                .isNotEqualTo(RiskFigures.of(whole).totalReturn());
    }

    @Test
    void figures_lossInTheFirstBar_isInAllOfThem() {
        RiskFigures figures = RiskFigures.of(Series.ofCloses(80, 88), 100);

        assertThat(figures.maxDrawdown()).isCloseTo(-.2, within(1e-12));
        assertThat(figures.drawdownDuration()).isEqualTo(2);
        assertThat(figures.totalReturn()).isCloseTo(-.12, within(1e-12));
        assertThat(figures.expectedShortfall1()).isCloseTo(Math.log(.8), within(1e-12));
    }

    @Test
    void figures_ofOneBar_areItsReturnAndNoVolatility() {
        RiskFigures figures = RiskFigures.of(Series.ofCloses(90), 100);

        assertThat(figures.valueAtRisk1()).isCloseTo(Math.log(.9), within(1e-12));
        assertThat(figures.expectedShortfall5()).isEqualTo(figures.valueAtRisk1());
        assertThat(figures.maxDrawdown()).isCloseTo(-.1, within(1e-12));
        assertThat(figures.drawdownDuration()).isEqualTo(1);
        assertThat(figures.volatility()).isEmpty();
        assertThat(figures.value(RiskFigure.VOLATILITY)).isEmpty();
        assertThat(figures.value(RiskFigure.MAX_DRAWDOWN)).hasValue(figures.maxDrawdown());
    }

    @Test
    void figures_ofAPath_goOutFromTheCloseBeforeIt() {
        SyntheticPath path =
                Synth.from(Series.walk(300, 1)).forRisk(3).seed(4).generate(1).path(0);

        assertThat(RiskFigures.of(path)).isEqualTo(RiskFigures.of(path.series(), path.previousClose()));
        assertThat(RiskFigures.of(path).totalReturn()).isEqualTo(path.series().close(2) / path.previousClose() - 1);
    }

    @Test
    void figures_pricesFarApart_areFinite() {
        RiskFigures figures = RiskFigures.of(Series.ofCloses(1e-300, 1e300, 1e-300));

        assertThat(figures.volatility().orElseThrow()).isCloseTo(Math.sqrt(2) * 600 * Math.log(10), within(1e-9));
    }

    @Test
    void figures_ofASeriesWithoutReturn_areRefused() {
        BarSeries bar = Series.ofCloses(100);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFigures.of(bar))
                .withMessage("risk figures need 2 bars or more, or a previousClose, but there is 1 bar");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RiskFigures.of(bar, 0))
                .withMessage("previousClose must be positive and finite but was 0.0");
    }

    @Test
    void gauge_afterWarmUp_allocatesNothing() throws ReflectiveOperationException {
        RiskGauge gauge = new RiskGauge();
        double[] figures = new double[RiskGauge.FIGURES];
        BarSeries walk = Series.walk(600, 3);
        AllocationMeter meter = new AllocationMeter();
        meter.bytes();
        for (int i = 0; i < 100; i++) {
            gauge.measure(walk, 0, 100, figures);
        }

        long before = meter.bytes();
        for (int i = 0; i < 100; i++) {
            gauge.measure(walk, 0, 100, figures);
        }

        assertThat(meter.bytes() - before).as("bytes in all").isLessThan(1_000L);
    }

    private static double quantile(double[] sorted, double share) {
        double h = share * (sorted.length - 1);
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, sorted.length - 1);
        return (1 - (h - below)) * sorted[below] + (h - below) * sorted[above];
    }

    private static double shortfall(double[] sorted, double share) {
        double quantile = quantile(sorted, share) + 1e-12;
        return Arrays.stream(sorted).filter(each -> each <= quantile).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares =
                Arrays.stream(values).map(each -> (each - mean) * (each - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
