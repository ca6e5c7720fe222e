package io.synthmarket.core;

/**
 * What a {@link Scorer} measured on one history.
 *
 * <p><b>Threads</b>: implementations are immutable and shared by all threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Yardstick {

    /**
     * Returns a judge with working memory of its own.
     *
     * @return a judge for one thread
     */
    Judge judge();
}
