package io.synthmarket.core;

import io.synthmarket.core.internal.run.Makers;
import io.synthmarket.core.internal.run.Pulse;
import java.nio.FloatBuffer;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;

/**
 * Windows of the paths of a set, as numbers in the caller's arrays or buffers: what a model is trained on.
 *
 * <pre>{@code
 * PathWindows windows = paths.windows(WindowSpec.of(64).stride(32)).threads(4);
 * float[] batch = new float[windows.size(256)];
 * windows.fill(0, 256, batch, 0);
 * }</pre>
 *
 * <p><b>Shape</b>: row-major, [path, window, bar, feature]. As every path has {@link #perPath()} windows, this is as well an array of
 * [paths · perPath, bars, features], and with {@link WindowSpec#limit limit(1)} one of [paths, bars, features].
 *
 * <p><b>Units</b>: as each {@link BarFeature} says; a {@code float} is the {@code double} rounded to the nearest.
 *
 * <p><b>Determinism</b>: the values of a path depend on it alone: not on the threads, nor on which paths are filled in beside it.
 *
 * <p><b>Threads</b>: immutable, share it freely, as long as each call has a target of its own.
 *
 * <p><b>Cost</b>: beside the target, a column of doubles as long as a path for each path that is made at the same time. Windows are
 * read from the engine's own working memory, so no series is made unless an {@link AttemptListener} is told of paths, and opens, highs
 * and lows are built only for features that need them. Nothing is allocated per bar or window.
 *
 * @see PathSet#windows(WindowSpec)
 * @since 0.1.0
 */
public final class PathWindows {

    private final PathSet paths;
    private final WindowSpec spec;
    private final Makers makers;
    private final int valuesPerPath;
    private final Queue<double[]> idleColumns;

    private PathWindows(PathSet paths, WindowSpec spec, Makers makers, int valuesPerPath, Queue<double[]> idleColumns) {
        this.paths = paths;
        this.spec = spec;
        this.makers = makers;
        this.valuesPerPath = valuesPerPath;
        this.idleColumns = idleColumns;
    }

    static PathWindows of(PathSet paths, WindowSpec spec) {
        int perPath = spec.windows(paths.pathLength());
        if (perPath == 0) {
            throw new IllegalArgumentException("a window must fit into a path but has " + spec.bars()
                    + " bars, and paths have " + paths.pathLength() + "; make it shorter, or the paths longer");
        }
        spec.requireColumnsOf(paths.history(), "history");
        int valuesPerPath = exactSize(1, perPath, spec);
        return new PathWindows(paths, spec, Makers.callingThread(), valuesPerPath, new ConcurrentLinkedQueue<>());
    }

    static int exactSize(int paths, int perPath, WindowSpec spec) {
        long windows = (long) paths * perPath;
        if (windows > Integer.MAX_VALUE / spec.windowSize()) {
            throw new IllegalArgumentException("an array holds at most " + Integer.MAX_VALUE + " values but "
                    + shape(paths, perPath, spec) + " are more; take fewer paths, or limit their windows");
        }
        return (int) (windows * spec.windowSize());
    }

    private static String shape(int paths, int perPath, WindowSpec spec) {
        return paths + (paths == 1 ? " path of " : " paths of ") + spec.shape(perPath);
    }

    /**
     * Makes paths on threads of its own, which end with each call. Default: on the calling thread alone.
     *
     * @param threads how many threads make paths, at least 1
     * @return the changed windows
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public PathWindows threads(int threads) {
        return with(Makers.threads(threads));
    }

    /**
     * Makes paths on threads of the caller's, which are not shut down.
     *
     * @param executor what runs the tasks
     * @param underWay how many paths may be under way at a time, at least 1
     * @return the changed windows
     * @throws IllegalArgumentException if {@code underWay} is below 1
     * @see PathRun#on(Executor, int)
     */
    public PathWindows on(Executor executor, int underWay) {
        return with(Makers.on(executor, underWay));
    }

    private PathWindows with(Makers changed) {
        return new PathWindows(paths, spec, changed, valuesPerPath, idleColumns);
    }

