package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.TickGrid;
import io.synthmarket.core.internal.series.Walks;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bits of rebuilt paths: recipes of one version must make the same paths on every machine. */
class LogCandlesGoldenTest {

    private static final BarSeries HISTORY = Walks.inCents(1_001);
    /** Every seventh bar, three passes long. */
    private static final int[] SOURCE =
            IntStream.range(0, 3_000).map(bar -> 1 + 7 * bar % 1_000).toArray();

    @Test
    void path_noDeviation_hasItsBits() {
        assertThat(sha256(TickGrid.none(), Deviation.NONE))
                .isEqualTo("b26c8f3cd6b72a25aca65b664645c31097031b83f4fa587707cd885ef7f075a5");
    }

    @Test
    void path_scaledAndShifted_hasItsBits() {
        assertThat(sha256(TickGrid.none(), new Deviation(1.2, 1e-4)))
                .isEqualTo("c35ef836fc61d2ea67f80b25c234331eb5f760a91441be2f77abf1b3ab4a7416");
    }

    /** A scale at which steps are longer than the series for small numbers reaches. */
    @Test
    void path_scaledALot_hasItsBits() {
        assertThat(sha256(TickGrid.none(), new Deviation(30, 0)))
                .isEqualTo("1b3f43a3af280b70a8d4fb87c9e0273ab441414213cb296bc5f856dc316db2b5");
    }

    @Test
    void path_scaledAndRounded_hasItsBits() {
        assertThat(sha256(TickGrid.of(0.01), new Deviation(5, -0.005)))
                .isEqualTo("908390c7e6943d5e5fc589d9f5401ce1d8046b1157583f9bd2c7bae966514164");
    }

    private static String sha256(TickGrid tick, Deviation deviation) {
        LogCandles candles = LogCandles.of(HISTORY, 100, tick, LotGrid.none());
        RebuiltPath path = new RebuiltPath(candles, SOURCE, deviation).withVolume(candles);
        return BarSeries.of(path.open, path.high, path.low, path.close, path.volume)
                .sha256();
    }
}
