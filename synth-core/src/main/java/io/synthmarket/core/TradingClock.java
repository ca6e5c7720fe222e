package io.synthmarket.core;

import io.synthmarket.core.internal.clock.ClockInference;
import io.synthmarket.core.internal.clock.TradingClockText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * When a market has bars: what keeps an opening bar an opening bar in every path.
 *
 * <p>It is inferred from the times of history, told in the recipe and in the log, and can be stated where the inference is wrong.
 *
 * @param kind which of the four kinds of clock it is
 * @param bar the usual time from one bar to the next; zero where there are no times
 * @param open time of day at which a session begins; midnight where there are none
 * @param slot length of the stretches of a day within which bars are taken to be alike; zero where bars last a day or more
 * @param days the days of the week that have bars; empty where there are no times
 * @see Generator#clock(TradingClock)
 * @since 0.1.0
 */
public record TradingClock(Kind kind, Duration bar, LocalTime open, Duration slot, Set<DayOfWeek> days) {

    private static final Duration LONGEST_SHORT_BAR = Duration.ofMinutes(30);
    private static final Duration SHORTEST_SLOT = Duration.ofSeconds(1);
    private static final Duration NARROW_SLOT = Duration.ofMinutes(15);
    private static final Duration WIDE_SLOT = Duration.ofHours(1);

    /**
     * The kinds of clock.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** No times: any bar may stand anywhere. */
        UNTIMED,
        /** Bars of a day or more: any bar may stand anywhere. */
        DAILY,
        /** Bars within the day, in a market that closes every day: a bar stays at its time of day. */
        SESSIONS,
        /** Bars within the day, in a market that does not close on a trading day: a bar stays at its time of day. */
        ROUND_THE_CLOCK
    }

    /**
     * Checks the clock.
     *
     * @param kind which of the four kinds of clock it is
     * @param bar the usual time from one bar to the next
     * @param open time of day at which a session begins
     * @param slot length of the stretches of a day within which bars are taken to be alike
     * @param days the days of the week that have bars
     * @throws IllegalArgumentException if bars or slots within the day are not longer than nothing and at most a day, or slots
     *     shorter than a second
     */
    public TradingClock {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(bar, "bar");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(slot, "slot");
        days = days.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (kind == Kind.SESSIONS || kind == Kind.ROUND_THE_CLOCK) {
            requireWithinDay("bar", bar);
            requireWithinDay("slot", slot);
            if (slot.compareTo(SHORTEST_SLOT) < 0) {
                throw new IllegalArgumentException("slot must be at least a second but was " + slot);
            }
        }
    }

    private static void requireWithinDay(String name, Duration length) {
        if (length.isNegative() || length.isZero() || length.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(
                    name + " must be longer than nothing and at most a day but was " + length);
        }
    }

    /**
     * Infers the clock of a history.
     *
     * <p>Bars 20 hours or more apart, by the most common step, are daily. Others belong to a market with sessions when some stretch
     * of the day has bars on fewer than a tenth as many days as the busiest: the longest such stretch is the night, and the
     * session begins where it ends. Slots are one hour long for bars of 30 minutes and more, else 15 minutes.
     *
     * @param history the history
     * @return its clock
     */
    public static TradingClock of(BarSeries history) {
        long[] times = history.times();
        return times == null ? untimed() : ClockInference.infer(times);
    }

    /**
     * Returns the clock of a history without times.
     *
     * @return a clock on which any bar may stand anywhere
     */
    public static TradingClock untimed() {
        return new TradingClock(Kind.UNTIMED, Duration.ZERO, LocalTime.MIDNIGHT, Duration.ZERO, Set.of());
    }

    /**
     * Returns the clock of bars of a day or more; stated for bars within the day, it frees them from their time of day.
     *
     * @return a clock on which any bar may stand anywhere
     */
    public static TradingClock daily() {
        return new TradingClock(Kind.DAILY, Duration.ofDays(1), LocalTime.MIDNIGHT, Duration.ZERO, Set.of());
    }

    /**
     * States that a market has sessions.
     *
     * @param open time of day at which they begin
     * @param bar the usual time from one bar to the next
     * @return the clock, its slots of the default length
     * @throws IllegalArgumentException if bars are not longer than nothing and at most a day
     */
    public static TradingClock sessions(LocalTime open, Duration bar) {
        return new TradingClock(Kind.SESSIONS, bar, open, defaultSlot(bar), Set.of());
    }

    /**
     * States that a market never closes on a trading day.
     *
     * @param bar the usual time from one bar to the next
     * @return the clock, its slots of the default length
     * @throws IllegalArgumentException if bars are not longer than nothing and at most a day
     */
    public static TradingClock roundTheClock(Duration bar) {
        return new TradingClock(Kind.ROUND_THE_CLOCK, bar, LocalTime.MIDNIGHT, defaultSlot(bar), Set.of());
    }

    /** Tells how long slots are where nobody says otherwise. */
    private static Duration defaultSlot(Duration bar) {
        return bar.compareTo(LONGEST_SHORT_BAR) < 0 ? NARROW_SLOT : WIDE_SLOT;
    }

    /**
     * Tells whether bars keep their time of day.
     *
     * @return true for bars within the day
     */
    public boolean withinDay() {
        return kind == Kind.SESSIONS || kind == Kind.ROUND_THE_CLOCK;
    }

    /**
     * Reads a clock.
     *
     * @param text as {@link #toString()} writes it; {@code days} and {@code slot} may be left out
     * @return the clock
     * @throws IllegalArgumentException if the text is none
     */
    public static TradingClock parse(String text) {
        return TradingClockText.parse(text);
    }

    /**
     * Writes the clock as one word, such as {@code sessions(bar=1h,open=09:00,slot=1h,days=mon-fri)}, {@code
     * round-the-clock(bar=1m,slot=15m,days=mon-sun)}, {@code daily(bar=1d,days=mon-fri)} or {@code untimed}.
     *
     * @return a word that {@link #parse(String)} reads
     */
    @Override
    public String toString() {
        return TradingClockText.write(this);
    }
}