    /**
     * Returns what the windows are cut from.
     *
     * @return the paths
     */
    public PathSet paths() {
        return paths;
    }

    /**
     * Returns which windows these are.
     *
     * @return the specification
     */
    public WindowSpec spec() {
        return spec;
    }

    /**
     * Tells how many windows each path has.
     *
     * @return at least 1
     */
    public int perPath() {
        return spec.windows(paths.pathLength());
    }

    /**
     * Tells how many values the windows of some paths have together.
     *
     * @param count how many paths
     * @return count · perPath · bars · features
     * @throws IllegalArgumentException if {@code count} is negative or they are more than an array can hold
     */
    public int size(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("number of paths must be at least 0 but was " + count);
        }
        return exactSize(count, perPath(), spec);
    }

    /**
     * Writes the windows of some paths as floats.
     *
     * @param from index of the first path
     * @param to index after the last path
     * @param target where to; left with some of the values where the call fails
     * @param offset where in the target the first value comes
     * @throws IndexOutOfBoundsException if there are no such paths
     * @throws IllegalArgumentException if the target has not {@link #size size(to − from)} places from there on
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     */
    public void fill(int from, int to, float[] target, int offset) {
        requireRoom(from, to, target.length, offset);
        fill(from, to, WindowTarget.of(target, offset));
    }

    /**
     * Writes the windows of some paths as doubles.
     *
     * @param from index of the first path
     * @param to index after the last path
     * @param target where to; left with some of the values where the call fails
     * @param offset where in the target the first value comes
     * @throws IndexOutOfBoundsException if there are no such paths
     * @throws IllegalArgumentException if the target has not {@link #size size(to − from)} places from there on
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     */
    public void fill(int from, int to, double[] target, int offset) {
        requireRoom(from, to, target.length, offset);
        fill(from, to, WindowTarget.of(target, offset));
    }

    /**
     * Writes the windows of some paths into a buffer, direct or not and in its own byte order, from its position on, which is moved
     * behind them.
     *
     * @param from index of the first path
     * @param to index after the last path
     * @param target where to; where the call fails it is left with some of the values, its position unmoved
     * @throws IndexOutOfBoundsException if there are no such paths
     * @throws IllegalArgumentException if the target has not {@link #size size(to − from)} places left, or is read-only
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     */
    public void fill(int from, int to, FloatBuffer target) {
        if (target.isReadOnly()) {
            throw new IllegalArgumentException("target must be writable but is read-only");
        }
        int room = requireRoom(from, to, target.limit(), target.position());
        fill(from, to, WindowTarget.of(target));
        target.position(target.position() + room);
    }

    private int requireRoom(int from, int to, int length, int offset) {
        Objects.checkFromToIndex(from, to, paths.size());
        int needed = size(to - from);
        if (offset < 0 || offset > length || length - offset < needed) {
            throw new IllegalArgumentException("target must have room for " + needed + " values from " + offset
                    + " on (" + shape(to - from, perPath(), spec) + ") but ends at " + length);
        }
        return needed;
    }

    private void fill(int from, int to, WindowTarget target) {
        makers.<Integer>inOrder(
                to - from,
                position -> from + position,
                path -> write(path, path - from, target),
                path -> {},
                Pulse.NONE);
    }

    private int write(int path, int position, WindowTarget target) {
        double[] idle = idleColumns.poll();
        double[] column = idle == null ? new double[spec.barsWithin(paths.pathLength())] : idle;
        paths.show(path, bars -> spec.cut(bars, paths.previousClose(), column, position * valuesPerPath, target));
        idleColumns.add(column);
        return path;
    }

    /**
     * Says what the windows are on one line, such as {@code PathWindows[16 windows of 64 bars and 2 features a path,
     * of PathSet[…]]}.
     *
     * @return how many there are of what size, and of which set
     */
    @Override
    public String toString() {
        return "PathWindows[" + spec.shape(perPath()) + " a path, of " + paths + "]";
    }
}
