package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out whether the numbers of a file have a decimal point or a decimal comma. */
final class NumberEvidence {

    private static final int GROUP = 3;
    private static final int THOUSAND = 1_000;

    /** Up to one number in so many may be of the other kind; it is then a bad row. */
    private static final int STRAY_SHARE = 20;

    /** Whether a point before three digits may group thousands where no number tells. */
    enum PointUse {
        DECIMAL,
        MAY_GROUP
    }

    private final Head head;
    private final Header header;
    private int points;
    private int commas;
    private @Nullable Cell point;
    private @Nullable Cell comma;
    private @Nullable Cell grouped;
    private @Nullable Cell openPoint;
    private @Nullable Cell openComma;
    private @Nullable Cell ticked;
    private boolean tickGroups;
    private @Nullable Cell commaElsewhere;

    /** By column, the first number such as 1.234. */
    private final @Nullable Cell[] pointed;

    /** By column, whether there are whole numbers under a thousand. */
    private final boolean[] whole;

    /** Looks at the cells of prices and volumes; where no prices are known yet, at every cell but those of times. */
    NumberEvidence(Head head, Header header, List<Integer> volumes) {
        this.head = head;
        this.header = header;
        this.pointed = new Cell[header.size()];
        this.whole = new boolean[header.size()];
        for (int row = 0; row < head.size(); row++) {
            List<String> fields = head.row(row);
            for (int column = 0; column < Math.min(fields.size(), header.size()); column++) {
                if (header.isNumber(column) || volumes.contains(column)) {
                    add(fields.get(column), row, column);
                }
            }
        }
        for (int column = 0; column < header.size() && commaElsewhere == null; column++) {
            boolean used = header.isNumber(column) || volumes.contains(column);
            if (!used && column != header.time() && column != header.clock()) {
                commaElsewhere = commaOfMost(column);
            }
        }
    }

    /** Finds the first decimal comma of a column, where more cells have one than have none and are something else. */
    private @Nullable Cell commaOfMost(int column) {
        Cell first = null;
        int balance = 0;
        for (int row = 0; row < head.size(); row++) {
            String text = head.field(row, column);
            if (isDecimalComma(text)) {
                first = first == null ? cell(text, row, column) : first;
                balance++;
            } else if (isSomethingElse(text)) {
                balance--;
            }
        }
        return balance > 0 ? first : null;
    }

    /** Tells whether a text is one without a comma that no file with decimal commas has for a number, such as a word or 1.5. */
    private static boolean isSomethingElse(String text) {
        return !NumberStyle.isBlank(text)
                && text.indexOf(',') < 0
                && Double.isNaN(NumberStyle.COMMA.parse(withoutPercent(text)));
    }

    /** Tells whether a text is a number with a comma that groups nothing, such as −0,51% or 1.234,567. */
    private static boolean isDecimalComma(String text) {
        int comma = text.indexOf(',');
        int after = digits(text, comma + 1, 1);
        return comma > 0
                && after > 0
                && (after != GROUP || text.indexOf('.') >= 0)
                && text.indexOf(',', comma + 1) < 0
                && !Double.isNaN(NumberStyle.COMMA.parse(withoutPercent(text)));
    }

    private void add(String text, int row, int column) {
        lookForApostrophes(text, row, column);
        int lastPoint = text.lastIndexOf('.');
        int lastComma = text.lastIndexOf(',');
        if (lastPoint < 0 && lastComma < 0) {
            double number = NumberStyle.PLAIN.parse(text);
            whole[column] |= number > 0 && number < THOUSAND;
            return;
        }
        if (!isNumeric(text)) {
            return;
        }
        if (lastPoint >= 0 && lastComma >= 0) {
            settle(lastPoint > lastComma, text, row, column);
            return;
        }
        boolean isPoint = lastPoint >= 0;
        int last = Math.max(lastPoint, lastComma);
        int first = isPoint ? text.indexOf('.') : text.indexOf(',');
        int before = digits(text, first - 1, -1);
        int after = digits(text, last + 1, 1);
        if (first < last) {
            if (after == GROUP && before <= GROUP) {
                settle(!isPoint, text, row, column);
            }
        } else if (after == GROUP && before >= 1 && before <= GROUP && text.charAt(first - before) != '0') {
            pointed[column] = isPoint && pointed[column] == null ? cell(text, row, column) : pointed[column];
            openPoint = isPoint && openPoint == null ? cell(text, row, column) : openPoint;
            openComma = !isPoint && openComma == null ? cell(text, row, column) : openComma;
        } else if (after > 0) {
            settle(isPoint, text, row, column);
        }
    }

