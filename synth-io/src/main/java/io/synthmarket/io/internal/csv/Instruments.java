package io.synthmarket.io.internal.csv;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells where a column that names the instrument names another than before: bars of two are no series. */
final class Instruments {

    private static final Set<String> NAMES = Set.of(
            "symbol", "ticker", "instrument", "instrumentid", "isin", "secid", "tscode", "contract", "asset", "pair");

    private final int column;
    private final String name;
    private @Nullable String first;
    private boolean told;

    Instruments(Header header) {
        int found = Header.NONE;
        for (int at = 0; at < header.size() && found == Header.NONE; at++) {
            found = NAMES.contains(ColumnNames.plain(header.plainName(at))) ? at : Header.NONE;
        }
        column = found;
        name = found == Header.NONE ? "" : header.name(found);
    }

    /** Looks at a row that is kept. */
    void take(RowTokens row, ReadLog notes) {
        if (column == Header.NONE || told || column >= row.count()) {
            return;
        }
        String instrument = row.field(column);
        if (first == null) {
            first = instrument;
        } else if (!first.equals(instrument)) {
            told = true;
            notes.infer(
                    "instruments",
                    Echo.quote(name) + " has " + Echo.quote(first) + " and, from line " + row.line() + " on, "
                            + Echo.quote(instrument) + "; all rows are read as one series, so take those of one");
        }
    }
}
