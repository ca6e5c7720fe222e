package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotGridTest {

    @ParameterizedTest
    @CsvSource({
        "100, 1234, 1200",
        "100, 1250.1, 1300",
        "0.001, 0.123456, 0.123",
        "1, 1234.56, 1235",
        "1, 1e300, 1e300",
        "0.001, 1e15, 1e15",
    })
    void round_volume_isTheNearestMultiple(double lot, double volume, double rounded) {
        assertThat(LotGrid.of(lot).round(volume)).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"100, 0.1, 100", "1, 1e-300, 1", "0.001, 0.0004, 0.001"})
    void round_littleVolume_isOneLot(double lot, double volume, double rounded) {
        assertThat(LotGrid.of(lot).round(volume)).isEqualTo(rounded);
    }

    @Test
    void round_zero_staysZero() {
        assertThat(LotGrid.of(100).round(0)).isZero();
    }

    @Test
    void round_none_leavesVolumes() {
        assertThat(LotGrid.none().round(0.1234567)).isEqualTo(0.1234567);
    }

    @Test
    void infer_wholeVolumes_findsOne() {
        assertThat(LotGrid.infer(Walks.ofVolumes(0, 1, 123, 1e18)).lot()).isEqualTo(1);
    }

    @Test
    void infer_oneFraction_findsNone() {
        assertThat(LotGrid.infer(Walks.ofVolumes(0, 1, 123.5)).lot()).isZero();
    }

    @Test
    void infer_historyWithoutVolume_findsNone() {
        assertThat(LotGrid.infer(Walks.ofCloses(1, 2, 3)).lot()).isZero();
    }

    @Test
    void toString_saysTheLot() {
        assertThat(LotGrid.of(0.001)).hasToString("LotGrid[0.001]");
        assertThat(LotGrid.none()).hasToString("LotGrid[none]");
    }
}
