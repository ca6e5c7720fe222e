package io.synthmarket.io.internal.csv;

import io.synthmarket.io.DateOrder;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What messages say of times. */
final class TimeWords {

    private static final String FORMS =
            "a time such as 2020-01-31, 31.01.2020, 01/31/2020, 31-Jan-20 or 20200131, then if need be 09:30, 09:30:15.123,"
                    + " 9:30 AM or 093015, then if need be Z, +01:00 or Europe/Paris, in the form of the rows before,";

    private TimeWords() {}

    /** Names an offset from UTC or a region. */
    static String zone(int offset, @Nullable ZoneId region) {
        if (region != null) {
            return "the zone " + region;
        }
        return offset == TimeText.NO_OFFSET ? "no offset from UTC" : "the offset " + ZoneOffset.ofTotalSeconds(offset);
    }

    /** Says what a unit counts. */
    static String counts(TimeUnit unit) {
        return unit == TimeUnit.DAYS
                ? "days as spreadsheets count them, such as 43832 for 2020-01-02"
                : DialectText.word(unit) + " since 1970";
    }

    /** Says what was expected where a text is no time of a file. */
    static String expected(TimeText times, TimeText.Outcome outcome) {
        DateOrder order = times.order();
        TimeUnit unit = times.epoch();
        return switch (outcome) {
            case NOT_IN_CALENDAR ->
                "a time that the calendar has"
                        + (order == null || times.isOpen()
                                ? ""
                                : " in a file of dates with the " + TimeFinder.name(order));
            case OUT_OF_RANGE -> "a time in " + TimeText.FIRST + ".." + TimeText.LAST;
            case ZONE_UNKNOWN ->
                "a zone that tells its offset, which " + times.zoneName() + " does not (state CsvDialect "
                        + ZoneNames.choice(times.zoneName(), "\"") + "),";
            case NOT_ON_CLOCK ->
                "a zone that the clock of " + times.zone() + " has at that time, which " + times.zoneName()
                        + " is not (state CsvDialect " + ZoneNames.choice(times.zoneName(), "\"") + "),";
            case OTHER_UNIT ->
                (unit == null ? "a count" : DialectText.word(unit)) + " since 1970 as in the rows before";
            default -> unit == null ? FORMS : counts(unit);
        };
    }
}
