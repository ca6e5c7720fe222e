package io.synthmarket.cli;

/** What CSV files say of where their bars come from. */
enum Provenance {
    /** Nothing. */
    UNTOLD,
    /** A last column with the numbers of the bars of history. */
    LEDGER
}
