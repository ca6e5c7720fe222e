package io.synthmarket.core;

import io.synthmarket.core.internal.blocks.ConceptLaw;

/**
 * How history is cut into blocks and laid end to end again.
 *
 * <p>A law says which bar of history each bar of a path takes its return, candle shape and volume from. It works in three
 * steps, so that nothing is computed twice: the law itself is a choice and knows no history; its {@link BlockPlan} holds
 * what the law learns from one history; the plan's {@link BlockSampler} lays out one path after another.
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
     * Names this law with its parameters, as a recipe writes it.
     *
     * @return a word without spaces, such as {@code concept}
     */
    String name();

    /**
     * Learns what the law needs to know of a history.
     *
     * @param history the history that paths are made of
     * @return the plan for that history
     * @throws IllegalArgumentException if the history is too short for the law; the message names the bars needed
     */
    BlockPlan plan(BarSeries history);
}
