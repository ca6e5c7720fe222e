package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.column.ColumnNames;
import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A column of bars: what it is called where it is written, and how it is found among the columns of others. */
public enum BarField {
    /** Which series of a batch a row belongs to. */
    PATH("path", null, ColumnKind.WHOLE),
    TIME("time", ColumnRole.TIME, ColumnKind.TIME),
    OPEN("open", ColumnRole.OPEN, ColumnKind.REAL),
    HIGH("high", ColumnRole.HIGH, ColumnKind.REAL),
    LOW("low", ColumnRole.LOW, ColumnKind.REAL),
    CLOSE("close", ColumnRole.CLOSE, ColumnKind.REAL),
    VOLUME("volume", ColumnRole.VOLUME, ColumnKind.REAL),
    /** The bar of history that a bar was made of. */
    SOURCE_INDEX("source_index", ColumnRole.SOURCE_INDEX, ColumnKind.WHOLE);

    private static final List<BarField> PRICES = List.of(OPEN, HIGH, LOW, CLOSE);

    private final String title;
    private final @Nullable ColumnRole role;
    private final ColumnKind kind;

    BarField(String title, @Nullable ColumnRole role, ColumnKind kind) {
        this.title = title;
        this.role = role;
        this.kind = kind;
    }

    /** Tells what the column is called where it is written. */
    public String title() {
        return title;
    }

    /** Tells what the column holds where it is written: whole numbers of 32 bits, real ones of 64, or times in nanoseconds. */
    public ColumnKind kind() {
        return kind;
    }

    /** Tells whether values may be missing where the column is written. */
    public boolean isOptional() {
        return this == VOLUME;
    }

    /** Reads a price, or the volume of a series that has one; NaN for a column that is neither. */
    public double value(BarSeries series, int bar) {
        return switch (this) {
            case OPEN -> series.open(bar);
            case HIGH -> series.high(bar);
            case LOW -> series.low(bar);
            case CLOSE -> series.close(bar);
            case VOLUME -> series.volume(bar);
            case PATH, TIME, SOURCE_INDEX -> Double.NaN;
        };
    }

    /** Tells whether the column holds one of the four prices. */
    public boolean isPrice() {
        return PRICES.contains(this);
    }

    /**
     * Finds the columns that bars are read from among those of a table, by the names that CSV has and by what they hold.
     *
     * @param source the name that messages call the table by
     * @param columns its columns
     * @return for each field that is there the number of its column
     * @throws BarDataException if a price is missing or there twice, or a column of the name holds something else
     */
    public static Map<BarField, Integer> find(String source, List<TableColumn> columns) {
        List<String> names = columns.stream().map(TableColumn::name).toList();
        List<String> used = areNamed(names) ? names : ColumnNames.ends(names);
        Map<BarField, Integer> found = new EnumMap<>(BarField.class);
        List<String> missing = new ArrayList<>();
        for (BarField price : PRICES) {
            List<Integer> candidates = price.candidates(used);
            price.requireOnlyBest(source, candidates, used, names);
            List<Integer> best = candidates.subList(0, Math.min(1, candidates.size()));
            price.choose(source, columns, best)
                    .ifPresentOrElse(column -> found.put(price, column), () -> missing.add(price.title));
        }
        if (!missing.isEmpty()) {
            throw BarDataException.of(
                    source,
                    "expected the columns open, high, low and close but found no " + String.join(", ", missing) + " in "
                            + Echo.quote(String.join(",", names)) + "; rename the columns");
        }
        VOLUME.choose(source, columns, VOLUME.candidates(used)).ifPresent(column -> found.put(VOLUME, column));
        TIME.choose(source, columns, times(source, columns)).ifPresent(column -> found.put(TIME, column));
        for (int column = 0; column < columns.size(); column++) {
            TableColumn each = columns.get(column);
            if (each.kind() == ColumnKind.WHOLE) {
                if (PlainName.of(each.name()).equals(PATH.title)) {
                    found.putIfAbsent(PATH, column);
                } else if (SOURCE_INDEX.isNamed(each.name())) {
                    found.putIfAbsent(SOURCE_INDEX, column);
                }
            }
        }
        return found;
    }

