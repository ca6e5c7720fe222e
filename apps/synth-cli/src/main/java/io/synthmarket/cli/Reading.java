package io.synthmarket.cli;

import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvReader;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.Repair;

/**
 * How files are read.
 *
 * @param badRows what is done with bad rows
 * @param dialect what is stated about their form
 * @param repair what is mended
 */
record Reading(BadRowPolicy badRows, CsvDialect dialect, Repair repair) {

    /** Returns the reading that nothing was asked for. */
    static Reading plain() {
        return new Reading(BadRowPolicy.FAIL, CsvDialect.detect(), Repair.none());
    }

    BarCsvReader reader() {
        return BarCsv.reader().badRows(badRows).dialect(dialect).repair(repair);
    }
}
