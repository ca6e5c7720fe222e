package io.synthmarket.core;

import static io.synthmarket.core.BarFeature.CLOSE;
import static io.synthmarket.core.BarFeature.LOG_RETURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSpecTest {

    @Test
    void of_always_isOfReturnsWithoutOverlap() {
        assertThat(WindowSpec.of(64)).isEqualTo(new WindowSpec(64, 64, Integer.MAX_VALUE, List.of(LOG_RETURN)));
    }

    @Test
    void options_always_changeOneThing() {
        WindowSpec spec = WindowSpec.of(64).stride(32).limit(5).features(LOG_RETURN, CLOSE);

        assertThat(spec).isEqualTo(new WindowSpec(64, 32, 5, List.of(LOG_RETURN, CLOSE)));
    }

    @Test
    void features_listChangedAfterwards_stay() {
        List<BarFeature> features = new ArrayList<>(List.of(CLOSE));
        WindowSpec spec = new WindowSpec(1, 1, 1, features);

        features.add(LOG_RETURN);

        assertThat(spec.features()).containsExactly(CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "64, 32, 2147483647, 63, 0",
        "64, 32, 2147483647, 64, 1",
        "64, 32, 2147483647, 95, 1",
        "64, 32, 2147483647, 96, 2",
        "64, 100, 2147483647, 163, 1",
        "64, 100, 2147483647, 164, 2",
        "1, 1, 2147483647, 2147483647, 2147483647",
        "64, 32, 3, 1000, 3",
        "64, 32, 3, 63, 0"
    })
    void windows_ofAPath_areThoseThatFitWhole(int bars, int stride, int limit, int pathLength, int windows) {
        WindowSpec spec = WindowSpec.of(bars).stride(stride).limit(limit);

        assertThat(spec.windows(pathLength)).isEqualTo(windows);
    }

    @Test
    void numbers_belowOne_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSpec.of(0))
                .withMessage("bars must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSpec.of(1).stride(0))
                .withMessage("stride must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSpec.of(1).limit(-1))
                .withMessage("limit must be at least 1 but was -1");
    }

    @Test
    void features_none_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSpec.of(1).features(new BarFeature[0]))
                .withMessage("features must name at least one but were none");
    }

    @Test
    void features_namedTwice_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WindowSpec.of(1).features(CLOSE, LOG_RETURN, CLOSE))
                .withMessage("features must each be named once but were [CLOSE, LOG_RETURN, CLOSE]");
    }
}
