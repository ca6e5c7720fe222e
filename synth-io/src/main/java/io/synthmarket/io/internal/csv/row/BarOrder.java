package io.synthmarket.io.internal.csv.row;

import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.Repair;
import io.synthmarket.io.RepairStep;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.DecimalText;
import io.synthmarket.io.internal.csv.time.ZoneClock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Puts rows that are good by themselves in order, and finds those that do not go with the others. */
public final class BarOrder {

    private final BarColumns bars;
    private final RowCheck row;
    private final Header header;
    private final Repair repair;
    private final LeftOut leftOut;

    /** Takes rows that are left out. */
    public interface LeftOut {

        void add(RowFault fault, long line);
    }

    public BarOrder(BarColumns bars, RowCheck row, Header header, Repair repair, LeftOut leftOut) {
        this.bars = bars;
        this.row = row;
        this.header = header;
        this.repair = repair;
        this.leftOut = leftOut;
    }

    /** Tells whether times never go down and somewhere up (1), never up and somewhere down (−1), are all the same (0) or do both (2). */
    static int direction(BarColumns bars) {
        boolean up = false;
        boolean down = false;
        long before = bars.time(0);
        for (int bar = 1; bar < bars.size(); bar++) {
            long time = bars.time(bar);
            up |= time > before;
            down |= time < before;
            before = time;
        }
        return up && down ? 2 : up ? 1 : down ? -1 : 0;
    }

    /**
     * Reverses rows that are wholly newest first, sorts and drops what the repair says, leaves out what is then not in order, and shows
     * the others on the clock that was asked for.
     */
    public void orderTimes(ReadLog notes) {
        int direction = direction(bars);
        if (direction < 0) {
            notes.infer("order", "newest first throughout; reversed");
            bars.take(StableOrder.byTime(bars), bars.size());
        } else if (direction == 2 && repair.includes(RepairStep.SORT)) {
            int[] sorted = StableOrder.byTime(bars);
            long moved = 0;
            for (int place = 0; place < sorted.length; place++) {
                moved += sorted[place] == place ? 0 : 1;
            }
            notes.repaired(RepairStep.SORT, moved);
            bars.take(sorted, bars.size());
        }
        ZoneClock clock = row.zoneClock();
        requireAscending(notes, clock);
        if (clock != null) {
            bars.show(clock);
        }
    }

    private void requireAscending(ReadLog notes, @Nullable ZoneClock clock) {
        int[] kept = new int[bars.size()];
        int count = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            long time = bars.time(bar);
            long last = count == 0 ? Long.MIN_VALUE : bars.time(kept[count - 1]);
            if (count == 0 || (time > last && shown(time, clock) > shown(last, clock))) {
                kept[count++] = bar;
            } else if (clock != null && time > last) {
                leftOut.add(clockFault(clock, time, last), bars.line(bar));
            } else if (clock == null && row.comesTwice(time)) {
                leftOut.add(hourTwiceFault(time, last), bars.line(bar));
            } else if (time == last && repair.includes(RepairStep.DROP_DUPLICATES)) {
                notes.repaired(RepairStep.DROP_DUPLICATES, 1);
            } else {
                leftOut.add(orderFault(shown(time, clock), shown(last, clock)), bars.line(bar));
            }
        }
        keep(kept, count);
    }

    private static long shown(long time, @Nullable ZoneClock clock) {
        return clock == null ? time : clock.shownNanos(time);
    }

    private RowFault clockFault(ZoneClock clock, long time, long last) {
        RowFault fault = goesBack(clock.zone(), clock.shownNanos(time), clock.shownNanos(last));
        return row.hasZoneName()
                ? fault.orElse("state CsvDialect \"zone=" + clock.standardOffset(time) + "\" to keep them all")
                : fault;
    }

    private RowFault hourTwiceFault(long time, long last) {
        return goesBack(row.marketZone(), time, last)
                .orElse("write times with their offsets, such as 01:00-04:00 and then 01:00-05:00, and state CsvDialect"
                        + " \"zone=UTC\" to keep them all");
    }

    private RowFault goesBack(@Nullable ZoneId zone, long time, long last) {
        return row.fault(
                RowDefect.CLOCK_GOES_BACK,
                header.time(),
                "expected a time after that of the row before, " + timeText(last) + ", but found " + timeText(time)
                        + ", for the clock of " + zone + " goes back here");
    }

    private void keep(int[] kept, int count) {
        if (count < bars.size()) {
            bars.take(kept, count);
        }
    }

    private RowFault orderFault(long time, long last) {
        return time == last
                ? row.fault(
                        RowDefect.DUPLICATE_TIME,
                        header.time(),
                        "expected a time after that of the row before but found the same, " + timeText(last))
                : row.fault(
                        RowDefect.OUT_OF_ORDER,
                        header.time(),
                        "expected a time after that of the row before, " + timeText(last) + ", but found "
                                + timeText(time));
    }

    private static String timeText(long nanos) {
        LocalDateTime time = BarColumns.dateTime(nanos);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }

    /** Leaves out rows without volume where others have one, and tells whether any has. */
    public boolean requireVolumes(BadRowPolicy policy) {
        int first = 0;
        while (first < bars.size() && Double.isNaN(bars.volume(first))) {
            first++;
        }
        if (first == bars.size()) {
            return false;
        }
        if (first > 0 && policy == BadRowPolicy.FAIL) {
            String found = "expected a blank as in the rows before but found " + DecimalText.of(bars.volume(first));
            leftOut.add(row.fault(RowDefect.BLANK_VOLUME, header.volume(), found), bars.line(first));
        }
        int[] kept = new int[bars.size()];
        int count = 0;
        for (int bar = 0; bar < bars.size(); bar++) {
            if (!Double.isNaN(bars.volume(bar))) {
                kept[count++] = bar;
            } else {
                String expected = "expected a number as in " + (bar < first ? "later rows" : "the rows before")
                        + " but found a blank";
                leftOut.add(row.fault(RowDefect.BLANK_VOLUME, header.volume(), expected), bars.line(bar));
            }
        }
        keep(kept, count);
        return true;
    }
}
