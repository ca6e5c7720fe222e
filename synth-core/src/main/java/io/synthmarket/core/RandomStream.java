package io.synthmarket.core;

/**
 * The random numbers of one attempt at one path: Philox4x64-10, a counter-based generator.
 *
 * <p>Every number is a function of (seed, path, attempt, position) alone, so any attempt at any path can be made again
 * by itself, in any order and on any thread, and no two attempts of a seed share a number. The JDK's generators are not
 * used because their bounded draws may change between releases.
 *
 * <p>The key is (seed, 0) and the counter (position / 4, attempt, path, 0); a block of four 64-bit words is handed out in
 * order.
 *
 * <p><b>Determinism</b>: integer arithmetic only; the same on every JVM and CPU. The stream is pinned by tests.
 *
 * <p><b>Threads</b>: not thread-safe; a sampler uses the stream it is handed and keeps none.
 *
 * <p><b>Cost</b>: ten rounds of two 64 × 64-bit products per four numbers; allocates nothing after construction.
 *
 * <p><b>Source</b>: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * SC '11, 2011, doi:10.1145/2063384.2063405.
 *
 * @since 0.1.0
 */
public final class RandomStream {

    private static final long MULTIPLIER_0 = 0xD2E7470EE14C6C93L;
    private static final long MULTIPLIER_1 = 0xCA5A826395121157L;
    private static final long WEYL_0 = 0x9E3779B97F4A7C15L;
    private static final long WEYL_1 = 0xBB67AE8584CAA73BL;
    private static final int ROUNDS = 10;

    private final long seed;
    private long path;
    private long attempt;
    private long block;
    private int used;
    private long word0;
    private long word1;
    private long word2;
    private long word3;

    private RandomStream(long seed) {
        this.seed = seed;
    }

    /**
     * Returns the stream of one attempt, at its first number.
     *
     * @param seed any number
     * @param path index of the path
     * @param attempt number of the attempt at that path
     * @return the stream
     */
    public static RandomStream of(long seed, long path, long attempt) {
        RandomStream stream = new RandomStream(seed);
        stream.restart(path, attempt);
        return stream;
    }

    /** Goes to the first number of another attempt of the same seed. */
    void restart(long path, long attempt) {
        this.path = path;
        this.attempt = attempt;
        block = 0;
        used = 4;
    }

    /**
     * Draws 64 random bits.
     *
     * @return any long, each equally likely
     */
    public long nextLong() {
        if (used == 4) {
            encrypt(block++);
            used = 0;
        }
        return switch (used++) {
            case 0 -> word0;
            case 1 -> word1;
            case 2 -> word2;
            default -> word3;
        };
    }

    /**
     * Draws a whole number below a bound, without bias.
     *
     * <p><b>Source</b>: D. Lemire, "Fast random integer generation in an interval", ACM Transactions on Modeling and
     * Computer Simulation 29(1), 2019, doi:10.1145/3230636, on the upper 32 bits of {@link #nextLong()}.
     *
     * @param bound the number of outcomes, positive
     * @return 0 … bound − 1, each equally likely
     * @throws IllegalArgumentException if the bound is not positive
     */
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive but was " + bound);
        }
        long product = (nextLong() >>> 32) * bound;
        if ((product & 0xFFFFFFFFL) < bound) {
            long threshold = (1L << 32) % bound;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * bound;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * Draws a number from the unit interval, a multiple of 2⁻⁵³.
     *
     * @return a number at least 0 and below 1
     */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    private void encrypt(long position) {
        long c0 = position;
        long c1 = attempt;
        long c2 = path;
        long c3 = 0;
        long k0 = seed;
        long k1 = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long high0 = unsignedMultiplyHigh(MULTIPLIER_0, c0);
            long high1 = unsignedMultiplyHigh(MULTIPLIER_1, c2);
            long low0 = MULTIPLIER_0 * c0;
            long low1 = MULTIPLIER_1 * c2;
            c0 = high1 ^ c1 ^ k0;
            c1 = low1;
            c2 = high0 ^ c3 ^ k1;
            c3 = low0;
            k0 += WEYL_0;
            k1 += WEYL_1;
        }
        word0 = c0;
        word1 = c1;
        word2 = c2;
        word3 = c3;
    }

    private static long unsignedMultiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }

    @Override
    public String toString() {
        return "RandomStream[seed " + seed + ", path " + path + ", attempt " + attempt + "]";
    }
}
