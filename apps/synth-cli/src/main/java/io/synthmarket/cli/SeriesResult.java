package io.synthmarket.cli;

import io.synthmarket.core.SyntheticPath;
import java.util.OptionalDouble;

/**
 * What a batch remembers of a series after it was written.
 *
 * @param number the file's number, from 1
 * @param bars how many bars it has
 * @param attempts how many candidates were made for it
 * @param fidelity its score in percent
 * @param accepted whether it met the threshold
 */
record SeriesResult(int number, int bars, int attempts, OptionalDouble fidelity, boolean accepted) {

    static SeriesResult of(SyntheticPath path) {
        return new SeriesResult(
                path.index() + 1, path.series().size(), path.attempts(), path.fidelity(), path.accepted());
    }
}
