package io.synthmarket.io.internal.csv.time;

import io.synthmarket.core.internal.series.TimeGrid;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** What the clock of a zone shows. Times between two changes of the clock are told without looking up the rules of the zone again. */
public final class ZoneClock {

    private final ZoneId zone;
    private final ZoneRules rules;
    private long from;
    private long to;
    private int offset;

    public ZoneClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    public ZoneId zone() {
        return zone;
    }

    /** Turns seconds since 1970 in UTC into those that the clock shows. */
    public long shown(long second) {
        if (second < from || second >= to) {
            lookUp(Instant.ofEpochSecond(second));
        }
        return second + offset;
    }

    /** Turns nanoseconds since 1970 in UTC into those that the clock shows. */
    public long shownNanos(long nanos) {
        long second = Math.floorDiv(nanos, TimeGrid.NANOS_PER_SECOND);
        return nanos + (shown(second) - second) * TimeGrid.NANOS_PER_SECOND;
    }

    /** Tells the offset that the clock shows at a time when it is not put forward. */
    public ZoneOffset standardOffset(long nanos) {
        return rules.getStandardOffset(Instant.ofEpochSecond(Math.floorDiv(nanos, TimeGrid.NANOS_PER_SECOND)));
    }

    /** Tells whether the clock shows a time twice, as it goes back. */
    public boolean showsTwice(LocalDateTime time) {
        return rules.getValidOffsets(time).size() > 1;
    }

    private void lookUp(Instant instant) {
        ZoneOffsetTransition last = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition next = rules.nextTransition(instant);
        from = last == null ? Long.MIN_VALUE : last.toEpochSecond();
        to = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        offset = rules.getOffset(instant).getTotalSeconds();
    }
}
