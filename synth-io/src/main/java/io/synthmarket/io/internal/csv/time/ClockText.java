package io.synthmarket.io.internal.csv.time;

import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads times of day, and the offset from UTC or the region behind them. */
public final class ClockText {

    /** Stands for an offset where the text states none. */
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds();
    private static final int LONGEST_OFFSET_HOURS = 18;
    private static final int MOST_FRACTION_DIGITS = 9;
    private static final int WHOLE_DAY = -1;
    private static final int USUAL = "HH:mm".length();
    private static final int USUAL_WITH_SECONDS = "HH:mm:ss".length();

    private int secondOfDay;
    private int nano;
    private int offset = NO_OFFSET;
    private boolean inCalendar;
    private @Nullable ZoneId region;
    private String zoneName = "";
    private String lastId = "";
    private @Nullable ZoneId lastRegion;

    public void start() {
        region = null;
        zoneName = "";
        secondOfDay = 0;
        nano = 0;
        offset = NO_OFFSET;
        inCalendar = true;
    }

    /** Reads HH:mm or HH:mm:ss, and tells whether nothing else is left of a text; reads nothing where it is not so. */
    boolean readUsual(String text, int from) {
        int length = text.length() - from;
        boolean withSeconds = length == USUAL_WITH_SECONDS;
        if (!(withSeconds || length == USUAL)
                || text.charAt(from + 2) != ':'
                || (withSeconds && text.charAt(from + USUAL) != ':')) {
            return false;
        }
        int hour = pair(text, from);
        int minute = pair(text, from + 3);
        int second = withSeconds ? pair(text, from + USUAL + 1) : 0;
        if (hour < 0 || minute < 0 || second < 0) {
            return false;
        }
        set(hour, minute, second);
        return true;
    }

    private static int pair(String text, int at) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        return Cursor.isDigit(tens) && Cursor.isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    /** Reads a time of day up to the end of the text, and tells whether it is written as one. */
    public boolean read(Cursor text) {
        int digits = text.digitsAhead();
        return (digits > 2 ? compact(text, digits) : separated(text)) && (text.ended() || (zone(text) && text.ended()));
    }

    private boolean separated(Cursor text) {
        int hour = text.shortNumber();
        if (hour < 0) {
            return false;
        }
        int minute = 0;
        int second = 0;
        boolean withMinutes = text.next(':');
        if (withMinutes) {
            minute = text.number(2);
            if (minute < 0) {
                return false;
            }
            if (text.next(':')) {
                second = text.number(2);
                if (second < 0 || ((text.next('.') || text.next(',')) && !fraction(text))) {
                    return false;
                }
            }
        }
        int half = text.ended() ? WHOLE_DAY : half(text);
        if (half != WHOLE_DAY) {
            inCalendar = hour >= 1 && hour <= 12;
            hour = hour % 12 + half;
        }
        set(hour, minute, second);
        return withMinutes || half != WHOLE_DAY;
    }

    /** Reads AM or PM, and tells how many hours it adds; reads nothing where neither stands there. */
    private static int half(Cursor text) {
        int place = text.place();
        if (!text.blanks()) {
            text.next('-');
        }
        if (text.next("am") || text.next("a.m.")) {
            return 0;
        }
        if (text.next("pm") || text.next("p.m.")) {
            return 12;
        }
        text.back(place);
        return WHOLE_DAY;
    }

    /** Reads HHmm, HHmmss or HHmmssSSS; one digit of the hour may be missing. */
    private boolean compact(Cursor text, int digits) {
        if (digits > 6 && digits != 9) {
            return false;
        }
        int hour = text.number(digits % 2 == 0 || digits == 9 ? 2 : 1);
        int minute = text.number(2);
        int second = digits > 4 ? text.number(2) : 0;
        if (digits == 9) {
            nano = text.number(3) * 1_000_000;
        } else if (digits > 4 && text.next('.') && !fraction(text)) {
            return false;
        }
        set(hour, minute, second);
        return true;
    }

    private void set(int hour, int minute, int second) {
        inCalendar &= hour < 24 && minute < 60 && second < 60;
        secondOfDay = (hour * 60 + minute) * 60 + second;
    }

    private boolean fraction(Cursor text) {
        int digits = text.digitsAhead();
        if (digits == 0 || digits > MOST_FRACTION_DIGITS) {
            return false;
        }
        nano = text.number(digits);
        for (int digit = digits; digit < MOST_FRACTION_DIGITS; digit++) {
            nano *= 10;
        }
        return true;
    }

    /**
     * Reads Z, UTC, GMT, an offset such as +01:00, +0100 or +01, or UTC or GMT and an offset; or a region such as US/Eastern, also in
     * brackets behind an offset, which then does not count; or a short name such as EST, which tells no offset by itself.
     */
    private boolean zone(Cursor text) {
        text.blanks();
        boolean named = text.next('Z') || text.next('z') || text.next("utc") || text.next("gmt");
        offset = 0;
        if (named && text.ended()) {
            return true;
        }
        boolean west = text.next('-');
        if (!west && !text.next('+')) {
            return !named && regionOrName(text.rest());
        }
        int hours = text.digitsAhead() == 1 ? text.number(1) : text.number(2);
        if (hours < 0) {
            return false;
        }
        int minutes = 0;
        if (!text.ended() && text.peek() != '[') {
            text.next(':');
            minutes = text.number(2);
        }
        inCalendar &= minutes < 60 && hours * 60 + minutes <= LONGEST_OFFSET_HOURS * 60;
        int seconds = (hours * 60 + minutes) * 60;
        offset = west ? -seconds : seconds;
        return minutes >= 0 && (!text.next('[') || region(text.rest().replace("]", "")));
    }

    private boolean regionOrName(String text) {
        if (region(text)) {
            return true;
        }
        zoneName = ZoneNames.isKnown(text) ? text : "";
        return !zoneName.isEmpty();
    }

    private boolean region(String id) {
        if (!id.equals(lastId)) {
            lastId = id;
            boolean known = id.indexOf('/') > 0 && REGIONS.contains(id);
            lastRegion = known ? ZoneId.of(id) : null;
        }
        region = lastRegion;
        offset = NO_OFFSET;
        return region != null;
    }

    /** Tells the region, null where the text names none. */
    @Nullable
    ZoneId region() {
        return region;
    }

    /** Tells the short name of a zone that stands behind the time, such as EST; empty where none does. */
    String zoneName() {
        return zoneName;
    }

    /** Takes an offset for what the short name of a zone stands for. */
    void resolve(int ofZoneName) {
        offset = ofZoneName;
    }

    /** Tells whether the time of day is 24:00, which some write for the beginning of a day and others for its end. */
    boolean isWholeDay() {
        return secondOfDay == SECONDS_PER_DAY;
    }

    public boolean inCalendar() {
        return inCalendar;
    }

    int secondOfDay() {
        return secondOfDay;
    }

    int nano() {
        return nano;
    }

    /** Tells the offset from UTC in seconds, or {@link #NO_OFFSET}. */
    int offset() {
        return offset;
    }
}
