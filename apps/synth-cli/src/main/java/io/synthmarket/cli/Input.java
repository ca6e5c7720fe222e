package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BadRowPolicy;
import java.io.PrintWriter;

/**
 * A history or candidate as it was read.
 *
 * @param name the name of its file
 * @param sha256 the hash of the file's content
 * @param badRows what was done with bad rows
 * @param leftOut how many rows were left out
 * @param repaired how many rows were repaired
 * @param series the bars
 */
record Input(String name, String sha256, BadRowPolicy badRows, long leftOut, long repaired, BarSeries series) {

    /** Tells of rows that are not as the file has them, where there are any. */
    void tellChanges(PrintWriter err) {
        if (leftOut > 0 || repaired > 0) {
            err.println("synth: note: " + name + ": " + leftOut + " rows left out, " + repaired + " repaired, "
                    + series.size() + " bars kept; synth check tells which");
        }
    }
}
