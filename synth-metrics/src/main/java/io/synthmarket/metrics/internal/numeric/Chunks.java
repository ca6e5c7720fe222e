package io.synthmarket.metrics.internal.numeric;

import io.synthmarket.core.RandomStream;

/**
 * A history's returns cut into chunks of 3√n, as sampling errors and typical distances are measured on.
 *
 * <p><b>Threads</b>: immutable.
 */
public final class Chunks {

    private static final int ROOTS_PER_CHUNK = 3;
    private static final int FEWEST = 2;
    private static final int FEWEST_TO_TELL = 6;
    private static final int ROOT_OF_FEWEST_RETURNS = ROOTS_PER_CHUNK * FEWEST_TO_TELL;

    /** Below so many bars there are fewer than six chunks to split, and they say little. */
    public static final int FEWEST_BARS = ROOT_OF_FEWEST_RETURNS * ROOT_OF_FEWEST_RETURNS + 1;

    private final int returns;
    private final int count;

    /** Cuts so many returns; where they are few, into two chunks, that may be empty. */
    public Chunks(int returns) {
        this.returns = returns;
        count = Math.max(FEWEST, (int) (Math.sqrt(returns) / ROOTS_PER_CHUNK));
    }

    /** Tells how many chunks there are. */
    public int count() {
        return count;
    }

    /** Numbers the first return of a chunk, from 0; of the one after the last, the return after the last. */
    public int start(int chunk) {
        return (int) ((long) returns * chunk / count);
    }

    /** Tells how many returns a chunk has. */
    public int length(int chunk) {
        return start(chunk + 1) - start(chunk);
    }

    /** Numbers the chunks in random order. */
    public int[] shuffled(RandomStream random) {
        return shuffled(count, random);
    }

    /** Numbers so many things from 0 on in random order. */
    public static int[] shuffled(int count, RandomStream random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
