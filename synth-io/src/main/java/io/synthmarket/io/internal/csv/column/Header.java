package io.synthmarket.io.internal.csv.column;

import io.synthmarket.core.internal.series.Echo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a file is what. */
public final class Header {

    /** Stands for a column that is not there. */
    public static final int NONE = -1;

    private final long line;
    private final List<String> names;
    private final Map<ColumnRole, Integer> places;
    private final int time;
    private final int clock;
    private final int open;
    private final int high;
    private final int low;
    private final int close;
    private final int volume;
    private final int downVolume;
    private final int adjustedClose;
    private final int sourceIndex;

    /** Takes names and places over; the line is that of the names, or of the first row where there are none. */
    public Header(long line, List<String> names, Map<ColumnRole, Integer> places) {
        this.line = line;
        this.names = List.copyOf(names);
        this.places = new EnumMap<>(places);
        this.time = column(ColumnRole.TIME);
        this.clock = column(ColumnRole.CLOCK);
        this.open = column(ColumnRole.OPEN);
        this.high = column(ColumnRole.HIGH);
        this.low = column(ColumnRole.LOW);
        this.close = column(ColumnRole.CLOSE);
        this.volume = column(ColumnRole.VOLUME);
        this.downVolume = column(ColumnRole.DOWN_VOLUME);
        this.adjustedClose = column(ColumnRole.ADJUSTED_CLOSE);
        this.sourceIndex = column(ColumnRole.SOURCE_INDEX);
    }

    /** Names columns by their numbers, from 1. */
    public static List<String> numbered(int columns) {
        List<String> names = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            names.add(Integer.toString(column));
        }
        return names;
    }

    /** Tells the column of a role, {@link #NONE} where there is none. */
    public int column(ColumnRole role) {
        return places.getOrDefault(role, NONE);
    }

    /** Finds the column that names the instrument, {@link #NONE} where none does. */
    public int instrument() {
        int found = column(ColumnRole.INSTRUMENT);
        for (int at = 0; at < size() && found == NONE; at++) {
            found = ColumnNames.isInstrument(plainName(at)) ? at : NONE;
        }
        for (int at = 0; at < size() && found == NONE; at++) {
            found = ColumnNames.mayBeInstrument(plainName(at)) ? at : NONE;
        }
        return found;
    }

    /** Returns one with another column for a role. */
    public Header with(ColumnRole role, int column) {
        Map<ColumnRole, Integer> more = new EnumMap<>(ColumnRole.class);
        more.putAll(places);
        more.put(role, column);
        return new Header(line, names, more);
    }

    /** Tells whether a column is one of prices, as any of numbers may be where they are not known. */
    public boolean isPrice(int column) {
        return open == NONE ? isNumber(column) : column == open || column == high || column == low || column == close;
    }

    /** Tells whether a column is used for something. */
    public boolean isUsed(int column) {
        return places.containsValue(column);
    }

    /** Tells how many names there are. */
    public int size() {
        return names.size();
    }

    /** Tells how many names there are up to the last that is not blank. */
    public int namedSize() {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    /** Tells whether a column is one of numbers, as any but those of times may be where the prices are not known. */
    public boolean isNumber(int column) {
        boolean timed = column == time || column == clock;
        return !timed && (open == NONE || places.containsValue(column));
    }

    /** Tells the name of a column as messages show it. */
    public String name(int column) {
        return Echo.visible(names.get(column));
    }

    /** Tells the name of a column as the file has it. */
    public String plainName(int column) {
        return names.get(column);
    }

    /** Tells whether the columns of prices have names, rather than numbers. */
    public boolean isNamed() {
        return !Character.isDigit((names.get(open) + '0').charAt(0));
    }

    public long line() {
        return line;
    }

    public int open() {
        return open;
    }

    public int high() {
        return high;
    }

    public int low() {
        return low;
    }

    public int close() {
        return close;
    }

    public int volume() {
        return volume;
    }

    /** Tells the column of volumes that are to be added to those of {@link #volume()}. */
    public int downVolume() {
        return downVolume;
    }

    /** Tells the column of closes that are adjusted for splits and dividends. */
    public int adjustedClose() {
        return adjustedClose;
    }

    /** Tells the column of times, or of dates where there is a {@link #clock()}. */
    public int time() {
        return time;
    }

    /** Tells the column of times of day that belong to dates. */
    public int clock() {
        return clock;
    }

    /** Tells the column of the bars of history that bars were made of. */
    public int sourceIndex() {
        return sourceIndex;
    }

    /** Returns what is used for what; the adjusted close only if it is. */
    public Map<String, String> columns(boolean adjusting) {
        Map<String, String> columns = new LinkedHashMap<>();
        places.forEach((role, column) -> {
            if (adjusting || role != ColumnRole.ADJUSTED_CLOSE) {
                columns.put(role.title(), name(column));
            }
        });
        return Collections.unmodifiableMap(columns);
    }

    /** Returns the names of the columns that are used for nothing. */
    public List<String> ignored(boolean adjusting) {
        List<String> ignored = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            boolean used = places.containsValue(column) && (adjusting || column != adjustedClose);
            if (!used) {
                ignored.add(name(column));
            }
        }
        return List.copyOf(ignored);
    }
}
