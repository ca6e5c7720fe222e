package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.time.TimeForm;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The times of day of the first rows, where they are digits only: how many each is to have, as zeros in front may be missing. */
final class ClockDigits {

    private static final int NO_PADDING = 0;
    private static final int HOURS = 2;
    private static final int MINUTES = 4;
    private static final int SECONDS = 6;

    /** 24:00, which some files write; it is a bad row, but none of another form. */
    private static final int WHOLE_DAY = 2_400;

    private static final int SECONDS_PER_DAY = 86_400;

    private final TimeFinder finder;
    private final List<String> days = new ArrayList<>();
    private final List<String> clocks = new ArrayList<>();
    private final List<Integer> rows = new ArrayList<>();
    private boolean allDigits = true;
    private int shortest = Integer.MAX_VALUE;
    private int longest;
    private boolean zerosKept;

    /** Looks at a column of times of day, or at what stands behind the last blank of a column of times. */
    ClockDigits(TimeFinder finder, int time, int clock) {
        this.finder = finder;
        for (int row = 0; row < finder.rows() && allDigits; row++) {
            String text = finder.text(row, time);
            int blank = text.lastIndexOf(' ');
            String day = clock == Header.NONE ? text.substring(0, Math.max(blank, 0)) : text;
            String ofDay = clock != Header.NONE ? finder.text(row, clock) : blank < 0 ? "" : text.substring(blank + 1);
            if (!ofDay.isEmpty() && (clock != Header.NONE || !days.isEmpty() || isDate(day))) {
                add(row, day, ofDay);
            }
        }
    }

    private static boolean isDate(String day) {
        TimeText times = new TimeText(TimeForm.ANY.withSixDigits(TimeForm.SixDigits.DATE));
        return times.read(day) == TimeText.Outcome.GOOD;
    }

    private void add(int row, String day, String clock) {
        allDigits = clock.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9');
        shortest = Math.min(shortest, clock.length());
        longest = Math.max(longest, clock.length());
        zerosKept |= clock.length() == MINUTES && clock.charAt(0) == '0';
        days.add(day);
        clocks.add(clock);
        rows.add(row);
    }

    /**
     * Decides.
     *
     * @return two, four or six, 0 where each is read as it stands
     * @throws BarDataException if times of day can be read with two digits and with four, or with four and with six
     */
    int decide(String source, String column, List<Inference> inferences) {
        if (!allDigits || clocks.isEmpty() || longest > SECONDS) {
            return NO_PADDING;
        }
        if (longest <= HOURS && isTime(HOURS) && !areMidnights()) {
            if (!ColumnNames.isHour(column)) {
                throw openHours(source, column);
            }
            inferences.add(inference(HOURS));
            return HOURS;
        }
        if (longest <= MINUTES) {
            if (areHoursOrMinutes()) {
                throw open(source, column);
            }
            int digits = !isTime(MINUTES) && isTime(SECONDS) ? SECONDS : MINUTES;
            if (digits == SECONDS || !zerosKept) {
                inferences.add(inference(digits));
            }
            return digits;
        }
        if (shortest > MINUTES) {
            return SECONDS;
        }
        boolean padded = !zerosKept && isTime(SECONDS) && isOrdered(SECONDS);
        boolean asTheyStand = isTime(NO_PADDING) && isOrdered(NO_PADDING);
        if (padded == asTheyStand) {
            throw open(source, column);
        }
        if (padded) {
            inferences.add(inference(SECONDS));
        }
        return padded ? SECONDS : NO_PADDING;
    }

    private boolean areMidnights() {
        return clocks.stream().allMatch(clock -> second(clock, HOURS) == 0);
    }

    /** Tells whether they are whole hours of one day, or as well whole minutes of its first hour. */
    private boolean areHoursOrMinutes() {
        boolean open = !zerosKept && isTime(MINUTES) && isTime(SECONDS);
        boolean differ = false;
        for (int place = 0; place < clocks.size(); place++) {
            open &= clocks.get(place).equals("0") || clocks.get(place).endsWith("00");
            open &= days.get(place).equals(days.get(0));
            differ |= !clocks.get(place).equals(clocks.get(0));
        }
        return open && differ;
    }

