package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.RandomStream;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviationsTest {

    private static final int SIZE = 10_000;

    /** Standard errors of a standard deviation from 500 draws: 1/√1000 of it; four are allowed. */
    private static final double SAMPLING_ERROR = 4 / Math.sqrt(1_000);

    private static final double[] INDEPENDENT = independent(SIZE);
    private static final Deviations OF_INDEPENDENT = Deviations.of(INDEPENDENT, new int[] {SIZE});

    @Test
    void count_is500() {
        assertThat(OF_INDEPENDENT.count()).isEqualTo(500);
    }

    /** Four standard errors of the mean, and no bias that could be seen against them. */
    @Test
    void logVolatility_independentReturns_averagesNothing() {
        double spread = spread(OF_INDEPENDENT::logVolatility);

        assertThat(mean(OF_INDEPENDENT::logVolatility))
                .isBetween(-4 * spread / Math.sqrt(500), 4 * spread / Math.sqrt(500));
    }

    /** ln s varies by √((κ − 1) / 4n) with κ = 1.8 for uniform returns; blocks of 100 see that to about a tenth. */
    @Test
    void logVolatility_independentReturns_spreadsAsTheorySays() {
        double theory = Math.sqrt(0.8 / (4 * SIZE));

        assertThat(spread(OF_INDEPENDENT::logVolatility)).isBetween(0.75 * theory, 1.25 * theory);
    }

    @Test
    void total_independentReturns_averagesNothing() {
        double spread = spread(OF_INDEPENDENT::total);

        assertThat(mean(OF_INDEPENDENT::total)).isBetween(-4 * spread / Math.sqrt(500), 4 * spread / Math.sqrt(500));
    }

    /** The sum of n independent returns varies by √n·sd; blocks of 100 see that to about a tenth. */
    @Test
    void total_independentReturns_spreadsAsTheorySays() {
        double theory = Math.sqrt(SIZE / 12.0) * 0.02;

        assertThat(spread(OF_INDEPENDENT::total)).isBetween(0.75 * theory, 1.25 * theory);
    }

    /**
     * Given the returns, the variance of the resampled sum is known: n·(C_0 + 2 Σ_k (1 − k/n)(1 − p)^k C_k), C_k the
     * autocovariance around the circle (Politis and Romano 1994, Lemma 1). The automatic length of independent values is short,
     * so the mean length is √n.
     */
    @Test
    void total_givenReturns_spreadsAsTheStationaryBootstrapDoes() {
        double mean = Arrays.stream(INDEPENDENT).average().orElseThrow();
        double variance = 0;
        for (int lag = 0; lag < 3_000; lag++) {
            double product = 0;
            for (int t = 0; t < SIZE; t++) {
                product += (INDEPENDENT[t] - mean) * (INDEPENDENT[(t + lag) % SIZE] - mean);
            }
            variance += (lag == 0 ? 1 : 2 * (1 - (double) lag / SIZE) * Math.pow(0.99, lag)) * product;
        }
        double theory = Math.sqrt(variance);

        assertThat(spread(OF_INDEPENDENT::total))
                .isBetween(theory * (1 - SAMPLING_ERROR), theory * (1 + SAMPLING_ERROR));
    }

    /** Two regimes, calm and rising, wild and falling: a resample with more of the wild has fallen. */
    @Test
    void pair_wildReturnsThatFall_keepsTheirLink() {
        double[] returns = independent(4_000);
        for (int t = 0; t < returns.length; t++) {
            boolean wild = t / 200 % 2 == 1;
            returns[t] = wild ? 3 * returns[t] - 0.004 : returns[t] + 0.004;
        }
        Deviations deviations = Deviations.of(returns, new int[] {returns.length});

        assertThat(correlation(deviations)).isLessThan(-0.8);
    }

    @Test
    void pair_ofAnyHistory_isTheSameOnEveryCall() {
        Deviations again = Deviations.of(INDEPENDENT.clone(), new int[] {SIZE});

        for (int k = 0; k < 500; k++) {
            assertThat(again.logVolatility(k)).isEqualTo(OF_INDEPENDENT.logVolatility(k));
            assertThat(again.total(k)).isEqualTo(OF_INDEPENDENT.total(k));
        }
    }

    /** The bits: what a recipe makes under uncertainty hangs on them. */
    @Test
    void pair_ofAFixedHistory_hasItsBits() {
        assertThat(OF_INDEPENDENT.logVolatility(0)).isEqualTo(0.00559166794423756);
        assertThat(OF_INDEPENDENT.total(0)).isEqualTo(-0.5113074240511587);
        assertThat(OF_INDEPENDENT.logVolatility(499)).isEqualTo(-0.00618660439898838);
        assertThat(OF_INDEPENDENT.total(499)).isEqualTo(0.8135746475868586);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, -1e-5, 0.1})
    void pair_constantReturns_isNothing(double value) {
        double[] returns = new double[1_000];
        Arrays.fill(returns, value);

        assertAllZero(Deviations.of(returns, new int[] {600, 1_000}));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 19})
    void pair_fewReturns_isNothing(int size) {
        assertAllZero(Deviations.of(independent(size), new int[] {size}));
    }

    @Test
    void pair_noReturns_isNothing() {
        assertAllZero(Deviations.of(new double[0], new int[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 50, 99, 100, 400})
    void pair_shortHistory_isFiniteAndSpread(int size) {
        Deviations deviations = Deviations.of(independent(size), new int[] {size});

        for (int k = 0; k < 500; k++) {
            assertThat(deviations.logVolatility(k)).isBetween(-3.0, 3.0);
            assertThat(deviations.total(k)).isFinite();
        }
        assertThat(spread(deviations::logVolatility)).isPositive();
        assertThat(spread(deviations::total)).isPositive();
    }

    /** One return of 400 that moves: a third of the resamples miss it. */
    @Test
    void logVolatility_resampleThatMissedAllMovement_isFinite() {
        double[] returns = new double[400];
        returns[123] = 0.05;
        Deviations deviations = Deviations.of(returns, new int[] {400});

        double least = IntStream.range(0, 500)
                .mapToDouble(deviations::logVolatility)
                .min()
                .orElseThrow();

        assertThat(least).isEqualTo(StrictMath.log(1e-4) / 2);
    }

    /**
     * A leap up and a leap down at once after it: nearly every block that takes one takes the other, unless a hole lies between
     * them.
     */
    @Test
    void total_holeBetweenTwoLeaps_takesThemApart() {
        double[] returns = new double[SIZE];
        returns[SIZE / 2 - 1] = 1;
        returns[SIZE / 2] = -1;
        Deviations whole = Deviations.of(returns, new int[] {SIZE});
        Deviations holed = Deviations.of(returns, new int[] {SIZE / 2, SIZE});

        assertThat(spread(whole::total)).isLessThan(0.25);
        assertThat(spread(holed::total)).isGreaterThan(0.75);
    }

    @Test
    void of_endsThatAreNotOfTheReturns_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deviations.of(new double[30], new int[] {20}))
                .withMessage("stretchEnds must end with the number of returns, 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deviations.of(new double[30], new int[0]))
                .withMessage("stretchEnds must end with the number of returns, 30");
    }

    /** Uniform from −1 % to 1 %. */
    private static double[] independent(int size) {
        RandomStream random = RandomStream.of(7, 0, 0);
        double[] returns = new double[size];
        for (int t = 0; t < size; t++) {
            returns[t] = 0.02 * (random.nextDouble() - 0.5);
        }
        return returns;
    }

    private static void assertAllZero(Deviations deviations) {
        for (int k = 0; k < deviations.count(); k++) {
            assertThat(deviations.logVolatility(k)).isZero();
            assertThat(deviations.total(k)).isZero();
        }
    }

    private static double mean(IntToDoubleFunction deviation) {
        return IntStream.range(0, 500).mapToDouble(deviation).average().orElseThrow();
    }

    private static double spread(IntToDoubleFunction deviation) {
        double mean = mean(deviation);
        return Math.sqrt(mean(k -> (deviation.applyAsDouble(k) - mean) * (deviation.applyAsDouble(k) - mean)));
    }

    private static double correlation(Deviations deviations) {
        double volatility = mean(deviations::logVolatility);
        double total = mean(deviations::total);
        return mean(k -> (deviations.logVolatility(k) - volatility) * (deviations.total(k) - total))
                / spread(deviations::logVolatility)
                / spread(deviations::total);
    }
}
