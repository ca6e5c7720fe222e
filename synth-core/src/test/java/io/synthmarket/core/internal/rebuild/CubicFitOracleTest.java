package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against NumPy 2.4.6:
 *
 * <pre>{@code
 * i = np.arange(200); i = i[i % 3 != 1]
 * x = (2.0 * i - 199) / 199; y = ((i * i * 7 + 3 * i) % 101) / 10.0 + i * 0.03
 * np.corrcoef(x, y)[0, 1]; c = np.polyfit(x, y, 3); np.polyval(c, q) - y.mean()
 * }</pre>
 */
class CubicFitOracleTest {

    private static final int[] KEPT =
            IntStream.range(0, 200).filter(i -> i % 3 != 1).toArray();
    private static final double[] X =
            IntStream.of(KEPT).mapToDouble(i -> (2.0 * i - 199) / 199).toArray();
    private static final double[] Y = IntStream.of(KEPT)
            .mapToDouble(i -> ((i * i * 7 + 3 * i) % 101) / 10.0 + i * 0.03)
            .toArray();

    @Test
    void correlation_pointsWithGaps_isThatOfNumpy() {
        assertThat(new CubicFit(X, Y).correlation()).isEqualTo(0.47431086039198944, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, -2.233631162771239",
        "-0.25, -0.9623068724032944",
        "0.5, 1.4451107065524535",
        "1, 3.232314311366318",
    })
    void aboveMean_pointsWithGaps_isThatOfNumpy(double x, double expected) {
        assertThat(new CubicFit(X, Y).aboveMean(x)).isEqualTo(expected, within(1e-13));
    }

    @Test
    void aboveMean_pointsOnACubicInGreatNumber_isTheCubic() {
        int count = 600_000;
        double[] x = IntStream.range(0, count)
                .mapToDouble(i -> (2.0 * i - (count - 1)) / (count - 1))
                .toArray();
        double[] y = IntStream.range(0, count)
                .mapToDouble(i -> 20 + x[i] * (1 - x[i] * x[i]))
                .toArray();

        CubicFit fit = new CubicFit(x, y);

        for (double at : new double[] {-1, -0.5, 0, 0.3, 1}) {
            assertThat(fit.aboveMean(at)).isEqualTo(at * (1 - at * at), within(1e-11));
        }
    }

    @Test
    void correlation_constantOrdinates_isNone() {
        assertThat(new CubicFit(X, new double[X.length]).correlation()).isNaN();
    }
}
