package io.synthmarket.io.internal.csv.column;

import io.synthmarket.io.internal.csv.text.PlainName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What to state where a file does not tell what its columns hold: a word for each of them. */
public final class ColumnAdvice {

    private static final int PRICES = 4;
    private static final int MOST_FIELDS = 40;
    private static final List<ColumnRole> USUAL = List.of(
            ColumnRole.TIME, ColumnRole.OPEN, ColumnRole.HIGH, ColumnRole.LOW, ColumnRole.CLOSE, ColumnRole.VOLUME);

    private ColumnAdvice() {}

    /** Begins with what can be done by other means, and ends with what to state for so many fields, if there is room for four prices. */
    public static String or(String otherwise, int fields) {
        return fields < PRICES
                ? "; fetch a file that has the four prices of each bar"
                : "; " + otherwise + ", or " + state(fields);
    }

    /** Does so for names, and asks for one side where they speak of bid and ask. */
    public static String or(String otherwise, List<String> names, int fields) {
        boolean ofTwoSides = names.stream().anyMatch(name -> PlainName.of(name).contains("bid"))
                && names.stream().anyMatch(name -> PlainName.of(name).contains("ask"));
        return ofTwoSides ? ", quotes of two sides" + ofTwoSides(names.size()) : or(otherwise, fields);
    }

    /** Says what to state for so many fields. */
    public static String state(int fields) {
        int from = fields == PRICES ? 1 : 0;
        List<ColumnRole> roles = new ArrayList<>(USUAL.subList(from, Math.min(USUAL.size(), from + fields)));
        return "state CsvDialect " + words(filled(roles, fields)) + " as they are"
                + (fields > USUAL.size() ? ", with - for those that are not used" : "");
    }

    /** Says what to state of quotes of bid and ask. */
    public static String ofTwoSides(int fields) {
        return "; state CsvDialect " + words(filled(new ArrayList<>(USUAL.subList(0, USUAL.size() - 1)), fields))
                + " as they are, with - for the side that is not wanted";
    }

    /** Writes roles as a dialect has them, in quotes. */
    public static String words(List<ColumnRole> roles) {
        return '"' + word(roles) + '"';
    }

    /** Writes roles as a dialect has them. */
    public static String word(List<ColumnRole> roles) {
        return "columns=" + String.join(",", ColumnRole.words(roles));
    }

    /** Lists what the columns of a file are taken for. */
    public static List<ColumnRole> roles(Header header) {
        List<ColumnRole> roles = new ArrayList<>(Collections.nCopies(header.size(), ColumnRole.UNUSED));
        for (ColumnRole role : ColumnRole.values()) {
            int column = header.column(role);
            if (column != Header.NONE) {
                roles.set(column, role);
            }
        }
        return roles;
    }

    private static List<ColumnRole> filled(List<ColumnRole> roles, int fields) {
        while (roles.size() < Math.min(fields, MOST_FIELDS)) {
            roles.add(ColumnRole.UNUSED);
        }
        return roles;
    }
}
