package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricIdTest {

    @Test
    void concept_listsTheFifteenHeaviestFirst() {
        assertThat(MetricId.concept())
                .extracting(MetricId::name)
                .containsExactly(
                        "volatility",
                        "vol_clustering_10",
                        "skewness",
                        "kurtosis",
                        "acf_10_abs_sum",
                        "hurst",
                        "rsi_corr",
                        "vol_persistence",
                        "max_drawdown",
                        "ret_vol_corr",
                        "leverage_effect",
                        "mean_return",
                        "autocorrelation_lag1",
                        "ljung_box_pvalue",
                        "arch_lm_pvalue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hurst", "1st", "_hurst", "vol-of-vol", "a b", "größe"})
    void name_ofAnotherForm_isRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricId(name))
                .withMessage(
                        "the name of a metric must be lower-case letters, digits and underscores, beginning with a letter,"
                                + " but was \"" + name + "\"");
    }

    @Test
    void name_withInvisibleCharacter_isEchoedWithEscape() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricId("hurst\u200B"))
                .withMessage(
                        "the name of a metric must be lower-case letters, digits and underscores, beginning with a letter,"
                                + " but was \"hurst\\u200b\"");
    }

    @Test
    void name_tooLongToRepeat_isCut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MetricId("X".repeat(100)))
                .withMessageEndingWith(" but was \"" + "X".repeat(80) + "…\"");
    }

    @Test
    void equals_sameName_isTheSameMetric() {
        assertThat(new MetricId("hurst")).isEqualTo(MetricId.HURST).hasToString("hurst");
    }
}
