package io.synthmarket.core.internal.run;

/** What a thread does now and then while it waits for paths. */
public interface Pulse {

    /** Nothing. */
    Pulse NONE = new Pulse() {
        @Override
        public long nanosUntilDue() {
            return Long.MAX_VALUE;
        }

        @Override
        public void beat() {}

        @Override
        public void handedOver() {}
    };

    /** Tells how long to wait before the next {@link #beat()}. */
    long nanosUntilDue();

    /** Is called when so much time has passed. */
    void beat();

    /** Is called when the consumer has taken a result. */
    void handedOver();
}
