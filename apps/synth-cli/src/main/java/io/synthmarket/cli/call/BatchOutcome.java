package io.synthmarket.cli.call;

import java.util.List;

/**
 * How a batch came out.
 *
 * @param summary what it is of, how many were accepted, how they scored, in three lines
 * @param warnings what choosing by score did to risk, and where series begin with few stretches of history
 */
public record BatchOutcome(String summary, List<String> warnings) {

    /** Copies the warnings. */
    public BatchOutcome {
        warnings = List.copyOf(warnings);
    }
}
