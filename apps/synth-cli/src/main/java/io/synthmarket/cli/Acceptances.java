package io.synthmarket.cli;

import java.util.List;
import java.util.OptionalDouble;

/** How a batch came about: what was asked for, what it took, and how good the best is. */
record Acceptances(int requested, int accepted, long attempts, OptionalDouble best) {

    static Acceptances of(List<SeriesResult> results) {
        int accepted = 0;
        long attempts = 0;
        for (SeriesResult result : results) {
            accepted += result.accepted() ? 1 : 0;
            attempts += result.attempts();
        }
        OptionalDouble best = results.stream()
                .filter(result -> result.fidelity().isPresent())
                .mapToDouble(result -> result.fidelity().getAsDouble())
                .max();
        return new Acceptances(results.size(), accepted, attempts, best);
    }

    double rate() {
        return (double) accepted / attempts;
    }
}
