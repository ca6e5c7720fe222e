package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickGridTest {

    @ParameterizedTest
    @CsvSource({
        "0.01, 101.3701, 101.37",
        "0.01, 101.375001, 101.38",
        "0.01, 1, 1",
        "0.25, 4500.13, 4500.25",
        "0.00001, 1.234567, 1.23457",
        "25, 18012.4, 18000",
        "0.0078125, 110.0351, 110.03125",
        "1e-10, 0.00001234567891, 0.0000123457",
        "1e12, 123456789012345678, 123457000000000000",
    })
    void round_price_isTheNearestMultiple(double tick, double price, double rounded) {
        assertThat(TickGrid.of(tick).round(price)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 0.99949, 0.999",
        "0.01, 0.99951, 1",
        "0.01, 0.123456, 0.123",
        "0.01, 0.0999951, 0.1",
        "0.01, 0.0123456, 0.0123",
        "0.01, 0.000123456, 0.000123",
        "0.25, 24.9, 24.9",
        "0.25, 24.94, 24.95",
        "25, 1234, 1235",
        "1, 0.00000000123456, 0.00000000123",
    })
    void round_priceOfFewTicks_isOnAFinerGrid(double tick, double price, double rounded) {
        assertThat(TickGrid.of(tick).round(price)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.MIN_NORMAL, 1.2345e-100, 9.87654321e-21, 2.8147497671066e12, 1.2345e300})
    void round_priceBeyondTheGrids_staysAsItIs(double price) {
        assertThat(TickGrid.of(0.01).round(price)).isEqualTo(price);
    }

    @Test
    void round_none_leavesPrices() {
        double[] price = {0.1234567, 123.4567};
        double[] rounded = new double[2];

        TickGrid.none().round(price, 0, 2, 0.1, 200, rounded);

        assertThat(rounded).containsExactly(price);
        assertThat(TickGrid.none().round(0.1234567)).isEqualTo(0.1234567);
    }

    @Test
    void round_stretchInPlace_leavesTheRest() {
        double[] price = {1.234, 1.234, 0.12345, 1.234};

        TickGrid.of(0.01).round(price, 1, 3, 0.1, 2, price);

        assertThat(price).containsExactly(1.234, 1.23, 0.123, 1.234);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.25, 1e-10, 1e12, 0.0078125, 2.5e-10, 0.333333333333})
    void tick_ofStatedGrid_isTheStatedOne(double tick) {
        assertThat(TickGrid.of(tick).tick()).isEqualTo(tick);
    }

    @Test
    void tick_ofNone_isZero() {
        assertThat(TickGrid.none().tick()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 100, 0.01",
        "25, 100, 0.25",
        "1, 100000, 0.00001",
        "25, 1, 25",
        "5, 10, 0.5",
        "1, 1, 1",
        "5, 1000, 0.005",
        "2, 10, 0.2",
        "1, 100000000, 1e-8",
        "1000, 1, 1000",
        "1, 32, 0.00025",
    })
    void infer_historyOnAGrid_findsIt(double numerator, double denominator, double tick) {
        assertThat(TickGrid.infer(Walks.inTicks(500, numerator, denominator)).tick())
                .isEqualTo(tick);
    }

    @Test
    void infer_noiseOfComputedDecimals_findsTheGrid() {
        assertThat(inferAfter(price -> price * 1.1 / 1.1 + 1e-12)).isEqualTo(0.01);
    }

    @Test
    void infer_singlePrecision_findsTheGrid() {
        assertThat(inferAfter(price -> (float) price)).isEqualTo(0.01);
    }

    /** Near 30 000 single precision leaves a fifth of a cent. */
    @Test
    void infer_singlePrecisionOfAnIndex_findsTheGrid() {
        assertThat(inferAfter(price -> (float) (price + 30_000))).isEqualTo(0.01);
    }

    @Test
    void infer_anyDoubles_findsNone() {
        assertThat(inferAfter(price -> price * Math.PI)).isZero();
    }

    @Test
    void infer_adjustedPricesWithSixDecimals_findsTheSixth() {
        assertThat(inferAfter(price -> Math.rint(price / 7 * 1e6) / 1e6)).isEqualTo(1e-6);
    }

    @Test
    void infer_adjustedPricesInFull_findsNone() {
        assertThat(inferAfter(price -> price / 7)).isZero();
    }

    @Test
    void infer_gridThatBecameFiner_findsTheFiner() {
        double[] close = Walks.inCents(500).close();
        for (int bar = 250; bar < 500; bar++) {
            close[bar] = (10 * Math.rint(100 * close[bar]) + bar % 10) / 1_000;
        }

        assertThat(TickGrid.infer(Walks.ofCloses(close)).tick()).isEqualTo(0.001);
    }

    @Test
    void infer_oneBarInAThousandOffTheGrid_findsTheGrid() {
        assertThat(inferWithBarsOff(1)).isEqualTo(0.01);
    }

    @Test
    void infer_moreThanOneBarInAThousandOffTheGrid_findsAFiner() {
        assertThat(inferWithBarsOff(2)).isEqualTo(0.001);
    }

    @Test
    void infer_hugePrices_findsNone() {
        assertThat(TickGrid.infer(Walks.ofCloses(1.2345e100, 1.3e100)).tick()).isZero();
    }

    @Test
    void infer_tinyPrices_findsNone() {
        assertThat(TickGrid.infer(Walks.ofCloses(1.25e-12, 1.5e-12)).tick()).isZero();
    }

    @Test
    void toString_saysTheTick() {
        assertThat(TickGrid.of(0.25)).hasToString("TickGrid[0.25]");
        assertThat(TickGrid.none()).hasToString("TickGrid[none]");
    }

    private static double inferWithBarsOff(int bars) {
        double[] close = Walks.inCents(1_000).close();
        for (int bar = 0; bar < bars; bar++) {
            close[bar] += 0.003;
        }
        return TickGrid.infer(Walks.ofCloses(close)).tick();
    }

    private static double inferAfter(DoubleUnaryOperator change) {
        BarSeries history = Walks.inCents(500);
        return TickGrid.infer(BarSeries.of(
                        changed(history.open(), change),
                        changed(history.high(), change),
                        changed(history.low(), change),
                        changed(history.close(), change)))
                .tick();
    }

    private static double[] changed(double[] price, DoubleUnaryOperator change) {
        return Arrays.stream(price).map(change).toArray();
    }
}
