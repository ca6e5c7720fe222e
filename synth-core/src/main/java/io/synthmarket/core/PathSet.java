package io.synthmarket.core;

import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a recipe, each made when it is asked for.
 *
 * <p><b>Determinism</b>: path i depends on history, options, seed and i alone: not on the thread, nor on how many paths the
 * set has, nor on which others were asked for. Asking twice makes it twice, with the same bits.
 *
 * <p><b>Threads</b>: share it freely; {@link #path(int)} may run on any number of threads at once.
 *
 * <p><b>Cost</b>: the set holds what was learned from history and the working memory of one candidate per thread, and no
 * path.
 *
 * @since 0.1.0
 */
public final class PathSet implements Iterable<SyntheticPath> {

    private final BarSeries history;
    private final Recipe recipe;
    private final PathMaker maker;
    private final IntFunction<Optional<FoundPath>> memory;

    PathSet(BarSeries history, Recipe recipe, PathMaker maker) {
        this(history, recipe, maker, path -> Optional.empty());
    }

    private PathSet(BarSeries history, Recipe recipe, PathMaker maker, IntFunction<Optional<FoundPath>> memory) {
        this.history = history;
        this.recipe = recipe;
        this.maker = maker;
        this.memory = memory;
    }

    /**
     * Returns the same paths, made without searching where it is known what the search for one came to: such a path is made by the
     * attempt that was kept alone. So a run that was interrupted is made again without finding again what it had found.
     *
     * <p>Recipe and bits are the same. The kept attempt is made and scored, and must have the score that is recalled; that no attempt
     * before it met the rule is believed. Listeners are told by {@link AttemptListener#recalled} of a path that is recalled. Only sets
     * with an acceptance rule have anything to gain.
     *
     * @param memory maps a path's index to the result of the search for it, empty where that is not known; asked on the threads that
     *     make paths, once for each making
     * @return the set, whose paths are refused with an {@link IllegalStateException} where no search can have come to what is recalled
     */
    public PathSet recalling(IntFunction<Optional<FoundPath>> memory) {
        return new PathSet(history, recipe, maker, Objects.requireNonNull(memory, "memory"));
    }

    /**
     * Tells how many paths there are.
     *
     * @return the number that was asked for
     */
    public int size() {
        return recipe.paths();
    }

    /**
     * Makes a path.
     *
     * @param index its index, 0 … {@link #size()} − 1
     * @return the path
     * @throws IndexOutOfBoundsException if there is no such path
     * @throws ThresholdNotReachedException if the attempts at it are used up and the rule says to fail
     * @throws ArithmeticException if its prices leave the range of doubles, as returns of hundreds of percent a bar can
     * @throws CancellationException if the thread is interrupted before the path is made
     */
    public SyntheticPath path(int index) {
        return path(index, null);
    }

    /** Makes a path and tells a listener of the attempts, beside the generator's own. */
    SyntheticPath path(int index, @Nullable AttemptListener listener) {
        return maker.make(requireIndex(index), recipe, memory.apply(index), listener);
    }

    /** Makes a path and shows its bars for the length of a call. */
    void show(int index, Consumer<? super BarView> reader) {
        maker.show(requireIndex(index), recipe, memory.apply(index), reader);
    }

    /** Checks that there is a path of an index, and returns it. */
    int requireIndex(int index) {
        if (index < 0 || index >= size()) {
            throw new IndexOutOfBoundsException(
                    "index of a path must be in [0, " + (size() - 1) + "] but was " + index);
        }
        return index;
    }

    /** Returns the close that the first return of every path is measured from. */
    double previousClose() {
        return maker.previousClose();
    }

    /**
     * Configures how paths are made and delivered: on which threads, which of them, and who is told of the progress.
     *
     * @return a run of all paths, in order, on as many threads as there are processors, that tells nobody
     */
    public PathRun run() {
        return PathRun.of(this);
    }

    /**
     * Cuts paths into windows of numbers, to be written straight into arrays of the caller's.
     *
     * @param spec which windows, and what is told of each bar
     * @return the windows; none is made yet
     * @throws IllegalArgumentException if a window is longer than a path, a feature needs volume that history has not, or the windows
     *     of one path are more than an array can hold
     */
    public PathWindows windows(WindowSpec spec) {
        return PathWindows.of(this, Objects.requireNonNull(spec, "spec"));
    }

    /**
     * Makes one path chunk after chunk, each when it is asked for: for paths too long to be held. Its bars, their times and sources are
     * those of {@link #path path(index)}, bit for bit, however it is cut.
     *
     * <p><b>Cost</b>: memory for a chunk and for one pass over history, however long the path is; of a history within the day of less than
     * two weeks, an eighth of a byte per bar of the path beside. A chunk that was handed over is held no more, so that its series is the
     * caller's alone. It is not scored, and no listener is told of it.
     *
     * <p><b>Edge cases</b>: a path of dated bars ends before the year 2262; {@link Generator#withoutTimes()} makes longer ones.
     *
     * @param index index of the path, 0 … {@link #size()} − 1
     * @param bars bars of a chunk, at least 1; the last may have fewer
     * @return an ordered stream, for one thread at a time, that throws as {@link #path(int)} does; its iterator hands over chunk after
     *     chunk, and {@code parallel()} makes none ahead
     * @throws IndexOutOfBoundsException if there is no such path
     * @throws IllegalArgumentException if {@code bars} is below 1
     * @throws IllegalStateException if the set has an acceptance rule, since a path must be whole to be judged, or a block law whose
     *     sampler is no {@link ChunkSampler}
     */
    public Stream<PathChunk> chunks(int index, int bars) {
        requireIndex(index);
        if (bars < 1) {
            throw new IllegalArgumentException("bars of a chunk must be at least 1 but were " + bars);
        }
        return StreamSupport.stream(maker.chunks(index, bars), false);
    }

    /**
     * Makes all paths on all processors and hands them over in order: {@link PathRun#forEachOrdered(Consumer)} of {@link #run()}.
     *
     * <p><b>Cost</b>: two paths per thread wait at most; what was handed over is held no more.
     *
     * @param consumer what takes them, path 0 first, on the calling thread
     * @throws ThresholdNotReachedException if the attempts at a path are used up and the rule says to fail
     * @throws ArithmeticException if the prices of a path leave the range of doubles
     * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays set
     */
    public void forEachPath(Consumer<? super SyntheticPath> consumer) {
        run().forEachOrdered(consumer);
    }

    /**
     * Makes path after path on the calling thread and hands each over; {@link #forEachPath} makes them on all processors.
     *
     * @param consumer what takes them, path 0 first
     */
    @Override
    public void forEach(Consumer<? super SyntheticPath> consumer) {
        Iterable.super.forEach(consumer);
    }

    /**
     * Streams the paths, each made when the stream comes to it; {@code parallel()} makes them on the common pool.
     *
     * <p><b>Cost</b>: the stream holds no path but the one that goes through it, one per thread where it is parallel, unless an
     * operation such as {@code sorted} or {@code toList} does. A parallel stream that keeps the order, as {@code forEachOrdered} does,
     * holds what comes out of turn, up to nearly all; {@link #run()} does not.
     *
     * @return an ordered stream
     */
    public Stream<SyntheticPath> stream() {
        return IntStream.range(0, size()).mapToObj(this::path);
    }

    @Override
    public Iterator<SyntheticPath> iterator() {
        return stream().iterator();
    }

    /**
     * Returns the recipe that makes this set again, seed included.
     *
     * @return the recipe
     */
    public Recipe recipe() {
        return recipe;
    }

    /**
     * Returns what the paths were learned from.
     *
     * @return the history
     */
    public BarSeries history() {
        return history;
    }

    /**
     * Tells how many bars each path has.
     *
     * @return one per return of history, or the length that was chosen
     */
    public int pathLength() {
        return maker.pathLength();
    }

    /**
     * Says what the set is on one line, such as {@code PathSet[1000 paths of 5104 bars, concept, seed 42]}.
     *
     * @return number and length of the paths, method and seed
     */
    @Override
    public String toString() {
        return "PathSet[" + size() + (size() == 1 ? " path of " : " paths of ") + pathLength() + " bars, "
                + recipe.method() + ", seed " + recipe.seed() + "]";
    }
}
