package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.text.RowTokens;
import java.util.List;

/** Finds rows that have the names of the columns again, and refuses those that begin another table. */
public final class NamesAgain {

    private static final List<ColumnRole> PRICES =
            List.of(ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.CLOSE);

    private final String source;
    private final Header header;
    private String title = "";

    NamesAgain(String source, Header header) {
        this.source = source;
        this.header = header;
    }

    /** Takes a row that is a bar: what comes below it has no title yet. */
    public void bar() {
        title = "";
    }

    /** Takes the text of a row that may be the title of what comes below it. */
    void title(String text) {
        title = text;
    }

    /** Takes a row without prices, which is a title where it has words and nothing else. */
    public void blank(RowTokens row) {
        String only = "";
        for (int column = 0; column < row.count(); column++) {
            String text = row.field(column);
            if (!text.isEmpty() && !only.isEmpty()) {
                return;
            }
            only = text.isEmpty() ? only : text;
        }
        if (Footnotes.isText(only)) {
            title = only;
        }
    }

    /**
     * Tells whether a row has the names of the columns again.
     *
     * @throws BarDataException if they are in another order, or below a title
     */
    public boolean are(RowTokens row) {
        if (!header.isNamed()
                || isNumberOrBlank(row.field(header.open()))
                || isNumberOrBlank(row.field(header.close()))) {
            return false;
        }
        int inPlace = 0;
        for (ColumnRole price : PRICES) {
            int place = place(row, price);
            if (place == Header.NONE) {
                return false;
            }
            inPlace += place == header.column(price) ? 1 : 0;
        }
        if (inPlace < PRICES.size()) {
            throw otherOrder(row);
        }
        if (!title.isEmpty()) {
            throw otherTable(row.line());
        }
        return true;
    }

    private static boolean isNumberOrBlank(String text) {
        return text.isEmpty() || text.chars().anyMatch(symbol -> symbol >= '0' && symbol <= '9');
    }

    /** Finds the name of a price in a row: the same as above, or else another that is known. */
    private int place(RowTokens row, ColumnRole price) {
        String name = header.plainName(header.column(price));
        int known = Header.NONE;
        for (int column = 0; column < row.count(); column++) {
            if (row.field(column).equals(name)) {
                return column;
            }
            boolean alike = ColumnNames.rank(price, row.field(column)) != ColumnNames.UNKNOWN;
            known = alike && known == Header.NONE ? column : known;
        }
        return known;
    }

    private BarDataException otherOrder(RowTokens row) {
        return BarDataException.atLine(
                source,
                row.line(),
                "expected the columns in the order of line " + header.line()
                        + " but found their names again in another, " + Echo.quote(row.text())
                        + "; split the file here");
    }

    private BarDataException otherTable(long line) {
        return BarDataException.atLine(
                source,
                line,
                "expected one table but found the title " + Echo.quote(title)
                        + " and the names of the columns again; split the file here, or remove the title if the same series goes on");
    }
}
