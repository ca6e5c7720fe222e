package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PathWindowsTest {

    private static final BarSeries HISTORY = Histories.daily(60);
    private static final int PATHS = 12;

    /** 59 bars a path, so windows begin at bars 0, 5, …, 50. */
    private static final WindowSpec OVERLAPPING = WindowSpec.of(9).stride(5).features(BarFeature.values());

    private final PathSet paths = keepingAll(HISTORY);

    @ParameterizedTest
    @EnumSource(BarFeature.class)
    void feature_ofEveryBar_isWhatTheSeriesSays(BarFeature feature) {
        double[] values = new double[59];

        paths.windows(WindowSpec.of(59).features(feature)).fill(3, 4, values, 0);

        assertThat(values).containsExactly(column(paths.path(3), feature));
    }

    @Test
    void logReturn_always_isGapAndBody() {
        double[] values = new double[3 * 59];

        paths.windows(WindowSpec.of(59).features(BarFeature.LOG_RETURN, BarFeature.LOG_GAP, BarFeature.LOG_BODY))
                .fill(0, 1, values, 0);

        for (int bar = 0; bar < 59; bar++) {
            assertThat(values[3 * bar]).isCloseTo(values[3 * bar + 1] + values[3 * bar + 2], within(1e-15));
        }
    }

    @Test
    void paths_always_areThoseCutFrom() {
        assertThat(paths.windows(OVERLAPPING).paths()).isSameAs(paths);
    }

    @Test
    void fill_overlappingWindows_areRowMajor() {
        PathWindows windows = paths.windows(OVERLAPPING);
        double[] values = new double[windows.size(PATHS)];

        windows.fill(0, PATHS, values, 0);

        assertThat(values).containsExactly(expected(OVERLAPPING, 11, 0, PATHS));
    }

    @Test
    void fill_windowsWithGapsBetween_areRowMajor() {
        WindowSpec spec = WindowSpec.of(4).stride(20).features(BarFeature.CLOSE, BarFeature.LOG_RETURN);
        PathWindows windows = paths.windows(spec);
        double[] values = new double[windows.size(PATHS)];

        windows.fill(0, PATHS, values, 0);

        assertThat(values).containsExactly(expected(spec, 3, 0, PATHS));
    }

    @Test
    void fill_firstWindowsOnly_isABatchOfPathsBarsAndFeatures() {
        WindowSpec spec = OVERLAPPING.limit(1);
        double[] values = new double[PATHS * 9 * BarFeature.values().length];

        paths.windows(spec).fill(0, PATHS, values, 0);

        assertThat(values).containsExactly(expected(spec, 1, 0, PATHS));
    }

    @Test
    void fill_somePaths_areThose() {
        PathWindows windows = paths.windows(OVERLAPPING);
        double[] values = new double[windows.size(2)];

        windows.fill(7, 9, values, 0);

        assertThat(values).containsExactly(expected(OVERLAPPING, 11, 7, 9));
    }

    @Test
    void fill_withAnOffset_leavesTheRestAlone() {
        PathWindows windows = paths.windows(WindowSpec.of(59).features(BarFeature.CLOSE));
        double[] values = new double[59 + 5];
        Arrays.fill(values, -1);

        windows.fill(0, 1, values, 3);

        assertThat(values).startsWith(-1, -1, -1).endsWith(-1, -1);
        assertThat(Arrays.copyOfRange(values, 3, 3 + 59))
                .containsExactly(paths.path(0).series().close());
    }

    @Test
    void fill_noPaths_writesNothing() {
        double[] values = {7};

        paths.windows(OVERLAPPING).fill(4, 4, values, 1);

        assertThat(values).containsExactly(7);
    }

    @Test
    void fill_floats_areTheDoublesRounded() {
        PathWindows windows = paths.windows(OVERLAPPING);
        float[] floats = new float[windows.size(PATHS)];

        windows.fill(0, PATHS, floats, 0);

        assertThat(floats).containsExactly(rounded(expected(OVERLAPPING, 11, 0, PATHS)));
    }

    @Test
    void fill_directBufferOfTheOtherByteOrder_holdsTheFloatsFromItsPosition() {
        PathWindows windows = paths.windows(OVERLAPPING);
        int size = windows.size(PATHS);
        ByteOrder other =
                ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        FloatBuffer buffer = ByteBuffer.allocateDirect((size + 2) * Float.BYTES)
                .order(other)
                .asFloatBuffer()
                .put(-1);

        windows.threads(2).fill(0, PATHS, buffer);

        assertThat(buffer.position()).isEqualTo(size + 1);
        float[] values = new float[size];
        buffer.position(1).get(values);
        assertThat(values).containsExactly(rounded(expected(OVERLAPPING, 11, 0, PATHS)));
        assertThat(buffer.get(0)).isEqualTo(-1);
        assertThat(buffer.get(size + 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void fill_onAnyNumberOfThreadsUnderRejection_givesTheSameBits(int threads) {
        PathWindows windows = rejecting().windows(OVERLAPPING);
        double[] serial = new double[windows.size(PATHS)];
        double[] parallel = new double[windows.size(PATHS)];

        windows.fill(0, PATHS, serial, 0);
        windows.threads(threads).fill(0, PATHS, parallel, 0);

        assertThat(parallel).containsExactly(serial);
    }

    @Test
    void fill_onACallersExecutor_givesTheSameBits() {
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            PathWindows windows = paths.windows(OVERLAPPING);
            double[] values = new double[windows.size(PATHS)];

            windows.on(executor, 5).fill(0, PATHS, values, 0);

            assertThat(values).containsExactly(expected(OVERLAPPING, 11, 0, PATHS));
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void fill_underRejection_isOfTheKeptAttempts() {
        PathSet rejecting = rejecting();
        PathWindows windows = rejecting.windows(WindowSpec.of(59).features(BarFeature.CLOSE));
        double[] values = new double[59];

        for (int path = 0; path < PATHS; path++) {
            windows.fill(path, path + 1, values, 0);
            assertThat(values).containsExactly(rejecting.path(path).series().close());
        }
    }

    @Test
    void fill_listenerIsThere_isToldOfEachPathAndChangesNoBit() {
        List<Integer> finished = new ArrayList<>();
        PathWindows windows = Synth.from(HISTORY)
                .unscored()
                .watchedBy(new AttemptListener() {
                    @Override
                    public void attempted(Attempt attempt) {}

                    @Override
                    public void finished(SyntheticPath path) {
                        finished.add(path.index());
                    }
                })
                .seed(42)
                .generate(PATHS)
                .windows(OVERLAPPING);
        double[] values = new double[windows.size(PATHS)];

        windows.fill(0, PATHS, values, 0);

        assertThat(finished).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(values).containsExactly(expected(OVERLAPPING, 11, 0, PATHS));
    }

    @Test
    void fill_interrupted_stops() {
        PathWindows windows = paths.windows(OVERLAPPING);
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> windows.fill(0, 1, new float[windows.size(1)], 0));

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void fill_pathFails_throwsItsException() {
        PathWindows windows = Synth.from(HISTORY)
                .accept(Scorers.constant(10).atLeast(20).maxAttempts(1))
                .seed(42)
                .generate(4)
                .windows(OVERLAPPING);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> windows.threads(2).fill(0, 4, new float[windows.size(4)], 0))
                .withMessageStartingWith("path 0: ");
    }

    @Test
    void fill_targetTooSmall_saysWhatItTakes() {
        PathWindows windows = paths.windows(OVERLAPPING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(0, 2, new float[2_178], 1))
                .withMessage("target must have room for 2178 values from 1 on (2 paths of 11 windows of 9 bars and"
                        + " 11 features) but ends at 2178");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(0, 1, new double[1_088], 0))
                .withMessage("target must have room for 1089 values from 0 on (1 path of 11 windows of 9 bars and"
                        + " 11 features) but ends at 1088");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(0, 1, FloatBuffer.allocate(1_090).position(2)))
                .withMessage("target must have room for 1089 values from 2 on (1 path of 11 windows of 9 bars and"
                        + " 11 features) but ends at 1090");
    }

    @Test
    void fill_offsetOutsideTheTarget_isRefused() {
        PathWindows windows = paths.windows(WindowSpec.of(1).limit(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.fill(0, 1, new float[4], -1))
                .withMessage("target must have room for 1 values from -1 on (1 path of 1 window of 1 bar and"
                        + " 1 feature) but ends at 4");
    }

    @Test
    void fill_readOnlyBuffer_isRefused() {
        FloatBuffer readOnly = FloatBuffer.allocate(9_999).asReadOnlyBuffer();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths.windows(OVERLAPPING).fill(0, 1, readOnly))
                .withMessage("target must be writable but is read-only");
    }

    @Test
    void fill_pathsOutsideTheSet_areRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> paths.windows(OVERLAPPING).fill(11, 13, new float[9_999], 0))
                .withMessage("Range [11, 13) out of bounds for length 12");
    }

    @Test
    void size_ofSomePaths_isTheirValues() {
        PathWindows windows = paths.windows(OVERLAPPING);

        assertThat(windows.perPath()).isEqualTo(11);
        assertThat(windows.size(3)).isEqualTo(3 * 11 * 9 * 11);
        assertThat(windows.size(0)).isZero();
    }

    @Test
    void size_moreThanAnArrayHolds_isRefused() {
        PathWindows windows = paths.windows(OVERLAPPING);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> windows.size(2_000_000_000))
                .withMessage("an array holds at most 2147483647 values but 2000000000 paths of 11 windows of 9 bars and"
                        + " 11 features are more; take fewer paths, or limit their windows");
    }

    @Test
    void size_negative_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths.windows(OVERLAPPING).size(-1))
                .withMessage("number of paths must be at least 0 but was -1");
    }

    @Test
    void windows_longerThanAPath_areRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> paths.windows(WindowSpec.of(60)))
                .withMessage("a window must fit into a path but has 60 bars, and paths have 59; make it shorter, or the"
                        + " paths longer");
    }

    @ParameterizedTest
    @EnumSource(names = {"VOLUME", "LOG1P_VOLUME"})
    void windows_ofVolumeThatIsNotThere_areRefused(BarFeature feature) {
        PathSet without = keepingAll(Histories.withoutVolume(60));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.windows(WindowSpec.of(5).features(feature)))
                .withMessage("feature " + feature.name().toLowerCase(Locale.ROOT)
                        + " needs volume, and history has none; leave it out");
    }

    @Test
    void windows_null_isNamed() {
        assertThatNullPointerException().isThrownBy(() -> paths.windows(null)).withMessage("spec");
    }

    @Test
    void toString_saysHowManyOfWhat() {
        assertThat(paths.windows(OVERLAPPING))
                .hasToString("PathWindows[11 windows of 9 bars and 11 features a path, of PathSet[12 paths of 59"
                        + " bars, matched, seed 42]]");
    }

    private static PathSet keepingAll(BarSeries history) {
        return Synth.from(history).unscored().seed(42).generate(PATHS);
    }

    private static PathSet rejecting() {
        return Synth.from(HISTORY)
                .accept(Scorers.lastClose().atLeast(49.7).maxAttempts(8).orBest())
                .seed(42)
                .generate(PATHS);
    }

    /** Lays out what the series say, with the loops in the order of the dimensions. */
    private double[] expected(WindowSpec spec, int windows, int from, int to) {
        List<Double> values = new ArrayList<>();
        for (int path = from; path < to; path++) {
            List<double[]> columns = new ArrayList<>();
            for (BarFeature feature : spec.features()) {
                columns.add(column(paths.path(path), feature));
            }
            for (int window = 0; window < windows; window++) {
                for (int bar = 0; bar < spec.bars(); bar++) {
                    for (double[] column : columns) {
                        values.add(column[window * spec.stride() + bar]);
                    }
                }
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] column(SyntheticPath path, BarFeature feature) {
        BarSeries series = path.series();
        double[] column = new double[series.size()];
        for (int i = 0; i < column.length; i++) {
            Bar bar = series.bar(i);
            double before = i == 0 ? path.previousClose() : series.close(i - 1);
            column[i] = switch (feature) {
                case LOG_RETURN -> StrictMath.log(bar.close() / before);
                case OPEN -> bar.open();
                case HIGH -> bar.high();
                case LOW -> bar.low();
                case CLOSE -> bar.close();
                case VOLUME -> bar.volume();
                case LOG_GAP -> StrictMath.log(bar.open() / before);
                case LOG_BODY -> StrictMath.log(bar.close() / bar.open());
                case LOG_UPPER_WICK -> StrictMath.log(bar.high() / Math.max(bar.open(), bar.close()));
                case LOG_LOWER_WICK -> StrictMath.log(Math.min(bar.open(), bar.close()) / bar.low());
                case LOG1P_VOLUME -> StrictMath.log1p(bar.volume());
            };
        }
        return column;
    }

    private static float[] rounded(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
