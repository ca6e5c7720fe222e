package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.internal.csv.time.TimeForm;
import io.synthmarket.io.internal.csv.time.TimeText;
import io.synthmarket.io.internal.csv.time.ZoneNames;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What messages say of times. */
public final class TimeWords {

    private static final String FORMS =
            "a time such as 2020-01-31, 31.01.2020, 01/31/2020, 31-Jan-20 or 20200131, then if need be 09:30, 09:30:15.123,"
                    + " 9:30 AM or 093015, then if need be Z, +01:00 or Europe/Paris";

    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}.*");
    private static final Pattern NAMED_MONTH = Pattern.compile("\\p{L}+\\.?[ /-]?\\d{1,2}|\\d{1,2}[ /.-]?\\p{L}+\\.?");

    /** How many digits a date of six has whose zero in front is lost. */
    private static final int LOST_ZERO = 5;

    private TimeWords() {}

    /** Names an offset from UTC or a region. */
    public static String zone(int offset, @Nullable ZoneId region) {
        if (region != null) {
            return "the zone " + region;
        }
        return offset == TimeText.NO_OFFSET ? "no offset from UTC" : "the offset " + ZoneOffset.ofTotalSeconds(offset);
    }

    /** Says what a unit counts. */
    static String counts(TimeUnit unit) {
        return unit == TimeUnit.DAYS
                ? "days as spreadsheets count them, such as 43832 for 2020-01-02"
                : Word.of(unit) + " since 1970";
    }

    /** Says what was expected where a text is not written as the times of a file, by what it looks like. */
    private static String form(TimeText times, String text) {
        if (CLOCK.matcher(text).matches()) {
            return "a date before the time of day,";
        }
        if (NAMED_MONTH.matcher(text).matches()) {
            return "a month with a year of four digits, such as Jan 2010, or a day with its year, such as 10-Jan-2020,";
        }
        if (text.length() == LOST_ZERO && isDate("0" + text)) {
            return "a date of six digits, whose zero in front is lost here,";
        }
        return FORMS + (times.isFirst() ? "," : ", in the form of the rows before,");
    }

    private static boolean isDate(String sixDigits) {
        TimeText times = new TimeText(TimeForm.ANY.withSixDigits(TimeForm.SixDigits.DATE));
        return times.read(sixDigits) == TimeText.Outcome.GOOD;
    }

    /** Says what was expected where a text is no time of a file. */
    public static String expected(TimeText times, TimeText.Outcome outcome, String text) {
        DateOrder order = times.order();
        TimeUnit unit = times.epoch();
        return switch (outcome) {
            case NOT_IN_CALENDAR ->
                "a time that the calendar has"
                        + (times.isWholeDay() ? ", 00:00 of the same day or of the next rather than 24:00," : "")
                        + (order == null || times.isOpen()
                                ? ""
                                : " in a file of dates with the " + OrderWords.name(order));
            case OUT_OF_RANGE -> "a time in " + TimeText.FIRST + ".." + TimeText.LAST;
            case ZONE_UNKNOWN ->
                "a zone that tells its offset, which " + times.zoneName() + " does not (state CsvDialect "
                        + ZoneNames.choice(times.zoneName(), "\"") + "),";
            case NOT_ON_CLOCK ->
                "a zone that the clock of " + times.zone() + " has at that time, which " + times.zoneName()
                        + " is not (state CsvDialect " + ZoneNames.choice(times.zoneName(), "\"") + "),";
            case OTHER_UNIT -> (unit == null ? "a count" : Word.of(unit)) + " since 1970 as in the rows before";
            default -> unit == null ? form(times, text) : counts(unit);
        };
    }
}
