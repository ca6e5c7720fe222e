package io.synthmarket.core;

import java.util.Objects;

/**
 * Watches the attempts at paths, to see why candidates are not accepted.
 *
 * <p><b>Threads</b>: called on the threads that make paths, several at once where they do, so it must be safe for threads.
 *
 * @see Generator#watchedBy(AttemptListener)
 * @since 0.1.0
 */
@FunctionalInterface
public interface AttemptListener {

    /**
     * Takes notice of an attempt; attempts at one path come in order. What this method throws ends the making of the path.
     *
     * @param attempt the attempt, to be read during the call only
     */
    void attempted(Attempt attempt);

    /**
     * Lets another listener watch too.
     *
     * @param next what is told of each attempt after this one
     * @return a listener that tells both, and the next one only where this one throws nothing
     */
    default AttemptListener andThen(AttemptListener next) {
        Objects.requireNonNull(next, "next");
        return attempt -> {
            attempted(attempt);
            next.attempted(attempt);
        };
    }
}
