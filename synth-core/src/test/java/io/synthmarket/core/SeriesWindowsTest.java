package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesWindowsTest {

    private static final BarSeries HISTORY = Histories.daily(60);
    private static final WindowSpec SPEC = WindowSpec.of(9).stride(5).features(BarFeature.values());

    @Test
    void fill_ofPath_isWhatItsSetFillsIn() {
        PathSet paths = Synth.from(HISTORY).unscored().seed(42).generate(3);
        PathWindows all = paths.windows(SPEC);
        double[] expected = new double[all.size(1)];
        all.fill(2, 3, expected, 0);
        SyntheticPath path = paths.path(2);

        SeriesWindows windows = SeriesWindows.of(path.series(), path.previousClose(), SPEC);
        double[] values = new double[windows.size()];
        windows.fill(values, 0);

        assertThat(values).containsExactly(expected);
        assertThat(windows.count()).isEqualTo(all.perPath());
        assertThat(windows.firstBar()).isZero();
    }

    @Test
    void fill_ofSeriesWithoutCloseBefore_beginsAtItsSecondBar() {
        SeriesWindows windows = SeriesWindows.of(HISTORY, SPEC);
        double[] values = new double[windows.size()];
        windows.fill(values, 0);

        SeriesWindows known = SeriesWindows.of(HISTORY.slice(1, 60), HISTORY.close(0), SPEC);
        double[] expected = new double[known.size()];
        known.fill(expected, 0);
        assertThat(values).containsExactly(expected);
        assertThat(windows.firstBar()).isEqualTo(1);
    }

    @Test
    void fill_floatsBehindAnOffset_areTheNearestToTheDoubles() {
        SeriesWindows windows = SeriesWindows.of(HISTORY, SPEC);
        double[] doubles = new double[windows.size()];
        windows.fill(doubles, 0);
        float[] floats = new float[windows.size() + 3];

        windows.fill(floats, 3);

        assertThat(floats[2]).isZero();
        for (int i = 0; i < doubles.length; i++) {
            assertThat(floats[3 + i]).isEqualTo((float) doubles[i]);
        }
    }

    @Test
    void fill_buffer_isMovedBehindTheValues() {
        SeriesWindows windows = SeriesWindows.of(HISTORY, SPEC);
        float[] floats = new float[windows.size()];
        windows.fill(floats, 0);
        FloatBuffer buffer = ByteBuffer.allocate(4 * windows.size() + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        buffer.position(1);

        windows.fill(buffer);

        assertThat(buffer.position()).isEqualTo(windows.size() + 1);
        assertThat(buffer.get(0)).isZero();
        assertThat(buffer.get(windows.size())).isEqualTo(floats[floats.length - 1]);
    }

    @Test
    void fill_bufferThatCannotBeWritten_isRefused() {
        SeriesWindows windows = SeriesWindows.of(HISTORY, SPEC);
        FloatBuffer target = FloatBuffer.allocate(windows.size()).asReadOnlyBuffer();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(target))
                .withMessage("target must be writable but is read-only");
    }

    @Test
    void fill_targetTooShort_isRefused() {
        SeriesWindows windows = SeriesWindows.of(HISTORY, WindowSpec.of(10));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(new float[50], 1))
                .withMessage("target must have room for 50 values from 1 on but ends at 50");
    }

    @Test
    void of_windowLongerThanTheSeries_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesWindows.of(HISTORY, 1, WindowSpec.of(61)))
                .withMessage(
                        "a window must fit into a series but has 61 bars, and there are 60; make it shorter, or leave the"
                                + " series out");
    }

    @Test
    void of_windowThatNeedsTheFirstBar_isRefusedWithTheReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesWindows.of(HISTORY, WindowSpec.of(60)))
                .withMessage(
                        "a window must fit into a series but has 60 bars, and there are 59 after the first, whose return is"
                                + " not known; make it shorter, or leave the series out");
    }

    @Test
    void of_seriesOfOneBar_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesWindows.of(HISTORY.slice(0, 1), WindowSpec.of(1)))
                .withMessage("a series must have at least 2 bars to have windows but has 1");
    }

    @Test
    void of_volumeThatTheSeriesHasNot_isRefused() {
        BarSeries prices = BarSeries.of(HISTORY.open(), HISTORY.high(), HISTORY.low(), HISTORY.close());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesWindows.of(prices, WindowSpec.of(5).features(BarFeature.VOLUME)))
                .withMessage("feature volume needs volume, and the series has none; leave it out");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void of_closeThatIsNoPrice_isRefused(double close) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesWindows.of(HISTORY, close, WindowSpec.of(5)))
                .withMessage("previousClose must be positive and finite but was " + close);
    }

    @Test
    void toString_always_tellsSizeAndSeries() {
        assertThat(SeriesWindows.of(HISTORY, WindowSpec.of(10)))
                .hasToString("SeriesWindows[5 windows of 10 bars and 1 feature, of " + HISTORY.slice(1, 60) + "]");
    }
}
