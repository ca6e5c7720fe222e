package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** How a path of the concept method is built from history, bar by bar. */
class ConceptMethodTest {

    private static final int BARS = 60;
    private static final BarSeries HISTORY = Histories.daily(BARS);

    @Test
    void path_hasOneBarPerReturn() {
        PathSet paths = Synth.from(HISTORY).blocks(BlockLaw.concept()).seed(42).generate(1);

        assertThat(paths.pathLength()).isEqualTo(BARS - 1);
        assertThat(paths.path(0).series().size()).isEqualTo(BARS - 1);
    }

    @Test
    void path_standsOnHistorysTimesFromTheSecondBarOn() {
        BarSeries path = pathOf(HISTORY).series();

        for (int bar = 0; bar < path.size(); bar++) {
            assertThat(path.time(bar)).isEqualTo(HISTORY.time(bar + 1));
        }
    }

    @Test
    void path_keepsTheZone() {
        ZoneId zone = ZoneId.of("Europe/Berlin");

        assertThat(pathOf(HISTORY.withZone(zone)).series().zone()).contains(zone);
    }

    @Test
    void path_historyWithoutTimes_hasNone() {
        assertThat(pathOf(Histories.withoutTimes(BARS)).series().hasTimes()).isFalse();
    }

    @Test
    void path_historyWithoutVolume_hasNone() {
        assertThat(pathOf(Histories.withoutVolume(BARS)).series().hasVolume()).isFalse();
    }

    @Test
    void sources_areWhatTheLawDrawsFromTheFirstAttemptsStream() {
        PathSet paths = Synth.from(HISTORY).blocks(BlockLaw.concept()).seed(42).generate(8);
        int[] source = new int[BARS - 1];

        BlockLaw.concept().plan(BlockContext.of(HISTORY)).sampler().draw(RandomStream.of(42, 7, 1), source);

        assertThat(sources(paths.path(7))).containsExactly(source);
    }

    /** C'_j = C_0 · exp(r'_1 + … + r'_j). */
    @Test
    void closes_areTheFirstCloseGrownByTheDrawnReturns() {
        SyntheticPath path = pathOf(HISTORY);
        double logGrowth = 0;
        for (int bar = 0; bar < BARS - 1; bar++) {
            int source = path.sourceIndex(bar);
            logGrowth += StrictMath.log(HISTORY.close(source) / HISTORY.close(source - 1));

            assertThat(path.series().close(bar)).isEqualTo(HISTORY.close(0) * StrictMath.exp(logGrowth));
        }
    }

    @Test
    void opensHighsAndLows_keepTheirRatioToTheClose() {
        SyntheticPath path = pathOf(HISTORY);
        for (int bar = 0; bar < BARS - 1; bar++) {
            Bar made = path.series().bar(bar);
            Bar drawn = HISTORY.bar(path.sourceIndex(bar));

            assertThat(made.open()).isEqualTo(drawn.open() / drawn.close() * made.close());
            assertThat(made.high()).isEqualTo(drawn.high() / drawn.close() * made.close());
            assertThat(made.low()).isEqualTo(drawn.low() / drawn.close() * made.close());
        }
    }

    @Test
    void volumes_areThoseOfTheDrawnBars() {
        SyntheticPath path = pathOf(HISTORY);
        for (int bar = 0; bar < BARS - 1; bar++) {
            assertThat(path.series().volume(bar)).isEqualTo(HISTORY.volume(path.sourceIndex(bar)));
        }
    }

    /** With six bars there is one place for the one block, so the path is history less its first bar, up to rounding. */
    @Test
    void path_ofTheShortestHistory_isHistoryAgain() {
        BarSeries history = Histories.daily(6);
        BarSeries path = pathOf(history).series();

        for (int bar = 0; bar < 5; bar++) {
            assertThat(path.close(bar)).isCloseTo(history.close(bar + 1), withinPercentage(1e-10));
            assertThat(path.open(bar)).isCloseTo(history.open(bar + 1), withinPercentage(1e-10));
        }
    }

    @Test
    void path_returnsTooExtremeToBeLaidEndToEnd_isAnArithmeticException() {
        PathSet paths = Synth.from(Histories.ofCloses(1e-300, 1e300, 1, 1, 1, 1))
                .blocks(BlockLaw.concept())
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("prices must stay between 2.3e-308 and 1.7e308 but a path came to Infinity at bar 0;"
                        + " the returns of this history are too extreme to be laid end to end");
    }

    /** The second bar's low is 1e-300 of its close; the first return brings prices down to 1e-10 before it is drawn. */
    @Test
    void path_candlesTooExtremeForItsCloses_isAnArithmeticException() {
        double[] close = {1, 1e-10, 1, 1, 1, 1};
        double[] low = {1, 1e-10, 1e-300, 1, 1, 1};
        BlockLaw fallTwiceThenDrawTheLowBar = law("falling", 1, 1, 2, 3, 4);
        PathSet paths = Synth.from(BarSeries.of(close, close, low, close))
                .blocks(BlockLaw.concept())
                .blocks(fallTwiceThenDrawTheLowBar)
                .seed(42)
                .generate(1);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> paths.path(0))
                .withMessage("prices must stay between 2.3e-308 and 1.7e308 but a path came to 1.0E-310 at bar 2;"
                        + " the returns of this history are too extreme to be laid end to end");
    }

    @Test
    void path_lawDrawsABarWithoutReturn_isRefused() {
        PathSet first = Synth.from(Histories.daily(6))
                .blocks(BlockLaw.concept())
                .blocks(law("first", 1, 0, 2, 3, 4))
                .seed(1)
                .generate(1);
        PathSet beyond = Synth.from(Histories.daily(6))
                .blocks(BlockLaw.concept())
                .blocks(law("beyond", 1, 2, 3, 4, 6))
                .seed(1)
                .generate(1);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> first.path(0))
                .withMessage("the block law must draw sources in [1, 5] but drew 0 for bar 1");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> beyond.path(0))
                .withMessage("the block law must draw sources in [1, 5] but drew 6 for bar 4");
    }

    private static SyntheticPath pathOf(BarSeries history) {
        return Synth.from(history)
                .blocks(BlockLaw.concept())
                .seed(42)
                .generate(1)
                .path(0);
    }

    private static int[] sources(SyntheticPath path) {
        int[] source = new int[path.series().size()];
        for (int bar = 0; bar < source.length; bar++) {
            source[bar] = path.sourceIndex(bar);
        }
        return source;
    }

    private static BlockLaw law(String name, int... sources) {
        return new BlockLaw() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public BlockPlan plan(BlockContext context) {
                return () -> (random, source) -> System.arraycopy(sources, 0, source, 0, source.length);
            }
        };
    }
}
