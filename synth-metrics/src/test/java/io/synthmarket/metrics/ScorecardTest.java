package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {

    private static final Scorecard CARD =
            Fidelity.concept().compare(Series.ofCloses(100, 110), Series.ofCloses(100, 90));

    @Test
    void toString_isATable() {
        assertThat(CARD.toString()).isEqualToNormalizingNewlines("""
                        metric                 weight        history      candidate    error  share  verdict
                        volatility                3.0      undefined      undefined undefined         not counted
                        vol_clustering_10         3.0      undefined      undefined undefined         not counted
                        skewness                  2.0      undefined      undefined undefined         not counted
                        kurtosis                  2.0      undefined      undefined undefined         not counted
                        acf_10_abs_sum            2.0      undefined      undefined undefined         not counted
                        hurst                     2.0      undefined      undefined undefined         not counted
                        rsi_corr                  2.0      undefined      undefined undefined         not counted
                        vol_persistence           2.0      undefined      undefined undefined         not counted
                        max_drawdown              1.5        0.00000      -0.100000   0.1000   13 %  close
                        ret_vol_corr              1.5      undefined      undefined undefined         not counted
                        leverage_effect           1.5      undefined      undefined undefined         not counted
                        mean_return               1.0      0.0953102      -0.105361   1.0000   87 %  far
                        autocorrelation_lag1      1.0      undefined      undefined undefined         not counted
                        ljung_box_pvalue          1.0      undefined      undefined undefined         not counted
                        arch_lm_pvalue            1.0      undefined      undefined undefined         not counted
                        error is relative to history: close up to 0.1, near up to 0.25, off up to 0.5, else far
                        fidelity (concept)     54.00 %, from 2 of 15 metrics""");
    }

    @Test
    void fidelity_noScore_isEmptyAndSaysSo() {
        Scorecard.Builder builder = new Scorecard.Builder("concept", Double.NaN);
        builder.add(MetricId.VOLATILITY, 3, Double.NaN, 0.1, Double.NaN);
        Scorecard card = builder.build();

        assertThat(card.fidelity()).isEmpty();
        assertThat(card.toString()).endsWith("fidelity (concept)     undefined, from 0 of 1 metrics");
    }

    @ParameterizedTest
    @CsvSource({
        "volatility, 3",
        "vol_clustering_10, 3",
        "skewness, 2",
        "kurtosis, 2",
        "acf_10_abs_sum, 2",
        "hurst, 2",
        "rsi_corr, 2",
        "vol_persistence, 2",
        "max_drawdown, 1.5",
        "ret_vol_corr, 1.5",
        "leverage_effect, 1.5",
        "mean_return, 1",
        "autocorrelation_lag1, 1",
        "ljung_box_pvalue, 1",
        "arch_lm_pvalue, 1",
    })
    void weight_metricOfTheConcept_isThatOfTheConcept(String metric, double weight) {
        assertThat(CARD.weight(new MetricId(metric))).isEqualTo(weight);
    }

    @Test
    void weight_anotherMetric_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.weight(MetricId.ACF_RETURNS))
                .withMessage("metric \"acf_returns\" is not part of this score; there are " + MetricId.concept());
    }
}
