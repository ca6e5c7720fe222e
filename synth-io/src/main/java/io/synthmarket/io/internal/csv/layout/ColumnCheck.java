package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.number.NumberText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Holds the first rows against what their columns are taken for. */
final class ColumnCheck {

    private static final int LEAST_ROWS = 5;
    private static final int LEAST_WHOLE_ROWS = 20;

    /** At least one row in so many must be a bar under the names of the columns. */
    private static final int FITTING_SHARE = 5;

    private final String source;
    private final Head rows;
    private final Header header;
    private final PriceFit fit;

    ColumnCheck(String source, Head rows, Header header, PriceFit fit) {
        this.source = source;
        this.rows = rows;
        this.header = header;
        this.fit = fit;
    }

    /**
     * Requires that a caller states all columns that rows have.
     *
     * @throws BarDataException if most rows have more than are stated
     */
    static void requireStated(String source, Head rows, List<ColumnRole> stated) {
        int fields = rows.usualCount();
        if (rows.size() > 0 && fields > stated.size() && !rows.isBlankFrom(stated.size())) {
            List<ColumnRole> all = new ArrayList<>(stated);
            all.addAll(Collections.nCopies(fields - stated.size(), ColumnRole.UNUSED));
            throw BarDataException.atLine(
                    source,
                    rows.line(0),
                    "expected " + stated.size() + " fields as the columns that are stated but found " + fields
                            + "; state every column, such as CsvDialect " + ColumnAdvice.words(all)
                            + ", with - for those that are not used");
        }
    }

    /**
     * Requires that rows have about as many fields as there are names.
     *
     * @throws BarDataException if most have two more or beyond
     */
    static void requireNamed(String source, Head rows, List<String> names) {
        int fields = rows.usualCount();
        if (rows.size() > 0 && fields > names.size() + 1 && !rows.isBlankFrom(names.size())) {
            throw BarDataException.atLine(
                    source,
                    rows.line(0),
                    "expected " + names.size() + " fields as there are names but most rows have " + fields
                            + "; name every column, or, where numbers have a decimal comma, separate fields by semicolons or put"
                            + " numbers in quotes");
        }
    }

    /**
     * Requires that prices and volumes are numbers somewhere.
     *
     * @throws BarDataException if a column of them has texts only
     */
    void requireNumbers() {
        for (ColumnRole role :
                List.of(ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.CLOSE, ColumnRole.VOLUME)) {
            int column = header.column(role);
            if (column != Header.NONE) {
                requireNumbers(column);
            }
        }
    }

    private void requireNumbers(int column) {
        int texts = 0;
        int first = -1;
        for (int row = 0; row < rows.size(); row++) {
            String text = rows.field(row, column);
            if (!Double.isNaN(fit.value(column, row))) {
                return;
            }
            if (!NumberStyle.isBlank(text) && !NumberText.namesNonFinite(text)) {
                texts++;
                first = first < 0 ? row : first;
            }
        }
        if (texts >= LEAST_ROWS) {
            throw BarDataException.atColumn(
                    source,
                    rows.line(first),
                    header.name(column),
                    "expected a number but found " + Echo.quote(rows.field(first, column))
                            + ", and no number in the first " + rows.size()
                            + " rows; write numbers such as 1234.5 where the file is made");
        }
    }

    /**
     * Requires that columns hold what their names say.
     *
     * @throws BarDataException if hardly a row is a bar
     */
    void requireFit(int direction) {
        int priced = fit.priced(header.open(), header.high(), header.low(), header.close());
        int fitting = fit.fitting(header.high(), header.low(), header.open(), header.close());
        if (priced >= LEAST_ROWS && fitting * FITTING_SHARE < priced) {
            String advice = suggestion(direction);
            throw BarDataException.atLine(
                    source,
                    header.line(),
                    "expected columns that hold what their names say but the high is at or above the open and the close, and the"
                            + " low at or below them, in " + fitting + " of the first " + priced
                            + " rows; correct the names, or " + advice);
        }
    }

    private String suggestion(int direction) {
        int from = Math.max(header.time(), header.clock()) + 1;
        try {
            Map<ColumnRole, Integer> places = new ValueColumns(source, 1, fit, from, header.size()).places(direction);
            List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(header.size(), ColumnRole.UNUSED));
            for (ColumnRole role : List.of(ColumnRole.TIME, ColumnRole.CLOCK)) {
                if (header.column(role) != Header.NONE) {
                    roles.set(header.column(role), role);
                }
            }
            places.forEach((role, column) -> roles.set(column, role));
            return "state CsvDialect " + ColumnAdvice.words(roles) + " as they are";
        } catch (BarDataException e) {
            return ColumnAdvice.state(header.size());
        }
    }

    /** Tells of prices that are whole numbers throughout. */
    void tellWholePrices(List<Inference> inferences) {
        boolean whole = fit.priced(header.open(), header.high(), header.low(), header.close()) >= LEAST_WHOLE_ROWS
                && fit.isWhole(header.open())
                && fit.isWhole(header.high())
                && fit.isWhole(header.low())
                && fit.isWhole(header.close());
        if (whole) {
            inferences.add(new Inference(
                    "price-scale",
                    "1, though prices are whole numbers throughout the first rows, as where they were multiplied"));
        }
    }
}
