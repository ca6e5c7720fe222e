package io.synthmarket.core;

import java.util.Optional;

/** Attempts for tests of other packages, which cannot make them. */
public final class Attempts {

    private Attempts() {}

    /** An attempt that was not accepted, with the score as a judge gives it. */
    public static Attempt refused(double score) {
        return new Attempt(0, 1, Histories.ofCloses(1, 2), 1, score, Optional.empty(), false);
    }
}
