package io.synthmarket.core;

import io.synthmarket.core.internal.run.JoinedListener;
import java.util.Objects;

/**
 * Watches the attempts at paths, to see why candidates are not accepted and which one was kept.
 *
 * <p>A lambda receives every attempt, which is often enough. A listener that remembers something of each path overrides {@link #begin}, which
 * is asked once for each making of a path, and so has the attempts of one making for itself, from the first to the end:
 *
 * <pre>{@code
 * begin(recipe, 3)
 *     attempted(attempt 1) … attempted(attempt n)       on what begin returned
 *     finished(path)   or   failed(3, failure)          on what begin returned
 * }</pre>
 *
 * <p>Of a path that a set {@linkplain PathSet#recalling recalls} no attempt is told, for none but the kept one is made:
 *
 * <pre>{@code
 * begin(recipe, 3)
 *     recalled(path)   or   failed(3, failure)          on what begin returned
 * }</pre>
 *
 * <p><b>Threads</b>: called on the threads that make paths, several at once where they do, so a listener that does not override {@link
 * #begin} must be safe for threads. What {@code begin} returns is told of one making, all on the thread that it was asked on. What a
 * listener throws ends the making of the path, but for what it throws when told of a {@linkplain #failed failure}.
 *
 * @see Generator#watchedBy(AttemptListener)
 * @since 0.1.0
 */
@FunctionalInterface
public interface AttemptListener {

    /**
     * Called after each attempt; attempts at one path come in order.
     *
     * @param attempt the attempt, to be read during the call only
     */
    void attempted(Attempt attempt);

    /**
     * Called when the making of a path begins, and returns who is told of it. Making a path twice begins twice, and two threads
     * may make one path at the same time. Unless overridden, it is this listener.
     *
     * @param recipe what makes the path
     * @param path its index, from 0
     * @return the listener of this making
     */
    default AttemptListener begin(Recipe recipe, int path) {
        return this;
    }

    /**
     * Called when a path is made; {@link SyntheticPath#keptAttempt()} tells which attempt it is. Unless overridden, it does
     * nothing.
     *
     * @param path the path
     */
    default void finished(SyntheticPath path) {}

    /**
     * Called when a path is made again by the attempt that an earlier search kept. None of the attempts was told of; {@link
     * SyntheticPath#attempts()} says how many there were. Unless overridden, the path is {@linkplain #finished finished}.
     *
     * @param path the path
     */
    default void recalled(SyntheticPath path) {
        finished(path);
    }

    /**
     * Called when the making of a path ended without one, such as by a {@link ThresholdNotReachedException}; the failure is
     * thrown afterwards, and carries what a listener throws here as {@linkplain Throwable#getSuppressed() suppressed}. Unless
     * overridden, it does nothing.
     *
     * @param path index of the path
     * @param failure why there is none
     */
    default void failed(int path, Throwable failure) {}

    /**
     * Joins two listeners: whatever this one is told, the other is told next.
     *
     * @param next the other
     * @return a listener that tells both
     */
    default AttemptListener andThen(AttemptListener next) {
        return new JoinedListener(this, Objects.requireNonNull(next, "next"));
    }
}
