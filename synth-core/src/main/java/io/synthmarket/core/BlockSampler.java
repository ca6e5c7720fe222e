package io.synthmarket.core;

/**
 * Lays out the blocks of one path after another.
 *
 * <p><b>Determinism</b>: what is drawn depends on the plan and the random stream only, never on what was drawn before.
 *
 * <p><b>Threads</b>: for one thread at a time.
 *
 * @see ChunkSampler
 * @since 0.1.0
 */
@FunctionalInterface
public interface BlockSampler {

    /**
     * Draws the source of every bar of a path.
     *
     * @param random the random numbers of this attempt
     * @param source where to write, one entry per bar of the path: the number of the history bar it is made from, 1 … N −
     *     1, since bar 0 has no return
     */
    void draw(RandomStream random, int[] source);
}
