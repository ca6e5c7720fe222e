package io.synthmarket.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.WindowSpec;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BatchFormatTest {

    private static final double[] PRICES = {10, 11, 12, 11, 10, 11, 12, 13, 12, 11, 10, 11, 12, 13, 14};
    private static final BarSeries HISTORY = BarSeries.of(PRICES, PRICES, PRICES, PRICES);
    private static final PathSet PATHS = Synth.from(HISTORY).unscored().seed(1).generate(2);

    @Test
    void named_formatThatNobodyProvides_isRefusedAndOthersNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchFormat.named("stone tablets"))
                .withMessage(
                        "format must be one of [] but was \"stone tablets\"; correct it, or put the jar that knows it on the class"
                                + " path");
    }

    @Test
    void outline_ofSize_knowsNothingElse() {
        assertThat(BatchOutline.of(3))
                .isEqualTo(new BatchOutline(3, Optional.empty(), Optional.empty(), Precision.FLOAT32));
    }

    @Test
    void outline_changed_keepsTheRest() {
        BatchOutline outline = BatchOutline.of(3)
                .recipe(PATHS.recipe())
                .windows(WindowSpec.of(5))
                .precision(Precision.FLOAT64);

        assertThat(outline)
                .isEqualTo(new BatchOutline(
                        3, Optional.of(PATHS.recipe()), Optional.of(WindowSpec.of(5)), Precision.FLOAT64));
    }

    @Test
    void outline_withoutSeries_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchOutline.of(0))
                .withMessage("size of a batch must be at least 1 but was 0");
    }

    @Test
    void series_ofPath_tellsWhatIsKnownOfIt() {
        SyntheticPath path = PATHS.path(1);

        assertThat(BatchSeries.of(path))
                .isEqualTo(new BatchSeries(
                        1,
                        Optional.empty(),
                        path.series(),
                        OptionalDouble.of(10),
                        OptionalDouble.empty(),
                        Optional.empty()));
    }

    @Test
    void series_withLedger_tellsItToo() {
        SyntheticPath path = PATHS.path(1);

        assertThat(BatchSeries.of(path).ledger(path.ledger()).ledger()).contains(path.ledger());
    }

    @Test
    void series_ofFile_tellsItsName() {
        BatchSeries series = BatchSeries.of(0, "prices.csv", HISTORY);

        assertThat(series.name()).contains("prices.csv");
        assertThat(series.previousClose()).isEmpty();
    }

    @Test
    void series_ofNegativeIndex_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchSeries.of(-1, "prices.csv", HISTORY))
                .withMessage("index must be at least 0 but was -1");
    }
}
