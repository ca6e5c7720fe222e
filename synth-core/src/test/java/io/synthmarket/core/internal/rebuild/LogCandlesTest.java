package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.TickGrid;
import io.synthmarket.core.internal.series.Walks;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCandlesTest {

    private static final int BARS = 1_001;
    private static final BarSeries HISTORY = Walks.inCents(BARS);
    private static final double ANCHOR = HISTORY.close(0);

    @Test
    void path_historysOrderOnItsTick_isHistory() {
        LogCandles candles = candles(TickGrid.infer(HISTORY));
        int[] source = Walks.inOrder(BARS);

        RebuiltPath path = rebuild(candles, source, Deviation.NONE).withVolume(candles);

        assertThat(path.open).containsExactly(tail(HISTORY.open()));
        assertThat(path.high).containsExactly(tail(HISTORY.high()));
        assertThat(path.low).containsExactly(tail(HISTORY.low()));
        assertThat(path.close).containsExactly(tail(HISTORY.close()));
        assertThat(path.volume).containsExactly(tail(HISTORY.volume()));
    }

    @Test
    void path_historysOrderWithoutTick_isHistoryButForRounding() {
        RebuiltPath path = rebuild(candles(TickGrid.none()), Walks.inOrder(BARS), Deviation.NONE);

        assertRelative(path.open, tail(HISTORY.open()), 1e-12);
        assertRelative(path.high, tail(HISTORY.high()), 1e-12);
        assertRelative(path.low, tail(HISTORY.low()), 1e-12);
        assertRelative(path.close, tail(HISTORY.close()), 1e-12);
    }

    @Test
    void path_anyOrder_endsAtHistorysLastClose() {
        BarSeries history = Walks.inCents(10_001);
        LogCandles candles = LogCandles.of(history, history.close(0), TickGrid.none(), LotGrid.none());

        RebuiltPath path = rebuild(candles, Walks.backwards(10_001), Deviation.NONE);

        assertThat(path.level[9_999] / history.close(10_000)).isEqualTo(1, within(1e-12));
    }

    @Test
    void path_noDeviation_hasTheCandlesOfItsSources() {
        int[] source = Walks.backwards(BARS);

        RebuiltPath path = rebuild(candles(TickGrid.none()), source, Deviation.NONE);

        for (int bar = 1; bar < source.length; bar++) {
            int from = source[bar];
            double before = HISTORY.close(from - 1);
            assertThat(path.open[bar] / path.close[bar - 1]).isEqualTo(HISTORY.open(from) / before, within(1e-13));
            assertThat(path.high[bar] / path.close[bar - 1]).isEqualTo(HISTORY.high(from) / before, within(1e-13));
            assertThat(path.low[bar] / path.close[bar - 1]).isEqualTo(HISTORY.low(from) / before, within(1e-13));
            assertThat(path.close[bar] / path.close[bar - 1]).isEqualTo(HISTORY.close(from) / before, within(1e-13));
        }
    }

    @Test
    void path_scaleAndDrift_followTheFormulas() {
        int[] source = Walks.backwards(BARS);
        double scale = 1.3;
        double drift = 0.002;

        RebuiltPath path = rebuild(candles(TickGrid.none()), source, new Deviation(scale, drift));

        double before = ANCHOR;
        for (int bar = 0; bar < source.length; bar++) {
            int from = source[bar];
            double gap = Math.log(HISTORY.open(from) / HISTORY.close(from - 1));
            double body = Math.log(HISTORY.close(from) / HISTORY.open(from));
            double upper = Math.log(HISTORY.high(from) / Math.max(HISTORY.open(from), HISTORY.close(from)));
            double lower = Math.log(Math.min(HISTORY.open(from), HISTORY.close(from)) / HISTORY.low(from));
            double top = Math.max(path.open[bar], path.close[bar]);
            double bottom = Math.min(path.open[bar], path.close[bar]);
            assertThat(Math.log(path.open[bar] / before)).isEqualTo(scale * gap, within(1e-13));
            assertThat(Math.log(path.close[bar] / path.open[bar])).isEqualTo(scale * body + drift, within(1e-13));
            assertThat(Math.log(path.high[bar] / top)).isEqualTo(scale * upper, within(1e-13));
            assertThat(Math.log(bottom / path.low[bar])).isEqualTo(scale * lower, within(1e-13));
            before = path.close[bar];
        }
    }

    @Test
    void path_deviationNextToNone_isNextToThatOfNone() {
        int[] source = Walks.backwards(BARS);

        RebuiltPath none = rebuild(candles(TickGrid.none()), source, Deviation.NONE);
        RebuiltPath next = rebuild(candles(TickGrid.none()), source, new Deviation(Math.nextUp(1.0), 0));

        assertRelative(next.open, none.open, 1e-12);
        assertRelative(next.high, none.high, 1e-12);
        assertRelative(next.low, none.low, 1e-12);
        assertRelative(next.close, none.close, 1e-12);
    }

    @Test
    void path_ofTheLongestSteps_isTheSameAsOneBarAtATime() {
        double[] close = {100, 40, 100, 250, 90, 60, 170, 100};
        LogCandles candles = LogCandles.of(Walks.ofCloses(close), 100, TickGrid.none(), LotGrid.none());

        RebuiltPath path = rebuild(candles, Walks.inOrder(close.length), new Deviation(2, 0));

        for (int bar = 0; bar < path.close.length; bar++) {
            assertThat(path.close[bar])
                    .isEqualTo(close[bar + 1] * close[bar + 1] / 100, within(1e-12 * path.close[bar]));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 2})
    void path_passesAfterTheFirst_returnToWhereTheyBegan(double scale) {
        double[] rising =
                IntStream.range(0, 101).mapToDouble(bar -> 100 + bar + bar % 3).toArray();
        LogCandles candles = LogCandles.of(Walks.ofCloses(rising), 100, TickGrid.none(), LotGrid.none());
        int[] source = IntStream.range(0, 1_000).map(bar -> 1 + bar % 100).toArray();

        RebuiltPath path = rebuild(candles, source, new Deviation(scale, 0.001));

        double first = 100 * Math.exp(scale * Math.log(rising[100] / 100) + 0.1);
        for (int pass = 1; pass <= 10; pass++) {
            assertThat(path.close[100 * pass - 1]).isEqualTo(first, within(1e-11 * first));
        }
    }

    @Test
    void path_passesAfterTheFirst_haveReturnsLessTheirMean() {
        LogCandles candles = candles(TickGrid.none());
        int[] source =
                IntStream.range(0, 1_500).map(bar -> 1 + bar % (BARS - 1)).toArray();

        RebuiltPath path = rebuild(candles, source, new Deviation(1.5, 0.01));

        double mean = Math.log(HISTORY.close(BARS - 1) / HISTORY.close(0)) / (BARS - 1);
        for (int bar = BARS - 1; bar < source.length; bar++) {
            double logReturn = Math.log(HISTORY.close(source[bar]) / HISTORY.close(source[bar] - 1));
            assertThat(Math.log(path.close[bar] / path.close[bar - 1]))
                    .isEqualTo(1.5 * (logReturn - mean), within(1e-13));
        }
    }

    @Test
    void closes_withTick_leaveTheLevelUnrounded() {
        RebuiltPath rounded = rebuild(candles(TickGrid.of(0.25)), Walks.inOrder(BARS), new Deviation(1.1, 0));
        RebuiltPath unrounded = rebuild(candles(TickGrid.none()), Walks.inOrder(BARS), new Deviation(1.1, 0));

        assertThat(rounded.level).containsExactly(unrounded.close);
        assertThat(Arrays.stream(rounded.close).map(close -> close % 0.25)).containsOnly(0.0);
    }

    @Test
    void path_anchoredElsewhere_isMovedAsAWhole() {
        LogCandles elsewhere = LogCandles.of(HISTORY, 7 * ANCHOR, TickGrid.none(), LotGrid.none());

        RebuiltPath path = rebuild(elsewhere, Walks.inOrder(BARS), Deviation.NONE);

        assertThat(path.low[500] / HISTORY.low(501)).isEqualTo(7, within(1e-12));
        assertThat(path.close[999] / HISTORY.close(1_000)).isEqualTo(7, within(1e-12));
    }

    @Test
    void path_shorterThanHistory_isTheBeginningOfTheLongOne() {
        int[] source = Walks.backwards(BARS);
        Deviation deviation = new Deviation(0.7, 0.001);

        LogCandles candles = candles(TickGrid.of(0.01));
        int[] beginning = Arrays.copyOf(source, 333);

        RebuiltPath whole = rebuild(candles, source, deviation).withVolume(candles);
        RebuiltPath part = rebuild(candles, beginning, deviation).withVolume(candles);

        assertThat(part.close).containsExactly(Arrays.copyOf(whole.close, 333));
        assertThat(part.high).containsExactly(Arrays.copyOf(whole.high, 333));
        assertThat(part.volume).containsExactly(Arrays.copyOf(whole.volume, 333));
    }

    @Test
    void path_fallingFarBelowTheTick_keepsMoving() {
        RebuiltPath path = rebuild(candles(TickGrid.of(0.01)), Walks.inOrder(BARS), new Deviation(1, -0.02));

        assertThat(path.close[999]).isBetween(1e-8, 1e-6);
        assertThat(path.low).doesNotContain(0);
        long frozen = IntStream.range(1, 1_000)
                .filter(bar -> path.close[bar] == path.close[bar - 1])
                .count();
        assertThat(frozen).isLessThan(50);
    }

    @Test
    void volumes_continuing_standAtTheEndOfTheTrend() {
        double[] rising =
                IntStream.range(0, 100).mapToDouble(bar -> 1_000 * (1 + bar)).toArray();
        BarSeries history = Walks.ofVolumes(rising);
        LogCandles candles = LogCandles.of(history, 100, TickGrid.none(), LotGrid.infer(history));
        PathPart part = RebuiltPath.part(candles, Walks.backwards(100), Deviation.NONE);
        double[] volume = new double[99];

        candles.continuing().volumes(part, volume);

        assertThat(volume[98]).isBetween(20_000.0, 200_000.0).isEqualTo(Math.rint(volume[98]));
    }

    @Test
    void volumes_historyWithoutVolume_areRefused() {
        LogCandles candles = LogCandles.of(Walks.ofCloses(1, 2, 3), 1, TickGrid.none(), LotGrid.none());
        PathPart part = RebuiltPath.part(candles, new int[] {1}, Deviation.NONE);

        assertThatIllegalStateException()
                .isThrownBy(() -> candles.continuing().volumes(part, new double[1]))
                .withMessage("this history has no volume; ask hasVolume() first");
    }

    @Test
    void closes_outOfRange_areRefused() {
        LogCandles candles = LogCandles.of(Walks.ofCloses(1, 1e200), 1, TickGrid.none(), LotGrid.none());
        PathPart part = RebuiltPath.part(candles, new int[] {1, 1}, new Deviation(2, 0));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> candles.closes(part))
                .withMessage("prices must stay between 2.3e-308 and 1.7e308 but a path came to Infinity"
                        + " at bar 0; the returns of this history are too extreme to be laid end to end");
    }

    /** Two steps down by 1e-200 and back: what lies between cannot be told from nothing. */
    @Test
    void closes_outOfRangeOnTheWay_areRefused() {
        LogCandles candles = LogCandles.of(Walks.ofCloses(1e-10, 1e-210, 1e-10), 1, TickGrid.none(), LotGrid.none());
        PathPart part = RebuiltPath.part(candles, new int[] {1, 1, 2, 2}, Deviation.NONE);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> candles.closes(part))
                .withMessageContaining("a path came to 0.0 at bar 1;");
    }

    @Test
    void candles_outOfRange_areRefused() {
        BarSeries history =
                BarSeries.of(new double[] {1, 1}, new double[] {1, 1e200}, new double[] {1, 1}, new double[] {1, 1});
        LogCandles candles = LogCandles.of(history, 1, TickGrid.none(), LotGrid.none());

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> rebuild(candles, new int[] {1}, new Deviation(2, 0)))
                .withMessage("prices must stay between 2.3e-308 and 1.7e308 but a path came to Infinity"
                        + " at bar 0; the returns of this history are too extreme to be laid end to end");
    }

    private static LogCandles candles(TickGrid tick) {
        return LogCandles.of(HISTORY, ANCHOR, tick, LotGrid.infer(HISTORY));
    }

    private static RebuiltPath rebuild(LogCandles candles, int[] source, Deviation deviation) {
        return new RebuiltPath(candles, source, deviation);
    }

    private static double[] tail(double[] column) {
        return Arrays.copyOfRange(column, 1, column.length);
    }

    private static void assertRelative(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int bar = 0; bar < actual.length; bar++) {
            assertThat(actual[bar] / expected[bar]).isEqualTo(1, within(tolerance));
        }
    }
}
