package io.synthmarket.cli.input;

import io.synthmarket.core.Recipe;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarCsv;
import io.synthmarket.io.BarCsvReader;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How files are read.
 *
 * @param badRows what is done with bad rows
 * @param dialect what is stated about their form
 * @param repair what is mended
 */
public record Reading(BadRowPolicy badRows, CsvDialect dialect, Repair repair) {

    private static final String BETWEEN = "&";
    private static final String BAD_ROWS = "bad-rows=";
    private static final String REPAIR = "repair=";

    /** Returns the reading that nothing was asked for. */
    public static Reading plain() {
        return new Reading(BadRowPolicy.FAIL, CsvDialect.detect(), Repair.none());
    }

    /**
     * Reads what a report tells; what it does not tell is as if nothing was asked for.
     *
     * @throws IllegalArgumentException if the words of a dialect or a repair are none
     */
    public static Reading ofWords(Optional<String> badRows, Optional<String> dialect, Optional<String> repair) {
        Reading plain = plain();
        return new Reading(
                badRows.flatMap(Reading::policy).orElse(plain.badRows),
                dialect.map(CsvDialect::parse).orElse(plain.dialect),
                repair.map(Repair::parse).orElse(plain.repair));
    }

    /** Finds a policy that makes sense on a command line, by its word. */
    static Optional<BadRowPolicy> policy(String word) {
        return Stream.of(BadRowPolicy.FAIL, BadRowPolicy.SKIP, BadRowPolicy.REPAIR)
                .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Writes what is done with bad rows, as an option and a report have it. */
    public String badRowsWord() {
        return badRows.name().toLowerCase(Locale.ROOT);
    }

    BarCsvReader reader() {
        return BarCsv.reader().badRows(badRows).dialect(dialect).repair(repair);
    }

    /** Adds itself to a recipe, unless nothing was asked for. */
    public Recipe noteIn(Recipe recipe) {
        return equals(plain()) ? recipe : recipe.withReading(word());
    }

    /** Writes itself as one word: those of the dialect, the policy and the repair, each only where it was asked for. */
    private String word() {
        List<String> words = new ArrayList<>();
        if (badRows != BadRowPolicy.FAIL) {
            words.add(BAD_ROWS + badRowsWord());
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
    public static Reading parse(String word) {
        Reading reading = plain();
        List<String> dialect = new ArrayList<>();
        for (String part : word.split(BETWEEN, -1)) {
            if (part.startsWith(BAD_ROWS)) {
                BadRowPolicy policy = policy(part.substring(BAD_ROWS.length()))
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
