package io.synthmarket.cli.batch;

import io.synthmarket.core.Ledger;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.FirstStretches;
import java.util.OptionalDouble;

/**
 * What a batch remembers of a series after it was written.
 *
 * @param number the file's number, from 1
 * @param bars how many bars it has
 * @param attempts how many candidates were made for it
 * @param fidelity its score in percent
 * @param accepted whether it met the threshold
 * @param novelty how new it is
 * @param start with which stretch of history it begins
 */
record SeriesResult(
        int number,
        int bars,
        int attempts,
        OptionalDouble fidelity,
        boolean accepted,
        Novelty novelty,
        FirstStretches.Start start) {

    static SeriesResult of(SyntheticPath path) {
        return new SeriesResult(
                path.index() + 1,
                path.series().size(),
                path.attempts(),
                path.fidelity(),
                path.accepted(),
                Novelty.of(path),
                FirstStretches.Start.of(path.ledger()));
    }

    /**
     * How new a series is.
     *
     * @param longestRun the most bars in a row that stand in a row in history
     * @param longRuns a run of more bars than this is long
     * @param shareInLongRuns the share of bars in long runs
     * @param coverage the share of history's bars that were used
     */
    record Novelty(int longestRun, int longRuns, double shareInLongRuns, double coverage) {

        static Novelty of(SyntheticPath path) {
            Ledger ledger = path.ledger();
            return new Novelty(ledger.longestRun(), ledger.longRunBars(), ledger.copiedShare(), ledger.coverage());
        }
    }
}
