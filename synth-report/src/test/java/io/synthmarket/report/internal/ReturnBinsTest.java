package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.ReturnSample;
import org.junit.jupiter.api.Test;

class ReturnBinsTest {

    private static ReturnSample sample(double... closes) {
        return ReturnSample.of(BarSeries.of(closes, closes, closes, closes));
    }

    @Test
    void of_sample_hasRoomForLargerReturnsOnBothSides() {
        ReturnBins bins = ReturnBins.of(sample(100, 90, 100));

        assertThat(bins.count()).isEqualTo(61);
        assertThat(bins.middle(0)).isCloseTo(1.2 * Math.log(0.9), within(1e-12));
        assertThat(bins.middle(30)).isZero();
        assertThat(bins.middle(60)).isCloseTo(-1.2 * Math.log(0.9), within(1e-12));
    }

    @Test
    void bin_farOut_isTheOutermost() {
        ReturnBins bins = new ReturnBins(0.1, 2);

        assertThat(bins.bin(-9)).isZero();
        assertThat(bins.bin(-0.04)).isEqualTo(2);
        assertThat(bins.bin(0.06)).isEqualTo(3);
        assertThat(bins.bin(9)).isEqualTo(4);
    }

    @Test
    void shares_ofASample_addUpToOne() {
        double[] shares = new ReturnBins(0.1, 1).shares(sample(100, 100, 100, 120, 60));

        assertThat(shares).containsExactly(0.25, 0.5, 0.25);
    }

    @Test
    void of_flatSample_putsAllInTheMiddle() {
        ReturnSample flat = sample(5, 5, 5);

        assertThat(ReturnBins.of(flat).shares(flat)[30]).isEqualTo(1);
    }
}
