package io.synthmarket.core;

import io.synthmarket.core.internal.blocks.BlockRule;
import io.synthmarket.core.internal.blocks.CircularLaw;
import io.synthmarket.core.internal.blocks.ConceptLaw;
import io.synthmarket.core.internal.blocks.IidLaw;
import io.synthmarket.core.internal.blocks.MatchedLaw;
import io.synthmarket.core.internal.blocks.MovingLaw;
import io.synthmarket.core.internal.blocks.NamedLaws;
import io.synthmarket.core.internal.blocks.PermutationLaw;
import io.synthmarket.core.internal.blocks.StationaryLaw;
import io.synthmarket.core.internal.providers.Providers;
import io.synthmarket.core.internal.series.Echo;

/**
 * How history is cut into blocks and laid end to end again.
 *
 * <p>A law says which bar of history each bar of a path takes its return, candle shape and volume from. It works in three
 * steps, so that nothing is computed twice: the law itself is a choice and knows no history; its {@link BlockPlan} holds
 * what the law learns from one history; the plan's {@link BlockSampler} lays out one path after another.
 *
 * <p>The interface is open: a law of your own takes part in everything, scoring, ledger, command line and recipes included. To
 * have its recipes replayed, make it known through a {@link BlockLawProvider}.
 *
 * <p><b>Block lengths</b> are in bars. Where none is given, laws with replacement take the automatic length of
 * {@link BlockLength} on absolute returns (on returns themselves it is a few bars, since returns are hardly autocorrelated, and
 * the memory of volatility is lost); permutations take max(5, round(¾√n)) for n returns. A length above n is refused when the
 * law meets its history; an automatic one is kept within 1 … n.
 *
 * <p><b>Threads</b>: implementations are immutable.
 *
 * @since 0.1.0
 */
public interface BlockLaw {

    /**
     * Returns the moving blocks of the published concept, of length max(5, ⌊√n⌋) for n returns.
     *
     * <p>⌈n/L⌉ starts are drawn with replacement, each uniform on the n − L + 1 places where a whole block fits; the
     * blocks are laid end to end and the last is trimmed so that n returns remain. Opens, highs and lows are rebuilt as
     * ratios to the close, and prices are not rounded.
     *
     * <p><b>Edge cases</b>: a history of fewer than 6 bars has no whole block and is refused.
     *
     * <p><b>Source</b>: H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of
     * Statistics 17(3), 1989, doi:10.1214/aos/1176347265, for moving blocks; the length is the concept's own.
     *
     * @return the law, named {@code concept}
     */
    static BlockLaw concept() {
        return new ConceptLaw();
    }

    /**
     * Returns single bars drawn with replacement: what remains when all memory is destroyed.
     *
     * <p><b>Source</b>: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1979,
     * doi:10.1214/aos/1176344552.
     *
     * @return the law, named {@code iid}
     */
    static BlockLaw iid() {
        return new IidLaw();
    }

    /**
     * Returns moving blocks of automatic length.
     *
     * @return the law, named {@code moving}
     * @see #moving(int)
     */
    static BlockLaw moving() {
        return moving(LengthBasis.ABSOLUTE_RETURNS);
    }

    /**
     * Returns moving blocks: starts drawn with replacement, each uniform on the places where a whole block fits.
     *
     * <p><b>Source</b>: Künsch 1989, as at {@link #concept()}.
     *
     * @param length bars of a block, at least 1
     * @return the law, named such as {@code moving(20)}
     * @throws IllegalArgumentException if the length is below 1
     */
    static BlockLaw moving(int length) {
        return new MovingLaw(BlockRule.fixed(length));
    }

    /**
     * Returns moving blocks of the automatic circular length.
     *
     * @param basis what the length is computed on
     * @return the law, named such as {@code moving(squared-returns)}
     */
    static BlockLaw moving(LengthBasis basis) {
        return new MovingLaw(BlockRule.automatic(basis));
    }

    /**
     * Returns circular blocks of automatic length.
     *
     * @return the law, named {@code circular}
     * @see #circular(int)
     */
    static BlockLaw circular() {
        return circular(LengthBasis.ABSOLUTE_RETURNS);
    }

    /**
     * Returns circular blocks: as moving ones, but history is bent into a circle, so that every bar is equally likely.
     *
     * <p>Where bars are excluded, each stretch of history is a circle of its own.
     *
     * <p><b>Source</b>: D. N. Politis and J. P. Romano, "A circular block-resampling procedure for stationary data", in
     * Exploring the Limits of Bootstrap, Wiley, 1992.
     *
     * @param length bars of a block, at least 1
     * @return the law, named such as {@code circular(20)}
     * @throws IllegalArgumentException if the length is below 1
     */
    static BlockLaw circular(int length) {
        return new CircularLaw(BlockRule.fixed(length));
    }

    /**
     * Returns circular blocks of the automatic circular length.
     *
     * @param basis what the length is computed on
     * @return the law, named such as {@code circular(returns)}
     */
    static BlockLaw circular(LengthBasis basis) {
        return new CircularLaw(BlockRule.automatic(basis));
    }

    /**
     * Returns the stationary bootstrap with the automatic mean length.
     *
     * @return the law, named {@code stationary}
     * @see #stationary(double)
     */
    static BlockLaw stationary() {
        return stationary(LengthBasis.ABSOLUTE_RETURNS);
    }

