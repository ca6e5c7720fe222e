package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvReader;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * How files are read.
 *
 * @param badRows what is done with bad rows
 * @param dialect what is stated about their form
 * @param repair what is mended
 */
record Reading(BadRowPolicy badRows, CsvDialect dialect, Repair repair) {

    private static final String BETWEEN = "&";
    private static final String BAD_ROWS = "bad-rows=";
    private static final String REPAIR = "repair=";

    /** Returns the reading that nothing was asked for. */
    static Reading plain() {
        return new Reading(BadRowPolicy.FAIL, CsvDialect.detect(), Repair.none());
    }

    BarCsvReader reader() {
        return BarCsv.reader().badRows(badRows).dialect(dialect).repair(repair);
    }

    /** Adds itself to a recipe, unless nothing was asked for. */
    Recipe noteIn(Recipe recipe) {
        return equals(plain()) ? recipe : recipe.withReading(word());
    }

    /** Writes itself as one word: those of the dialect, the policy and the repair, each only where it was asked for. */
    private String word() {
        List<String> words = new ArrayList<>();
        if (badRows != BadRowPolicy.FAIL) {
            words.add(BAD_ROWS + BarSource.PolicyConverter.name(badRows));
        }
        if (!repair.equals(Repair.none())) {
            words.add(REPAIR + repair);
        }
        if (!dialect.equals(CsvDialect.detect())) {
            words.add(dialect.toString().replace(" ", BETWEEN));
        }
        return String.join(BETWEEN, words);
    }

    /**
     * Reads what {@link #noteIn} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Reading parse(String word) {
        Reading reading = plain();
        List<String> dialect = new ArrayList<>();
        for (String part : word.split(BETWEEN, -1)) {
            if (part.startsWith(BAD_ROWS)) {
                BadRowPolicy policy = BarSource.PolicyConverter.parse(part.substring(BAD_ROWS.length()))
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a recipe must read with bad-rows=fail, skip or repair but has " + part));
                reading = new Reading(policy, reading.dialect, reading.repair);
            } else if (part.startsWith(REPAIR)) {
                reading = new Reading(reading.badRows, reading.dialect, Repair.parse(part.substring(REPAIR.length())));
            } else {
                dialect.add(part);
            }
        }
        return dialect.isEmpty()
                ? reading
                : new Reading(reading.badRows, CsvDialect.parse(String.join(" ", dialect)), reading.repair);
    }
}
