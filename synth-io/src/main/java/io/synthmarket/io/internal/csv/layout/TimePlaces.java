package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.text.PlainName;
import io.synthmarket.io.internal.csv.time.Cursor;
import io.synthmarket.io.internal.csv.time.MonthNames;
import io.synthmarket.io.internal.csv.time.Weekdays;
import java.util.List;
import java.util.Map;

/** Finds the columns of times by what the first rows hold, where no name tells them. */
final class TimePlaces {

    /** A date has so many digits, or stands beside a time of day that has some. */
    private static final int LEAST_DIGITS = 5;

    private static final int HOURS_PER_DAY = 24;

    private final TimeFinder finder;
    private final List<String> names;
    private final boolean named;

    /** Takes the names of the columns, or numbers where there are none. */
    TimePlaces(TimeFinder finder, List<String> names, boolean named) {
        this.finder = finder;
        this.names = names;
        this.named = named;
    }

    /** Puts the columns of times and of times of day among places, and tells of one whose name does not say so. */
    void find(Map<ColumnRole, Integer> places, List<Integer> volumes, List<Inference> inferences) {
        if (places.containsKey(ColumnRole.TIME)) {
            putHours(places);
            return;
        }
        int column = timeColumn(places);
        if (column == Header.NONE && named) {
            column = countColumn(places, volumes);
        }
        if (column == Header.NONE && !named) {
            column = unreadColumn();
        }
        if (column == Header.NONE) {
            return;
        }
        places.put(ColumnRole.TIME, column);
        if (!named && column + 1 < names.size() && (finder.isClockBeside(column) || areHoursBeside(column))) {
            places.put(ColumnRole.CLOCK, column + 1);
        }
        if (named && !isUnnamed(names.get(column))) {
            inferences.add(new Inference("columns", Echo.quote(names.get(column)) + " has the times, by its values"));
        }
    }

    /** Takes a column of hours for the times of day of dates that have none. */
    private void putHours(Map<ColumnRole, Integer> places) {
        int date = places.getOrDefault(ColumnRole.TIME, Header.NONE);
        for (int column = 0; column < names.size() && !places.containsKey(ColumnRole.CLOCK); column++) {
            if (ColumnNames.isHour(names.get(column)) && finder.isDateAlone(date)) {
                places.put(ColumnRole.CLOCK, column);
            }
        }
    }

    /** Tells whether the column behind one of dates alone has whole numbers that may be hours, beside prices that are not whole. */
    private boolean areHoursBeside(int date) {
        boolean broken = false;
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, date + 1);
            if (text.length() > 2 || !text.chars().allMatch(symbol -> Cursor.isDigit((char) symbol))) {
                return false;
            }
            if (!text.isEmpty() && Integer.parseInt(text) > HOURS_PER_DAY) {
                return false;
            }
            String next = finder.text(row, date + 2);
            broken |= next.indexOf('.') >= 0 || next.indexOf(',') >= 0;
        }
        return broken && finder.isDateAlone(date);
    }

    /** Finds the first column that is one of times by its values, or without a name and by its digits. */
    private int timeColumn(Map<ColumnRole, Integer> places) {
        int numbers = 0;
        for (int column = 0; column < names.size(); column++) {
            boolean unnamed = !named || isUnnamed(names.get(column));
            boolean number = finder.isNumeric(column);
            boolean digits = unnamed
                    && number
                    && numbers < 2
                    && (finder.isTimeOfDigits(column) || (numbers == 0 && finder.isTimeOfFewDigits(column)));
            numbers += number ? 1 : 0;
            if (!places.containsValue(column) && (finder.isColumnOfTimes(column) || digits)) {
                return column;
            }
        }
        return Header.NONE;
    }

    /** Finds the first column whose numbers can count time and run one way, and whose name or spacing speaks for time. */
    private int countColumn(Map<ColumnRole, Integer> places, List<Integer> volumes) {
        for (int column = 0; column < names.size(); column++) {
            boolean free = !places.containsValue(column) && !volumes.contains(column);
            if (free
                    && finder.isTimeOfDigits(column)
                    && finder.runs(column)
                    && (ColumnNames.saysTime(names.get(column)) || finder.isSpacedLikeBars(column))) {
                return column;
            }
        }
        return Header.NONE;
    }

    /** Finds a column in front of the numbers that is one of times as a reader sees it, in a form that is not known. */
    private int unreadColumn() {
        for (int column = 0; column < names.size() && !finder.isNumeric(column); column++) {
            if (isLikeTimes(column)) {
                return column;
            }
        }
        return Header.NONE;
    }

    private boolean isLikeTimes(int column) {
        int like = 0;
        String before = "";
        for (int row = 0; row < finder.rows(); row++) {
            String text = finder.text(row, column);
            like += isLikeTime(text) && !text.equals(before) ? 1 : 0;
            before = text;
        }
        return 2 * like > finder.rows();
    }

    private static boolean isLikeTime(String text) {
        Cursor cursor = new Cursor();
        cursor.start(text);
        String word = cursor.word();
        boolean begins =
                word.isEmpty() ? cursor.digitsAhead() > 0 : Weekdays.isName(word) || MonthNames.month(word) > 0;
        return begins
                && text.chars().filter(symbol -> Cursor.isDigit((char) symbol)).count() >= LEAST_DIGITS;
    }

    private static boolean isUnnamed(String name) {
        String plain = PlainName.of(name);
        return plain.isEmpty() || plain.startsWith("unnamed");
    }
}
