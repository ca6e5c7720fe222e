package io.synthmarket.io.internal.xlsx;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Cells as texts that a file of CSV would have. */
final class CellText {

    /** What stands in a format for itself, and brackets but those of hours, minutes or seconds that go on beyond a day or an hour. */
    private static final Pattern NO_PART_OF_FORMAT =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]", Pattern.CASE_INSENSITIVE);

    /** The plain format in two spellings, or digits that are not those of a fraction of a second. */
    private static final Pattern OF_NUMBERS =
            Pattern.compile("^(?:general|standard)$|(?<![s\\]0.,])[.,]?[0#?]", Pattern.CASE_INSENSITIVE);

    /** Years that the days of a history fall in. */
    private static final int FIRST_YEAR = 1950;

    private static final int LAST_YEAR = 2070;
    private static final Pattern ALL_BLANKS = Pattern.compile("[\\t\\r\\n]+");
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
            .toFormatter(Locale.ROOT);

    private final boolean from1904;

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Tells the text of a cell; dates as ISO writes them, numbers as the workbook stores them. */
    String of(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return ofNumber(cell);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "TRUE" : "FALSE";
        }
        String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return text == null ? "" : ALL_BLANKS.matcher(text).replaceAll(" ");
    }

    private String ofNumber(Cell cell) {
        String raw = cell.getRawValue();
        String format = format(cell);
        boolean dated = format.contains("y") || format.contains("d");
        boolean clocked = format.contains("h") || format.contains("s");
        if (!dated && !clocked) {
            return raw;
        }
        double serial = cell.asNumber().doubleValue();
        if (!dated && serial >= 0 && serial < 1) {
            return ExcelTime.time(serial, false).format(CLOCK);
        }
        if (!ExcelTime.isDate(serial, from1904)) {
            return raw;
        }
        LocalDateTime time = ExcelTime.time(serial, from1904);
        boolean midnight = time.toLocalTime().toNanoOfDay() == 0;
        return midnight && !clocked ? time.toLocalDate().toString() : time.toLocalDate() + "T" + time.format(CLOCK);
    }

    /** Tells whether a cell holds what is a day since 1904, though no format says so, and would be read as a day since 1900. */
    boolean isUnsaidDay(Cell cell) {
        if (!from1904 || cell.getType() != CellType.NUMBER || !of(cell).equals(cell.getRawValue())) {
            return false;
        }
        double serial = cell.asNumber().doubleValue();
        int year = ExcelTime.isDate(serial, true) ? ExcelTime.time(serial, true).getYear() : 0;
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Tells the format of a cell without what stands in it for itself; those that Excel has built in may come without a text. */
    private static String format(Cell cell) {
        String text = cell.getDataFormatString();
        if (text != null) {
            String bare = NO_PART_OF_FORMAT.matcher(text).replaceAll("");
            return OF_NUMBERS.matcher(bare).find() ? "" : bare.toLowerCase(Locale.ROOT);
        }
        Integer number = cell.getDataFormatId();
        int known = number == null ? 0 : number;
        boolean date = (known >= 14 && known <= 17) || (known >= 27 && known <= 36) || (known >= 50 && known <= 58);
        boolean clock = (known >= 18 && known <= 21) || (known >= 45 && known <= 47);
        return date ? "yd" : clock ? "h" : known == 22 ? "ydh" : "";
    }
}
