package io.synthmarket.io.internal.csv.column;

import io.synthmarket.core.internal.series.Echo;
import java.util.ArrayList;
import java.util.List;

/** What a column holds. */
public enum ColumnRole {
    /** Times, or dates where there is a {@link #CLOCK}. */
    TIME("time", "Date"),
    /** Times of day. */
    CLOCK("time", "Time"),
    OPEN("open", "Open"),
    HIGH("high", "High"),
    LOW("low", "Low"),
    CLOSE("close", "Close"),
    VOLUME("volume", "Volume"),
    ADJUSTED_CLOSE("adj-close", "Adj Close"),
    /** The bars of history that bars were made of. */
    SOURCE_INDEX("source-index", "SourceIndex"),
    /** The volume of trades at falling prices, where {@link #VOLUME} has that of the others. */
    DOWN_VOLUME("down-volume", "Down Volume"),
    INSTRUMENT("instrument", "Instrument"),
    UNUSED("-", "");

    private static final String DATE = "date";

    private final String word;
    private final String title;

    ColumnRole(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** Tells what reports call it. */
    public String title() {
        return title;
    }

    /**
     * Reads words joined by commas.
     *
     * @throws IllegalArgumentException if a word is unknown or there twice, or a price is missing
     */
    public static List<ColumnRole> parse(String words) {
        List<ColumnRole> roles = new ArrayList<>();
        boolean dated = List.of(words.split(",", -1)).contains(DATE);
        for (String word : words.split(",", -1)) {
            ColumnRole role = of(word.strip(), dated);
            if (role != UNUSED && roles.contains(role)) {
                throw new IllegalArgumentException("columns must have each word once but have " + Echo.quote(word)
                        + " twice in " + Echo.quote(words));
            }
            roles.add(role);
        }
        for (ColumnRole price : List.of(OPEN, HIGH, LOW, CLOSE)) {
            if (!roles.contains(price)) {
                throw new IllegalArgumentException("columns must have open, high, low and close but have no "
                        + price.word + " in " + Echo.quote(words));
            }
        }
        if (roles.contains(DOWN_VOLUME) && !roles.contains(VOLUME)) {
            throw new IllegalArgumentException(
                    "columns must have volume where they have down-volume but have none in " + Echo.quote(words));
        }
        return List.copyOf(roles);
    }

    /** Returns the words that {@link #parse} reads. */
    public static List<String> words(List<ColumnRole> roles) {
        List<String> words = new ArrayList<>();
        for (ColumnRole role : roles) {
            words.add(role == TIME && roles.contains(CLOCK) ? DATE : role.word);
        }
        return List.copyOf(words);
    }

    private static ColumnRole of(String word, boolean dated) {
        if (word.equals(DATE)) {
            return TIME;
        }
        if (dated && word.equals(CLOCK.word)) {
            return CLOCK;
        }
        for (ColumnRole role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException(
                "columns must be of time, date, open, high, low, close, adj-close, volume, down-volume, instrument and -"
                        + " but have "
                        + Echo.quote(word));
    }
}
