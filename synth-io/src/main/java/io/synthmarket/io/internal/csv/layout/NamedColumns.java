package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnAdvice;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds columns by their names. */
final class NamedColumns {

    private static final List<ColumnRole> PRICES =
            List.of(ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.CLOSE);

    private static final Set<ColumnRole> PRICED = EnumSet.range(ColumnRole.OPEN, ColumnRole.ADJUSTED_CLOSE);

    private final String source;
    private final long line;
    private final List<String> names;
    private final String charsetAdvice;

    NamedColumns(String source, long line, List<String> names, String charsetAdvice) {
        this.charsetAdvice = charsetAdvice;
        this.source = source;
        this.line = line;
        this.names = names;
    }

    /**
     * Finds every column but that of volumes.
     *
     * @throws BarDataException if a column of prices is missing or there are two of one meaning
     */
    Map<ColumnRole, Integer> places(char delimiter) {
        Map<ColumnRole, Integer> places = new EnumMap<>(ColumnRole.class);
        List<String> missing = new ArrayList<>();
        List<String> ends = missesPrices() ? ColumnNames.ends(names) : names;
        for (ColumnRole price : PRICES) {
            int column = only(price, ends);
            if (column == Header.NONE) {
                missing.add(price.title());
            } else {
                places.put(price, column);
            }
        }
        if (!missing.isEmpty()) {
            String advice = ColumnAdvice.or("add the column, correct its name", names, fieldsWithRoom());
            throw BarDataException.atLine(
                    source,
                    line,
                    "expected the columns Open, High, Low and Close but found no " + String.join(", ", missing) + " in "
                            + Echo.quote(String.join(String.valueOf(delimiter), names))
                            + advice
                            + charsetAdvice);
        }
        put(places, ColumnRole.ADJUSTED_CLOSE, candidates(ColumnRole.ADJUSTED_CLOSE, ends));
        putUpAndDown(places);
        int sourceIndex = only(ColumnRole.SOURCE_INDEX, names);
        if (sourceIndex != Header.NONE) {
            places.put(ColumnRole.SOURCE_INDEX, sourceIndex);
        }
        putTimes(places);
        return places;
    }

    /** Takes the volumes of trades at rising and at falling prices, where no column has that of all. */
    private void putUpAndDown(Map<ColumnRole, Integer> places) {
        int up = volumeOf("up");
        int down = volumeOf("down");
        if (up != Header.NONE && down != Header.NONE && volumes().isEmpty()) {
            places.put(ColumnRole.VOLUME, up);
            places.put(ColumnRole.DOWN_VOLUME, down);
        }
    }

    private int volumeOf(String way) {
        List<String> known = List.of(way, way + "vol", way + "volume");
        for (int column = 0; column < names.size(); column++) {
            if (known.contains(PlainName.of(names.get(column)))) {
                return column;
            }
        }
        return Header.NONE;
    }

    private void putTimes(Map<ColumnRole, Integer> places) {
        List<Integer> times = candidates(ColumnRole.TIME, names);
        put(places, ColumnRole.TIME, times);
        if (!times.isEmpty() && ColumnNames.isDate(names.get(times.get(0)))) {
            for (int column : times) {
                if (ColumnNames.isClock(names.get(column))) {
                    places.put(ColumnRole.CLOCK, column);
                    return;
                }
            }
        }
    }

    private static void put(Map<ColumnRole, Integer> places, ColumnRole role, List<Integer> candidates) {
        if (!candidates.isEmpty()) {
            places.put(role, candidates.get(0));
        }
    }

    /** Lists the columns that may be the volume, the best name first. */
    List<Integer> volumes() {
        List<Integer> named = candidates(ColumnRole.VOLUME, names);
        return named.isEmpty() && missesPrices() ? candidates(ColumnRole.VOLUME, ColumnNames.ends(names)) : named;
    }

    /** Tells of which columns only the end of the name is known; empty where there are none. */
    String endsUsed(Header header) {
        List<String> used = new ArrayList<>();
        for (ColumnRole role : ColumnRole.values()) {
            int column = header.column(role);
            if (PRICED.contains(role)
                    && column != Header.NONE
                    && !(role == ColumnRole.VOLUME && header.downVolume() != Header.NONE)
                    && ColumnNames.rank(role, names.get(column)) == ColumnNames.UNKNOWN) {
                used.add(role.title() + " " + Echo.quote(names.get(column)));
            }
        }
        return String.join(", ", used);
    }

    private boolean missesPrices() {
        for (ColumnRole price : PRICES) {
            if (candidates(price, names).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> candidates(ColumnRole role, List<String> from) {
        List<Integer> found = new ArrayList<>();
        for (int column = 0; column < from.size(); column++) {
            int rank = ColumnNames.rank(role, from.get(column));
            if (rank != ColumnNames.UNKNOWN) {
                int place = found.size();
                while (place > 0 && ColumnNames.rank(role, from.get(found.get(place - 1))) > rank) {
                    place--;
                }
                found.add(place, column);
            }
        }
        return found;
    }

    private int only(ColumnRole role, List<String> from) {
        List<Integer> found = candidates(role, from);
        if (found.isEmpty()) {
            return Header.NONE;
        }
        int best = found.get(0);
        if (found.size() > 1) {
            int next = found.get(1);
            if (ColumnNames.rank(role, from.get(best)) == ColumnNames.rank(role, from.get(next))) {
                throw repeated(role, Math.min(best, next), Math.max(best, next));
            }
        }
        return best;
    }

    private BarDataException repeated(ColumnRole role, int first, int second) {
        String found = "expected one column for " + role.title() + " but found " + Echo.quote(names.get(first))
                + " and " + Echo.quote(names.get(second));
        String advice = ColumnAdvice.or("remove or rename one of them", names, names.size());
        return BarDataException.atColumn(source, line, Echo.visible(names.get(second)), found + advice + charsetAdvice);
    }

    /** Counts the names, 0 where those that are not of times are fewer than prices. */
    private int fieldsWithRoom() {
        int values = names.size() - candidates(ColumnRole.TIME, names).size();
        return values < PRICES.size() ? 0 : names.size();
    }
}
