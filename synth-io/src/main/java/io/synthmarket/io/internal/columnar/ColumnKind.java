package io.synthmarket.io.internal.columnar;

/** What the values of a column are, as its type says. */
public enum ColumnKind {
    /** Numbers without fractions. */
    WHOLE,
    /** Numbers of any other type. */
    REAL,
    /** Timestamps or dates. */
    TIME,
    OTHER;

    boolean isNumber() {
        return this == WHOLE || this == REAL;
    }
}
