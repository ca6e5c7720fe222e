package io.synthmarket.io.internal.columnar;

import io.synthmarket.io.BarDataException;
import io.synthmarket.io.internal.csv.Echo;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A column of bars: what it is called where it is written, and by which names it is found where others wrote. */
public enum BarField {
    /** Which series of a batch a row belongs to. */
    PATH("path", "path"),
    TIME("time", "datetime timestamp gmttime date time"),
    OPEN("open", "open op o"),
    HIGH("high", "high hi h"),
    LOW("low", "low lo l"),
    CLOSE("close", "close cl c"),
    VOLUME("volume", "volume vol v tickvolume tickvol"),
    /** The bar of history that a bar was made of. */
    SOURCE_INDEX("source_index", "sourceindex");

    private static final List<BarField> PRICES = List.of(OPEN, HIGH, LOW, CLOSE);

    private final String title;
    private final String names;

    BarField(String title, String names) {
        this.title = title;
        this.names = names;
    }

    /** Tells what the column is called where it is written. */
    public String title() {
        return title;
    }

    /** Tells whether the column holds one of the four prices. */
    public boolean isPrice() {
        return PRICES.contains(this);
    }

    /**
     * Finds the columns of bars among those of a table, in any case and without regard to blanks and underscores.
     *
     * @param source the name that messages call the table by
     * @param columns the names of its columns
     * @return for each field that is there the number of its column
     * @throws BarDataException if a price is missing
     */
    public static Map<BarField, Integer> find(String source, List<String> columns) {
        Map<BarField, Integer> found = new EnumMap<>(BarField.class);
        List<String> plain = columns.stream().map(BarField::plain).toList();
        for (BarField field : values()) {
            for (String name : field.names.split(" ", -1)) {
                int column = plain.indexOf(name);
                if (column >= 0) {
                    found.put(field, column);
                    break;
                }
            }
        }
        List<String> missing = PRICES.stream()
                .filter(price -> !found.containsKey(price))
                .map(BarField::title)
                .toList();
        if (!missing.isEmpty()) {
            throw BarDataException.of(
                    source,
                    "expected the columns open, high, low and close but found no " + String.join(", ", missing) + " in "
                            + Echo.quote(String.join(",", columns)) + "; rename the columns");
        }
        return found;
    }

    /** Tells whether names are those of the columns of bars. */
    public static boolean areNamed(List<String> columns) {
        List<String> plain = columns.stream().map(BarField::plain).toList();
        return PRICES.stream()
                .allMatch(price -> List.of(price.names.split(" ", -1)).stream().anyMatch(plain::contains));
    }

    /** Tells whether a name is that of some column of bars. */
    public static boolean isNamed(String column) {
        String plain = plain(column);
        return Stream.of(values())
                .anyMatch(field -> List.of(field.names.split(" ", -1)).contains(plain));
    }

    private static String plain(String name) {
        return name.replaceAll("[ _]", "").toLowerCase(Locale.ROOT);
    }
}
