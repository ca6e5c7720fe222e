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

    /** Texts, and what is in brackets, as colours and currencies are, unless it is a time that goes on beyond a day. */
    private static final Pattern NO_PART_OF_FORMAT = Pattern.compile(
            "\"[^\"]*\"|\\\\.|_.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|general|standard", Pattern.CASE_INSENSITIVE);

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

    /** Tells the format of a cell without what stands in it for itself; those that Excel has built in may come without a text. */
    private static String format(Cell cell) {
        String text = cell.getDataFormatString();
        if (text != null) {
            return NO_PART_OF_FORMAT.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        }
        Integer number = cell.getDataFormatId();
        int known = number == null ? 0 : number;
        boolean date = (known >= 14 && known <= 17) || (known >= 27 && known <= 36) || (known >= 50 && known <= 58);
        boolean clock = (known >= 18 && known <= 21) || (known >= 45 && known <= 47);
        return date ? "yd" : clock ? "h" : known == 22 ? "ydh" : "";
    }
}
