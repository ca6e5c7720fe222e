package io.synthmarket.core;

/**
 * What a {@link BlockLaw} learned from one history.
 *
 * <p><b>Threads</b>: implementations are immutable and shared by all threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface BlockPlan {

    /**
     * Returns a sampler with working memory of its own.
     *
     * @return a sampler for one thread
     */
    BlockSampler sampler();
}
