package io.synthmarket.core;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.TimeGrid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of history that nothing is learned from, such as the months that a model is tested on.
 *
 * @param from time of the first bar to leave out
 * @param to time of the last bar to leave out
 * @param embargo how many more bars to leave out on either side, so that what spans several bars does not leak
 * @see Generator#exclude(LocalDateTime, LocalDateTime, int)
 * @since 0.1.0
 */
public record Exclusion(LocalDateTime from, LocalDateTime to, int embargo) {

    private static final String BETWEEN = "..";
    private static final String PLUS = "+";

    /**
     * Checks the stretch.
     *
     * @param from time of the first bar to leave out
     * @param to time of the last bar to leave out
     * @param embargo how many more bars to leave out on either side
     * @throws IllegalArgumentException if it ends before it begins, or the embargo is negative
     */
    public Exclusion {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "an exclusion must end at or after its start " + from + " but ends at " + to);
        }
        if (embargo < 0) {
            throw new IllegalArgumentException("embargo must be at least 0 bars but was " + embargo);
        }
    }

    /**
     * Leaves out whole days.
     *
     * @param from the first day
     * @param to the last day, itself left out
     * @param embargo how many more bars to leave out on either side
     * @return the exclusion
     * @throws IllegalArgumentException if it ends before it begins, or the embargo is negative
     */
    public static Exclusion ofDays(LocalDate from, LocalDate to, int embargo) {
        return new Exclusion(from.atStartOfDay(), to.atTime(LocalTime.MAX), embargo);
    }

    /**
     * Reads an exclusion: two days or times with two points between them, and the embargo after a plus sign where there is one.
     *
     * @param text such as {@code 2008-09-01..2009-03-31+20} or {@code 2020-03-09T09:30..2020-03-09T16:00}
     * @return the exclusion
     * @throws IllegalArgumentException if the text is none
     */
    public static Exclusion parse(String text) {
        int plus = text.indexOf(PLUS);
        String range = plus < 0 ? text : text.substring(0, plus);
        int between = range.indexOf(BETWEEN);
        if (between < 0) {
            throw unreadable(text, null);
        }
        try {
            int embargo = plus < 0 ? 0 : Integer.parseInt(text.substring(plus + 1));
            String from = range.substring(0, between);
            String to = range.substring(between + BETWEEN.length());
            return new Exclusion(TimeGrid.parse(from, LocalTime.MIDNIGHT), TimeGrid.parse(to, LocalTime.MAX), embargo);
        } catch (NumberFormatException | DateTimeException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, @Nullable RuntimeException cause) {
        return new IllegalArgumentException(
                "an exclusion must be FROM..TO or FROM..TO+EMBARGO, such as 2008-09-01..2009-03-31+20, but was "
                        + Echo.quote(text),
                cause);
    }

    /** Tells whether a bar at a time is in the stretch itself, its embargo aside. */
    boolean covers(long nanos) {
        return nanos >= TimeGrid.nanos(from) && nanos <= TimeGrid.nanos(to);
    }

    /**
     * Writes the exclusion.
     *
     * @return a word that {@link #parse(String)} reads
     */
    @Override
    public String toString() {
        boolean days = from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && to.toLocalTime().equals(LocalTime.MAX);
        String range = days ? from.toLocalDate() + BETWEEN + to.toLocalDate() : from + BETWEEN + to;
        return embargo == 0 ? range : range + PLUS + embargo;
    }
}
