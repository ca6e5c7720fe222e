package io.synthmarket.io;

import io.synthmarket.core.internal.series.Word;

/**
 * A way to mend what a file holds. Steps are taken in the order of these constants, whatever the order they were asked for.
 *
 * @see Repair
 * @since 0.1.0
 */
public enum RepairStep {
    /** Rows whose four prices are all zero are left out. */
    DROP_ZERO,
    /** Rows whose four prices are the same and whose volume is zero or blank, or that have no volume at all, are left out. */
    DROP_FLAT,
    /** High and low are widened to hold open and close where they do not. */
    WIDEN,
    /** Rows are put in order of time; those of one time stay in the order of the file. */
    SORT,
    /** Of rows with the same time the first in the file stays. */
    DROP_DUPLICATES,
    /** Prices are multiplied by adjusted close over close; the volume stays. */
    ADJUST,
    /** Missing bars are put in, at the close before them and with a volume of zero. */
    FILL_GAPS;

    /**
     * Says it in the word that {@link Repair} prints and parses.
     *
     * @return a word such as {@code drop-duplicates}
     */
    @Override
    public String toString() {
        return Word.of(this);
    }
}
