package io.synthmarket.bench;

import static io.synthmarket.core.BarFeature.CLOSE;
import static io.synthmarket.core.BarFeature.HIGH;
import static io.synthmarket.core.BarFeature.LOG1P_VOLUME;
import static io.synthmarket.core.BarFeature.LOG_BODY;
import static io.synthmarket.core.BarFeature.LOG_GAP;
import static io.synthmarket.core.BarFeature.LOG_LOWER_WICK;
import static io.synthmarket.core.BarFeature.LOG_RETURN;
import static io.synthmarket.core.BarFeature.LOG_UPPER_WICK;
import static io.synthmarket.core.BarFeature.LOW;
import static io.synthmarket.core.BarFeature.OPEN;
import static io.synthmarket.core.BarFeature.VOLUME;

import io.synthmarket.core.BarFeature;
import io.synthmarket.core.PathWindows;
import io.synthmarket.core.Synth;
import io.synthmarket.core.WindowSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Makes one path and writes it into a float array as windows of 64 bars that follow one another. */
@SuppressWarnings("NullAway.Init")
public class WindowBenchmark extends BarBenchmark {

    private static final int WINDOW = 64;

    /** Bars of history. */
    @Param({SMALL, MEDIUM, LARGE})
    public int bars;

    /** What is told of a bar. */
    @Param
    public Columns columns;

    private PathWindows windows;
    private float[] target;
    private int next;

    /** What may be told of a bar. */
    public enum Columns {
        /** One column that needs no candle. */
        CLOSES(CLOSE),
        /** One column of logs. */
        RETURNS(LOG_RETURN),
        /** Five columns without a log. */
        PRICES(OPEN, HIGH, LOW, CLOSE, VOLUME),
        /** Five columns of logs. */
        CANDLES(LOG_GAP, LOG_BODY, LOG_UPPER_WICK, LOG_LOWER_WICK, LOG1P_VOLUME);

        @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
        private final BarFeature[] features;

        Columns(BarFeature... features) {
            this.features = features;
        }
    }

    /** Learns from a history once. */
    @Setup
    public void learn() {
        windows = Synth.from(Histories.ofLength(bars))
                .unscored()
                .seed(1)
                .generate(Integer.MAX_VALUE)
                .windows(WindowSpec.of(WINDOW).features(columns.features));
        target = new float[windows.size(1)];
    }

    /** Makes a path and writes its windows. */
    @Benchmark
    public float[] fill() {
        int path = next++ & (Integer.MAX_VALUE >> 1);
        windows.fill(path, path + 1, target, 0);
        return target;
    }
}