    /** Notes prices such as 117'120, which apostrophes group or part from 32nds. */
    private void lookForApostrophes(String text, int row, int column) {
        if (!header.isPrice(column)) {
            return;
        }
        String straight = text.replace('\u2019', '\'');
        int first = straight.indexOf('\'');
        if (first >= 0 && isNumeric(text)) {
            boolean groups = straight.indexOf('\'', first + 1) >= 0 || text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
            ticked = ticked == null ? cell(text, row, column) : ticked;
            tickGroups |= groups;
        } else {
            tickGroups |= text.indexOf('.') >= 0 || text.indexOf(',') >= 0;
        }
    }

    private Cell cell(String text, int row, int column) {
        return new Cell(text, head.line(row), header.name(column));
    }

    private void settle(boolean decimalPoint, String text, int row, int column) {
        if (grouped == null && decimalPoint && text.indexOf(',') >= 0) {
            grouped = cell(text, row, column);
        }
        if (decimalPoint) {
            points++;
            point = point == null ? cell(text, row, column) : point;
        } else {
            commas++;
            comma = comma == null ? cell(text, row, column) : comma;
        }
    }

    private static boolean isNumeric(String text) {
        return !Double.isNaN(NumberStyle.POINT.parse(withoutPercent(text)))
                || !Double.isNaN(NumberStyle.COMMA.parse(withoutPercent(text)));
    }

    private static String withoutPercent(String text) {
        return text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    }

    private static int digits(String text, int from, int step) {
        int count = 0;
        for (int at = from; at >= 0 && at < text.length() && Character.digit(text.charAt(at), 10) >= 0; at += step) {
            count++;
        }
        return count;
    }

    /**
     * Decides.
     *
     * @throws BarDataException if both are possible, or some numbers have one and some the other
     */
    NumberStyle decide(String source, PointUse pointUse, List<Inference> inferences) {
        if (ticked != null && !tickGroups) {
            throw inThirtySeconds(source, ticked);
        }
        if (points > 0 && commas <= points / STRAY_SHARE) {
            if (grouped != null) {
                inferences.add(new Inference(
                        "decimal", "point, as line " + grouped.line() + " shows: " + Echo.quote(grouped.text())));
            }
            return NumberStyle.POINT;
        }
        if (comma != null && points <= commas / STRAY_SHARE) {
            inferences.add(
                    new Inference("decimal", "comma, as line " + comma.line() + " shows: " + Echo.quote(comma.text())));
            return NumberStyle.COMMA;
        }
        if (comma != null && point != null) {
            throw fault(
                    source,
                    comma,
                    "expected numbers of one form but found " + Echo.quote(comma.text()) + " here and "
                            + Echo.quote(point.text()) + " in line " + point.line());
        }
        if (openComma != null) {
            throw open(source, openComma);
        }
        if (openPoint != null && commaElsewhere != null) {
            throw open(source, openPoint, beside(commaElsewhere));
        }
        if (openPoint != null && pointUse == PointUse.MAY_GROUP) {
            throw open(source, openPoint);
        }
        for (int column = 0; column < whole.length; column++) {
            Cell pointedHere = pointed[column];
            if (whole[column] && pointedHere != null) {
                throw open(source, pointedHere);
            }
        }
        return NumberStyle.PLAIN;
    }

    private static BarDataException inThirtySeconds(String source, Cell cell) {
        String straight = cell.text().replace('\u2019', '\'');
        int mark = straight.indexOf('\'');
        String grouped = straight.replace("'", "");
        String whole = straight.substring(0, mark);
        String parts = straight.substring(mark + 1);
        return BarDataException.atColumn(
                source,
                cell.line(),
                cell.column(),
                "expected numbers that can be read in one way but found " + Echo.quote(cell.text()) + ", which is "
                        + grouped + ", or " + whole + " and 32nds of one, "
                        + parts
                        + "; state CsvDialect \"decimal=point\" for the former, else write"
                        + " prices such as 117.375");
    }

    private static String beside(Cell cell) {
        return ", beside " + Echo.quote(cell.text()) + " in line " + cell.line() + " column "
                + Echo.quote(cell.column());
    }

    private static BarDataException open(String source, Cell cell) {
        return open(source, cell, "");
    }

    private static BarDataException open(String source, Cell cell, String beside) {
        String whole = cell.text().replace(",", "").replace(".", "");
        return fault(
                source,
                cell,
                "expected numbers that can be read in one way but found " + Echo.quote(cell.text()) + ", which is "
                        + whole + " or " + cell.text().replace(',', '.') + beside);
    }

    private static BarDataException fault(String source, Cell cell, String what) {
        return BarDataException.atColumn(
                source, cell.line(), cell.column(), what + "; state CsvDialect \"decimal=point\" or \"decimal=comma\"");
    }

    private record Cell(String text, long line, String column) {}
}
