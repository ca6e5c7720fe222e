package io.synthmarket.io.internal.csv;

import io.synthmarket.io.BarDataException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which column of a file is what, as its first line says. */
final class Header {

    /** Stands for a column that is not there. */
    static final int NONE = -1;

    private static final List<String> TIMES = List.of("datetime", "timestamp", "gmttime", "date", "time");
    private static final List<String> OPENS = List.of("open", "op", "o");
    private static final List<String> HIGHS = List.of("high", "hi", "h");
    private static final List<String> LOWS = List.of("low", "lo", "l");
    private static final List<String> CLOSES = List.of("close", "cl", "c");
    private static final List<String> VOLUMES = List.of("volume", "vol", "v", "tickvolume", "tickvol");
    private static final List<String> SOURCES = List.of("sourceindex");
    private static final List<List<String>> ALL = List.of(TIMES, OPENS, HIGHS, LOWS, CLOSES, VOLUMES);
    private static final String DELIMITERS = ",;\t";

    private final String source;
    private final long line;
    private final List<String> names;
    private final int open;
    private final int high;
    private final int low;
    private final int close;
    private final int volume;
    private final int clock;
    private final int sourceIndex;
    private int time;

    private Header(String source, long line, char delimiter, List<String> names) {
        this.source = source;
        this.line = line;
        this.names = names;
        this.open = only("Open", OPENS);
        this.high = only("High", HIGHS);
        this.low = only("Low", LOWS);
        this.close = only("Close", CLOSES);
        requirePrices(delimiter);
        this.volume = first("Volume", VOLUMES);
        this.sourceIndex = only("SourceIndex", SOURCES);
        this.time = first("Date", TIMES);
        int timeOfDay = first("Date", List.of("time"));
        boolean joined =
                time != NONE && time != timeOfDay && plain(names.get(time)).equals("date");
        this.clock = joined ? timeOfDay : NONE;
    }