    /**
     * Returns the stationary bootstrap: circular blocks of geometric length.
     *
     * <p><b>Source</b>: D. N. Politis and J. P. Romano, "The stationary bootstrap", Journal of the American Statistical
     * Association 89(428), 1994, doi:10.1080/01621459.1994.10476870.
     *
     * @param meanLength mean number of bars of a block, at least 1
     * @return the law, named such as {@code stationary(20)}
     * @throws IllegalArgumentException if the mean length is below 1 or not finite
     */
    static BlockLaw stationary(double meanLength) {
        return new StationaryLaw(BlockRule.mean(meanLength));
    }

    /**
     * Returns the stationary bootstrap with the automatic stationary length.
     *
     * @param basis what the length is computed on
     * @return the law, named such as {@code stationary(returns)}
     */
    static BlockLaw stationary(LengthBasis basis) {
        return new StationaryLaw(BlockRule.automatic(basis));
    }

    /**
     * Returns the permutation of blocks of the default length.
     *
     * @return the law, named {@code permutation}
     * @see #permutation(int)
     */
    static BlockLaw permutation() {
        return new PermutationLaw(BlockRule.byDefault());
    }

    /**
     * Returns a permutation of blocks: history is cut as for {@link #matched(int)} and its pieces are laid in random order,
     * each once, so that every path has history's moments and tails.
     *
     * @param length mean number of bars of a piece, at least 1
     * @return the law, named such as {@code permutation(30)}
     * @throws IllegalArgumentException if the length is below 1
     */
    static BlockLaw permutation(int length) {
        return new PermutationLaw(BlockRule.fixed(length));
    }

    /**
     * Returns the matched permutation of blocks of the default length: the default method.
     *
     * @return the law, named {@code matched}
     * @see #matched(int)
     */
    static BlockLaw matched() {
        return new MatchedLaw(BlockRule.byDefault());
    }

    /**
     * Returns the matched permutation of blocks.
     *
     * <p>History is cut into pieces, anew for each path: pieces of uniform length L/2 … 3L/2 from a random bar on for bars of a
     * day or more, each cut then moved by up to L/4 bars to where the market was quietest, since little is broken there (but not for
     * paths shorter than history, which would begin quieter than it); within the day at the same random times of every day or week, so that
     * a piece only ever replaces one of the same time of day and of (nearly) the same number of bars, and half days, gaps and weekends
     * keep their places. The places are then walked in order; each takes the piece not used yet whose preceding state is nearest to the
     * state in which the path stands. What followed a piece in history is forbidden to follow it, so that no copy runs on; where nothing
     * else is left, the piece is exchanged with that of another place. At last places exchange pieces, a few times each, where that makes
     * their joins better: late places had little to choose from.
     *
     * <p>Of a whole pass a path shorter than history is the beginning, or within the day, up to two thirds of history, what stands from a
     * random week or day on: what is missing there, or opens a session or follows a day without bars only there or only in the path, is
     * taken from another week or day. No bar of history is used twice.
     *
     * <p><b>Cost</b>: pieces are laid out for a whole pass over history. For a path of at most a hundredth of history that costs less: its own
     * places choose alone, or within the day pieces are laid at random, then exchanged where that makes joins better.
     *
     * <p>The state of a bar is how volatile the market was (exponentially weighted variances of returns with memories .60, .94
     * and .985), where it was heading (weighted mean, .90, and the last return) and how busy it was (volume relative to its trend, .7).
     *
     * <p><b>Source</b>: E. Carlstein, K.-A. Do, P. Hall, T. Hesterberg and H. R. Künsch, "Matched-block bootstrap for
     * dependent data", Bernoulli 4(3), 1998, doi:10.2307/3318719, for matching; without replacement, the states and the clock are
     * this library's own.
     *
     * @param length mean number of bars of a piece, at least 1
     * @return the law, named such as {@code matched(30)}
     * @throws IllegalArgumentException if the length is below 1
     */
    static BlockLaw matched(int length) {
        return new MatchedLaw(BlockRule.fixed(length));
    }

    /**
     * Finds a law by its name: one of this library's, or of a {@link BlockLawProvider}.
     *
     * @param name such as {@code matched} or {@code stationary(20)}
     * @return the law
     * @throws IllegalArgumentException if there is none of that name
     */
    static BlockLaw named(String name) {
        return NamedLaws.find(name)
                .or(() -> Providers.find(BlockLawProvider.class, provider -> provider.find(name)))
                .orElseThrow(() -> new IllegalArgumentException("there is no block law " + Echo.quote(name)
                        + "; this library has " + NamedLaws.all()
                        + ", all but concept and iid also with a length as in moving(20); a law of your own needs a"
                        + " BlockLawProvider"));
    }

    /**
     * Names this law with its parameters, as a recipe writes it.
     *
     * @return lower-case letters, digits and {@code . _ - ( ) ,}, beginning with a letter, such as {@code stationary(20)}
     */
    String name();

    /**
     * Tells whether a path uses every bar of history equally often, over whole passes.
     *
     * <p>Paths of such a law all have history's volatility and total return, so the generator adds the
     * {@linkplain Generator#uncertainty(double) uncertainty} of both.
     *
     * @return true for permutations; false unless overridden
     */
    default boolean permutes() {
        return false;
    }

    /**
     * Learns what the law needs to know of a history.
     *
     * @param context the history that paths are made of, and what they are to be like
     * @return the plan for that history
     * @throws IllegalArgumentException if the history is too short for the law; the message names the bars needed
     */
    BlockPlan plan(BlockContext context);
}