    /** Tells whether they are numbers of four digits at most that differ though each is of another day, as volumes are. */
    boolean mayBeVolumes() {
        boolean differ = false;
        for (int place = 1; place < clocks.size(); place++) {
            if (days.get(place).equals(days.get(place - 1))) {
                return false;
            }
            differ |= !clocks.get(place).equals(clocks.get(place - 1));
        }
        return differ && allDigits && longest <= MINUTES && !zerosKept;
    }

    private Inference inference(int digits) {
        String shown = clocks.get(first());
        String form =
                digits == HOURS ? "hours" : digits == MINUTES ? "hours and minutes" : "hours, minutes and seconds";
        return new Inference(
                "times",
                "of day in digits, read as " + form + ": " + Echo.quote(shown) + " is " + text(second(shown, digits)));
    }

    private BarDataException open(String source, String column) {
        int place = first();
        String shown = clocks.get(place);
        int stands = second(shown, NO_PADDING);
        boolean mixed = longest > MINUTES;
        return BarDataException.atColumn(
                source,
                finder.line(rows.get(place)),
                column,
                "expected times of day that can be read in one way but found " + Echo.quote(shown)
                        + (mixed ? " beside others of " + longest + " digits" : "") + ", which is "
                        + text(second(shown, SECONDS)) + (stands < 0 ? "" : " or " + text(stands))
                        + "; state CsvDialect \"clock-digits=6\" "
                        + (mixed
                                ? "where zeros in front are missing, or write all with six digits"
                                : "or \"clock-digits=4\""));
    }

    private BarDataException openHours(String source, String column) {
        int place = first();
        String shown = clocks.get(place);
        return BarDataException.atColumn(
                source,
                finder.line(rows.get(place)),
                column,
                "expected times of day that can be read in one way but found " + Echo.quote(shown) + ", which is "
                        + text(second(shown, HOURS)) + " or " + text(second(shown, MINUTES))
                        + "; state CsvDialect \"clock-digits=2\" where they are hours, or \"clock-digits=4\" where zeros in front"
                        + " are missing");
    }

    /** Finds the first with the fewest digits that is not midnight in every form. */
    private int first() {
        for (int place = 0; place < clocks.size(); place++) {
            String clock = clocks.get(place);
            if (clock.length() <= MINUTES && second(clock, SECONDS) != second(clock, MINUTES)) {
                return place;
            }
        }
        return 0;
    }

    private boolean isTime(int digits) {
        for (String clock : clocks) {
            if (second(clock, digits) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether times of day only go up, or only down, within each day. */
    private boolean isOrdered(int digits) {
        int up = 0;
        int down = 0;
        int same = 0;
        for (int place = 1; place < clocks.size(); place++) {
            if (days.get(place).equals(days.get(place - 1))) {
                int step = second(clocks.get(place), digits) - second(clocks.get(place - 1), digits);
                up += step > 0 ? 1 : 0;
                down += step < 0 ? 1 : 0;
                same += step == 0 ? 1 : 0;
            }
        }
        return same == 0 && (up == 0 || down == 0);
    }

    /** Reads a time of day as seconds, −1 where it is none. */
    private static int second(String clock, int digits) {
        int length = clock.length();
        if (digits == NO_PADDING && length < MINUTES - 1) {
            return -1;
        }
        int value = Integer.parseInt(clock) * (digits == HOURS ? 100 : 1);
        boolean seconds = digits == SECONDS || (digits == NO_PADDING && length > MINUTES);
        int minutes = seconds ? value / 100 : value;
        int second = seconds ? value % 100 : 0;
        return (minutes / 100 < 24 || minutes == WHOLE_DAY) && minutes % 100 < 60 && second < 60
                ? (minutes / 100 * 60 + minutes % 100) * 60 + second
                : -1;
    }

    private static String text(int second) {
        return second < 0
                ? "no time of day"
                : second >= SECONDS_PER_DAY
                        ? "24:00"
                        : LocalTime.ofSecondOfDay(second).toString();
    }
}