    /**
     * Reads the names.
     *
     * @throws BarDataException if a column of prices is missing or there are two of one meaning
     */
    static Header of(String source, char delimiter, RowTokens row) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < row.count(); column++) {
            names.add(row.field(column));
        }
        return new Header(source, row.line(), delimiter, List.copyOf(names));
    }

    /**
     * Finds what separates the names: of the delimiters that are there, the one that leaves the most names known, and of
     * these the one that is there most often.
     *
     * @throws BarDataException if there is none
     */
    static char delimiter(String source, String firstLine) {
        char best = 0;
        long most = 0;
        for (int at = 0; at < DELIMITERS.length(); at++) {
            char candidate = DELIMITERS.charAt(at);
            long count = firstLine.chars().filter(symbol -> symbol == candidate).count();
            long rank = count == 0 ? 0 : knownNames(firstLine, candidate) * (firstLine.length() + 1L) + count;
            if (rank > most) {
                most = rank;
                best = candidate;
            }
        }
        if (most == 0) {
            throw BarDataException.atLine(
                    source,
                    1,
                    "expected column names separated by comma, semicolon or tab but found " + Echo.quote(firstLine)
                            + "; separate the columns by one of these");
        }
        return best;
    }

    private static long knownNames(String firstLine, char delimiter) {
        long known = 0;
        int from = 0;
        while (from <= firstLine.length()) {
            int to = firstLine.indexOf(delimiter, from);
            int end = to < 0 ? firstLine.length() : to;
            String name = plain(firstLine.substring(from, end));
            if (ALL.stream().anyMatch(variants -> variants.contains(name))) {
                known++;
            }
            from = end + 1;
        }
        return known;
    }

    private static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < name.length(); at++) {
            char symbol = name.charAt(at);
            if (symbol > ' ' && symbol != '_' && symbol != '<' && symbol != '>' && symbol != '"') {
                plain.append(symbol);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private int only(String use, List<String> variants) {
        int found = NONE;
        for (int column = 0; column < names.size(); column++) {
            if (variants.contains(plain(names.get(column)))) {
                requireNone(use, found, column);
                found = column;
            }
        }
        return found;
    }

    private int first(String use, List<String> variants) {
        for (String variant : variants) {
            int found = only(use, List.of(variant));
            if (found != NONE) {
                return found;
            }
        }
        return NONE;
    }

    private void requireNone(String use, int found, int column) {
        if (found != NONE) {
            throw BarDataException.atColumn(
                    source,
                    line,
                    name(column),
                    "expected one column for " + use + " but found " + Echo.quote(names.get(found)) + " and "
                            + Echo.quote(names.get(column)) + "; remove or rename one of them");
        }
    }

    private void requirePrices(char delimiter) {
        List<String> missing = new ArrayList<>();
        addMissing(missing, "Open", open);
        addMissing(missing, "High", high);
        addMissing(missing, "Low", low);
        addMissing(missing, "Close", close);
        if (missing.isEmpty()) {
            return;
        }
        String found = Echo.quote(String.join(String.valueOf(delimiter), names));
        String fault = missing.size() == 4
                ? "expected a first line that names the columns Open, High, Low and Close but found " + found
                        + "; put such a line first"
                : "expected the columns Open, High, Low and Close but found no " + String.join(", ", missing) + " in "
                        + found + "; add the column or correct its name";
        throw BarDataException.atLine(source, line, fault);
    }

    private static void addMissing(List<String> missing, String use, int column) {
        if (column == NONE) {
            missing.add(use);
        }
    }

    /**
     * Takes a first column without a name for the time, unless there is another or its first value is blank or a mere
     * number.
     */
    void decideUnnamed(String firstValue, TimeText times) {
        String name = plain(names.get(0));
        boolean unnamed = name.isEmpty() || name.startsWith("unnamed:");
        if (time == NONE && unnamed && !firstValue.isEmpty()) {
            boolean number = firstValue.chars().allMatch(symbol -> symbol >= '0' && symbol <= '9');
            if (!number || times.read(firstValue) == TimeText.Outcome.GOOD) {
                time = 0;
            }
        }
    }

    /** Tells how many names there are. */
    int size() {
        return names.size();
    }

    /** Tells how many names there are up to the last that is not blank. */
    int namedSize() {
        int size = names.size();
        while (size > 0 && names.get(size - 1).isEmpty()) {
            size--;
        }
        return size;
    }

    /** Tells the name of a column as messages show it. */
    String name(int column) {
        return Echo.visible(names.get(column));
    }

    int open() {
        return open;
    }

    int high() {
        return high;
    }

    int low() {
        return low;
    }

    int close() {
        return close;
    }

    int volume() {
        return volume;
    }

    /** Tells the column of times, or of dates where there is a {@link #clock()}. */
    int time() {
        return time;
    }

    /** Tells the column of times of day that belong to dates. */
    int clock() {
        return clock;
    }

    /** Tells the column of the bars of history that bars were made of. */
    int sourceIndex() {
        return sourceIndex;
    }

    /** Returns what is used for what. */
    Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        put(columns, "Date", time);
        put(columns, "Time", clock);
        put(columns, "Open", open);
        put(columns, "High", high);
        put(columns, "Low", low);
        put(columns, "Close", close);
        put(columns, "Volume", volume);
        put(columns, "SourceIndex", sourceIndex);
        return Collections.unmodifiableMap(columns);
    }

    private void put(Map<String, String> columns, String use, int column) {
        if (column != NONE) {
            columns.put(use, name(column));
        }
    }

    /** Returns the names of the columns that are used for nothing. */
    List<String> ignored() {
        List<Integer> used = List.of(time, clock, open, high, low, close, volume, sourceIndex);
        List<String> ignored = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!used.contains(column)) {
                ignored.add(name(column));
            }
        }
        return List.copyOf(ignored);
    }
}
