package io.synthmarket.core.internal.clock;

import io.synthmarket.core.TradingClock;
import io.synthmarket.core.TradingClock.Kind;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.core.internal.series.Word;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A trading clock as one word: {@code sessions(bar=1h,open=09:00,slot=1h,days=mon-fri)}. */
public final class TradingClockText {

    private static final int SHORT_NAME = 3;

    private TradingClockText() {}

    /** Writes a clock. */
    public static String write(TradingClock clock) {
        if (clock.kind() == Kind.UNTIMED) {
            return Word.of(clock.kind());
        }
        StringBuilder text = new StringBuilder(Word.of(clock.kind())).append("(bar=");
        text.append(TimeGrid.stepText(clock.bar().toNanos()));
        if (clock.kind() == Kind.SESSIONS) {
            text.append(",open=").append(clock.open());
        }
        if (clock.withinDay()) {
            text.append(",slot=").append(TimeGrid.stepText(clock.slot().toNanos()));
        }
        if (!clock.days().isEmpty()) {
            text.append(",days=").append(days(clock.days()));
        }
        return text.append(')').toString();
    }

    /** Writes days as runs joined by plus signs: {@code mon-fri+sun}. */
    private static String days(Set<DayOfWeek> days) {
        StringBuilder text = new StringBuilder();
        int from = 1;
        while (from <= DayOfWeek.SUNDAY.getValue()) {
            int to = from;
            while (to <= DayOfWeek.SUNDAY.getValue() && days.contains(DayOfWeek.of(to))) {
                to++;
            }
            if (to > from) {
                text.append(text.isEmpty() ? "" : "+").append(shortName(from));
                text.append(to - from > 1 ? "-" + shortName(to - 1) : "");
            }
            from = to + 1;
        }
        return text.toString();
    }

    private static String shortName(int day) {
        return DayOfWeek.of(day).name().substring(0, SHORT_NAME).toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a clock.
     *
     * @throws IllegalArgumentException if the text is none
     */
    public static TradingClock parse(String text) {
        try {
            int bracket = text.indexOf('(');
            String name = bracket < 0 ? text : text.substring(0, bracket);
            Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (!name.equals(Word.of(kind)) || (bracket >= 0 && !text.endsWith(")"))) {
                throw new IllegalArgumentException(name);
            }
            return read(kind, bracket < 0 ? new HashMap<>() : pairs(text.substring(bracket + 1, text.length() - 1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "a clock must be untimed, daily, sessions(bar=1h,open=09:00) or round-the-clock(bar=1h), where slot=1h"
                            + " and days=mon-fri may follow, but was " + Echo.quote(text),
                    e);
        }
    }

    private static TradingClock read(Kind kind, Map<String, String> pairs) {
        TradingClock clock = switch (kind) {
            case UNTIMED -> TradingClock.untimed();
            case DAILY -> daily(pairs.remove("bar"));
            case SESSIONS -> TradingClock.sessions(LocalTime.parse(take(pairs, "open")), duration(take(pairs, "bar")));
            case ROUND_THE_CLOCK -> TradingClock.roundTheClock(duration(take(pairs, "bar")));
        };
        String slot = clock.withinDay() ? pairs.remove("slot") : null;
        String days = kind == Kind.UNTIMED ? null : pairs.remove("days");
        if (!pairs.isEmpty()) {
            throw new IllegalArgumentException("not known: " + pairs.keySet());
        }
        return new TradingClock(
                kind,
                clock.bar(),
                clock.open(),
                slot == null ? clock.slot() : duration(slot),
                days == null ? Set.of() : parseDays(days));
    }

    private static TradingClock daily(@Nullable String bar) {
        TradingClock daily = TradingClock.daily();
        return bar == null
                ? daily
                : new TradingClock(Kind.DAILY, duration(bar), daily.open(), daily.slot(), daily.days());
    }

    private static String take(Map<String, String> pairs, String key) {
        String value = pairs.remove(key);
        if (value == null) {
            throw new IllegalArgumentException("lacks " + key);
        }
        return value;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (pairs.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("twice: " + pair);
            }
        }
        return pairs;
    }

    /** Reads a step such as {@code 15m}, {@code 1d} or {@code 0.25s}, as {@link TimeGrid#stepText} writes it. */
    private static Duration duration(String text) {
        String iso = text.endsWith("d") ? "P" + text : "PT" + text;
        return Duration.parse(iso.toUpperCase(Locale.ROOT));
    }

    private static Set<DayOfWeek> parseDays(String text) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String run : text.split("\\+", -1)) {
            String[] ends = run.split("-", -1);
            DayOfWeek first = day(ends[0]);
            DayOfWeek last = day(ends[ends.length - 1]);
            if (ends.length > 2 || last.compareTo(first) < 0) {
                throw new IllegalArgumentException(run);
            }
            days.addAll(EnumSet.range(first, last));
        }
        return days;
    }

    private static DayOfWeek day(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.equals(shortName(day.getValue()))) {
                return day;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
