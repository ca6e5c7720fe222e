package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Windows so plain that their figures can be had by hand. */
class WindowFeaturesTest {

    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final double D = 0.01;

    /** Returns d and −d in turn, each opened at the close before, with ranges of their own size. */
    @Test
    void of_returnsUpAndDownInTurn_areThoseOfAnAlternation() {
        double[] features = WindowFeatures.of(alternating(1), 1);

        assertThat(feature(features, "volatility")).isCloseTo(Math.log(D), EXACTLY);
        assertThat(feature(features, "mean")).isCloseTo(0, EXACTLY);
        assertThat(feature(features, "skew")).isCloseTo(0, EXACTLY);
        assertThat(feature(features, "tail")).isCloseTo(0, EXACTLY);
        assertThat(feature(features, "peak")).isCloseTo(1, EXACTLY);
        assertThat(feature(features, "zero_share")).isZero();
        assertThat(feature(features, "autocorrelation")).isCloseTo(-1, within(0.01));
        assertThat(feature(features, "volatility_trend")).isCloseTo(0, EXACTLY);
        assertThat(feature(features, "range_ratio")).isCloseTo(0, EXACTLY);
        assertThat(feature(features, "gap_share")).isZero();
        assertThat(feature(features, "volume_trend")).isNaN();
    }

    /** Sizes d, then 2d: the mean is 1.5 d, the largest 2 d. */
    @Test
    void of_secondHalfTwiceAsWild_tellsTrendAndTail() {
        double[] features = WindowFeatures.of(alternating(2), 1);

        assertThat(feature(features, "volatility_trend")).isCloseTo(Math.log(2), EXACTLY);
        assertThat(feature(features, "tail")).isCloseTo(Math.log(2 / 1.5), EXACTLY);
    }

    @Test
    void of_constantPrices_areUndefinedButTheShareOfZeros() {
        double[] prices = new double[WindowFeatures.BARS + 1];
        Arrays.fill(prices, 5);

        double[] features = WindowFeatures.of(BarSeries.of(prices, prices, prices, prices), 1);

        assertThat(feature(features, "zero_share")).isEqualTo(1);
        assertThat(Arrays.stream(features).filter(value -> !Double.isNaN(value)))
                .hasSize(1);
    }

    private static double feature(double[] features, String name) {
        return features[WindowFeatures.names().indexOf(name)];
    }

    private static BarSeries alternating(double laterTimes) {
        BarSeriesBuilder builder = BarSeries.builder().add(100, 100, 100, 100);
        double open = 100;
        for (int i = 0; i < WindowFeatures.BARS; i++) {
            double size = i < WindowFeatures.BARS / 2 ? D : laterTimes * D;
            double close = open * Math.exp(i % 2 == 0 ? size : -size);
            builder.add(open, Math.max(open, close), Math.min(open, close), close);
            open = close;
        }
        return builder.build();
    }
}
