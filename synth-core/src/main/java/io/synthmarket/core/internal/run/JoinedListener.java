package io.synthmarket.core.internal.run;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;

/** Two listeners as one. */
public record JoinedListener(AttemptListener first, AttemptListener second) implements AttemptListener {

    @Override
    public void attempted(Attempt attempt) {
        first.attempted(attempt);
        second.attempted(attempt);
    }

    @Override
    public AttemptListener begin(Recipe recipe, int path) {
        return new JoinedListener(first.begin(recipe, path), second.begin(recipe, path));
    }

    @Override
    public void finished(SyntheticPath path) {
        first.finished(path);
        second.finished(path);
    }

    @Override
    public void recalled(SyntheticPath path) {
        first.recalled(path);
        second.recalled(path);
    }

    @Override
    public void failed(int path, Throwable failure) {
        tellOfFailure(first, path, failure);
        tellOfFailure(second, path, failure);
    }

    /** Tells a listener that the making of a path failed; what it throws then is suppressed, so as not to hide why. */
    public static void tellOfFailure(AttemptListener listener, int path, Throwable failure) {
        try {
            listener.failed(path, failure);
        } catch (RuntimeException | Error thrown) {
            if (thrown != failure) {
                failure.addSuppressed(thrown);
            }
        }
    }

    @Override
    public String toString() {
        return "AttemptListener[two as one]";
    }
}
