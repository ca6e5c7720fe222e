package io.synthmarket.io.internal.csv;

import io.synthmarket.io.RowDefect;

/** What is wrong with a row: the kind, the column at fault (empty where it is the whole row), and the words for it. */
record RowFault(RowDefect defect, String column, String message) {}
