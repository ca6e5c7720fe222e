package io.synthmarket.core;

/**
 * A sampler that can stop after any bar of a path and go on there, so that a path need not be laid out at once: what paths too long to
 * be held ask of a law, {@link PathSet#chunks}. All laws of this library have such samplers.
 *
 * <p><b>Determinism</b>: however a path is cut into chunks, its bars are the same.
 *
 * <p><b>Threads</b>: for one thread at a time.
 *
 * @since 0.1.0
 */
public interface ChunkSampler extends BlockSampler {

    /**
     * Begins a path.
     *
     * @param bars how many bars it has altogether, at least as many as will be asked for
     */
    void begin(int bars);

    /**
     * Draws the sources of the bars that come next.
     *
     * @param random the random numbers of this attempt, where the chunk before it left them
     * @param source where to write, one entry per bar as at {@link #draw}
     */
    void next(RandomStream random, int[] source);

    @Override
    default void draw(RandomStream random, int[] source) {
        begin(source.length);
        next(random, source);
    }
}