    /** Lists the columns whose names are those of times, or else the one that holds times: pandas calls an index as it likes. */
    private static List<Integer> times(String source, List<TableColumn> columns) {
        List<Integer> named =
                TIME.candidates(columns.stream().map(TableColumn::name).toList());
        if (named.stream().anyMatch(column -> TIME.fits(columns.get(column)))) {
            return named;
        }
        List<Integer> times = IntStream.range(0, columns.size())
                .filter(column -> TIME.fits(columns.get(column)))
                .boxed()
                .toList();
        if (times.size() > 1) {
            throw BarDataException.of(
                    source,
                    "expected one column of times but found "
                            + Echo.quote(columns.get(times.get(0)).name()) + " and "
                            + Echo.quote(columns.get(times.get(1)).name()) + "; name the one to read \"time\"");
        }
        return times.isEmpty() ? named : times;
    }

    /** Chooses the first candidate of the kind that is wanted. */
    private Optional<Integer> choose(String source, List<TableColumn> columns, List<Integer> candidates) {
        for (int candidate : candidates) {
            if (fits(columns.get(candidate))) {
                return Optional.of(candidate);
            }
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        TableColumn best = columns.get(candidates.get(0));
        throw BarDataException.of(
                source,
                "column " + Echo.quote(best.name()) + " must hold " + (this == TIME ? "timestamps or dates" : "numbers")
                        + " but holds " + best.type() + "; convert it where the file was made");
    }

    private boolean fits(TableColumn column) {
        return this == TIME ? column.kind() == ColumnKind.TIME : column.kind().isNumber();
    }

    private void requireOnlyBest(String source, List<Integer> candidates, List<String> used, List<String> names) {
        if (candidates.size() > 1 && rank(used.get(candidates.get(0))) == rank(used.get(candidates.get(1)))) {
            throw BarDataException.of(
                    source,
                    "expected one column for " + title + " but found " + Echo.quote(names.get(candidates.get(0)))
                            + " and " + Echo.quote(names.get(candidates.get(1))) + "; remove or rename one of them");
        }
    }

    /** Lists the columns whose names are those of the field, the best name first. */
    private List<Integer> candidates(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(column -> rank(names.get(column)) != ColumnNames.UNKNOWN)
                .boxed()
                .sorted(Comparator.comparingInt(column -> rank(names.get(column))))
                .toList();
    }

    private int rank(String name) {
        return role == null ? ColumnNames.UNKNOWN : ColumnNames.rank(role, name);
    }

    /** Tells whether names are those of the columns of bars. */
    public static boolean areNamed(List<String> columns) {
        return PRICES.stream().allMatch(price -> columns.stream().anyMatch(price::isNamed));
    }

    /** Lists the places of the columns that may be read from a text with these names. */
    public static Set<Integer> placesRead(List<String> columns) {
        Set<Integer> places = new HashSet<>();
        for (BarField field : values()) {
            List<Integer> candidates = field.candidates(columns);
            candidates.stream()
                    .filter(place -> !field.isPrice()
                            || field.rank(columns.get(place)) == field.rank(columns.get(candidates.get(0))))
                    .forEach(places::add);
        }
        return places;
    }

    /** Tells whether a name is one of a column of bars. */
    public static boolean isKnown(String name) {
        return Arrays.stream(values()).anyMatch(field -> field.isNamed(name));
    }

    /** Tells whether a name is one of times. */
    public static boolean isTime(String name) {
        return TIME.isNamed(name);
    }

    private boolean isNamed(String column) {
        return rank(column) != ColumnNames.UNKNOWN;
    }
}
