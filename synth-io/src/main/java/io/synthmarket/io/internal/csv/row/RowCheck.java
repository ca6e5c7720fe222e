package io.synthmarket.io.internal.csv.row;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.TimeGrid;
import io.synthmarket.io.RowDefect;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.layout.Layout;
import io.synthmarket.io.internal.csv.layout.TimeWords;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.number.NumberText;
import io.synthmarket.io.internal.csv.text.RowTokens;
import io.synthmarket.io.internal.csv.time.TimeText;
import io.synthmarket.io.internal.csv.time.ZoneClock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a row into the values of a bar, or says what is wrong with them. */
public final class RowCheck {

    /** Stands for a bar of history that is not told, or not as the number of one. */
    static final int UNTOLD = -1;

    /** As far as computed prices are from what they should be, as a share of them. */
    private static final double NOISE = 1e-13;

    private static final long FIRST =
            TimeText.FIRST.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * TimeGrid.NANOS_PER_SECOND;
    private static final long LAST =
            TimeText.LAST.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * TimeGrid.NANOS_PER_SECOND;

    private final Header header;
    private final @Nullable ZoneClock zoneClock;
    private final RowFaults faults;
    private final NamesAgain names;
    private final TimeText times;
    private final NumberStyle numbers;
    private final double priceScale;
    private final int adjusted;
    private final int namedSize;
    private boolean offsetKnown;
    private int fileOffset = TimeText.NO_OFFSET;
    private @Nullable ZoneId fileRegion;
    private long time;
    private double open;
    private double high;
    private double low;
    private double close;
    private double volume;
    private double adjustedClose;
    private @Nullable RowFault apart;
    private int sourceIndex = UNTOLD;

    public RowCheck(String source, Layout layout, @Nullable ZoneId zone, boolean adjusting) {
        this.header = layout.header();
        this.names = new NamesAgain(source, header);
        this.times = layout.times();
        this.numbers = layout.numbers();
        this.faults = new RowFaults(header, numbers);
        this.priceScale = layout.priceScale();
        this.zoneClock = zone == null ? null : new ZoneClock(zone);
        this.adjusted = adjusting ? header.adjustedClose() : Header.NONE;
        this.namedSize = header.namedSize();
    }

    /** Reads a row; null where it is good. */
    @Nullable
    public RowFault read(RowTokens row) {
        RowFault fault = countFault(row);
        if (fault == null && header.time() != Header.NONE) {
            fault = readTime(row);
        }
        if (fault == null) {
            fault = readPrices(row);
        }
        if (fault == null) {
            fault = readVolume(row);
        }
        if (fault == null) {
            readSourceIndex(row);
            apart = faults.size(open, high, low, close);
            fault = faults.range(open, high, low, close);
        }
        if (fault == null || fault.defect() == RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE) {
            RowFault factor = readFactor(row);
            fault = factor == null ? fault : factor;
        }
        if (fault == null || fault.defect() == RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE) {
            offsetKnown = true;
            fileOffset = times.offset();
            fileRegion = times.region();
        }
        return fault;
    }

    private @Nullable RowFault countFault(RowTokens row) {
        int count = row.count();
        int expected = header.size();
        boolean enough = count >= namedSize;
        while (count > expected && row.field(count - 1).isEmpty()) {
            count--;
        }
        return enough && count <= expected
                ? null
                : new RowFault(
                        RowDefect.WRONG_FIELD_COUNT,
                        "",
                        "expected " + expected + " fields as in the header but found " + row.count());
    }

    private @Nullable RowFault readTime(RowTokens row) {
        int column = header.time();
        String text = row.field(column);
        if (text.isEmpty()) {
            return fault(RowDefect.BLANK_VALUE, column, "expected a time but found a blank");
        }
        TimeText.Outcome outcome;
        if (header.clock() == Header.NONE) {
            outcome = times.read(text);
        } else {
            String clock = row.field(header.clock());
            if (clock.isEmpty()) {
                return fault(RowDefect.BLANK_VALUE, header.clock(), "expected a time of day but found a blank");
            }
            outcome = times.read(text, clock);
            text = outcome == TimeText.Outcome.GOOD ? text : text + " " + clock;
        }
        if (outcome != TimeText.Outcome.GOOD) {
            return timeFault(column, text, outcome);
        }
        RowFault offset = offsetFault(column);
        if (offset != null) {
            return offset;
        }
        long second = times.epochSecond();
        ZoneId region = times.region();
        long shown = second;
        if (zoneClock != null && (times.offset() != TimeText.NO_OFFSET || region != null)) {
            second -= region == null
                    ? times.offset()
                    : region.getRules().getOffset(times.dateTime()).getTotalSeconds();
            shown = zoneClock.shown(second);
        }
        time = second * TimeGrid.NANOS_PER_SECOND + times.nano();
        shown = shown * TimeGrid.NANOS_PER_SECOND + times.nano();
        return shown < FIRST || shown > LAST ? timeFault(column, text, TimeText.Outcome.OUT_OF_RANGE) : null;
    }

    private RowFault timeFault(int column, String text, TimeText.Outcome outcome) {
        String what = "expected " + TimeWords.expected(times, outcome, text) + " but found " + Echo.quote(text);
        return fault(RowDefect.BAD_TIME, column, what);
    }

    private @Nullable RowFault offsetFault(int column) {
        int offset = times.offset();
        boolean stated = offset != TimeText.NO_OFFSET || times.region() != null;
        boolean bothStated = stated && fileZone() != null;
        boolean same = offset == fileOffset && Objects.equals(times.region(), fileRegion);
        if (!offsetKnown || same || (zoneClock != null && bothStated)) {
            return null;
        }
        String message = "expected " + TimeWords.zone(fileOffset, fileRegion) + " as in the rows before but found "
                + TimeWords.zone(offset, times.region());
        return fault(RowDefect.OTHER_OFFSET, column, message);
    }

    private @Nullable RowFault readPrices(RowTokens row) {
        open = numbers.parse(row.field(header.open()));
        high = numbers.parse(row.field(header.high()));
        low = numbers.parse(row.field(header.low()));
        close = numbers.parse(row.field(header.close()));
        if (priceScale != 1) {
            open /= priceScale;
            high /= priceScale;
            low /= priceScale;
            close /= priceScale;
        }
        if (isPrice(open) && isPrice(high) && isPrice(low) && isPrice(close)) {
            open = withoutNoise(open);
            close = withoutNoise(close);
            return null;
        }
        int column = !isPrice(open)
                ? header.open()
                : !isPrice(high) ? header.high() : !isPrice(low) ? header.low() : header.close();
        return faults.number(column, row.field(column), RowDefect.NOT_POSITIVE, "a price must be above 0");
    }

    /** Takes a price that is out of the range of its bar by noise of floating point for the end of that range. */
    private double withoutNoise(double price) {
        boolean above = price > high && price <= high * (1 + NOISE);
        boolean below = price < low && price >= low * (1 - NOISE);
        return high < low ? price : above ? high : below ? low : price;
    }

    private static boolean isPrice(double value) {
        return value > 0 && value < Double.POSITIVE_INFINITY;
    }

    private @Nullable RowFault readVolume(RowTokens row) {
        volume = Double.NaN;
        int column = header.volume();
        if (column == Header.NONE) {
            return null;
        }
        RowFault fault = readVolume(row, column);
        if (fault == null && header.downVolume() != Header.NONE) {
            double up = volume;
            fault = readVolume(row, header.downVolume());
            volume += up;
        }
        return fault;
    }

    private @Nullable RowFault readVolume(RowTokens row, int column) {
        String text = row.field(column);
        volume = numbers.parse(text);
        if (Double.isNaN(volume) && NumberStyle.isBlank(text)) {
            return null;
        }
        return volume >= 0 && volume < Double.POSITIVE_INFINITY
                ? null
                : faults.number(column, text, RowDefect.NEGATIVE_VOLUME, "a volume must be at least 0");
    }

    private void readSourceIndex(RowTokens row) {
        if (header.sourceIndex() != Header.NONE) {
            double number = NumberText.parse(row.field(header.sourceIndex()));
            sourceIndex = number >= 0 && number == (int) number ? (int) number : UNTOLD;
        }
    }

    /** Takes adjusted close over close for the factor of the prices. */
    private @Nullable RowFault readFactor(RowTokens row) {
        if (adjusted == Header.NONE) {
            return null;
        }
        String text = row.field(adjusted);
        adjustedClose = numbers.parse(text) / priceScale;
        return isPrice(adjustedClose)
                ? null
                : faults.number(adjusted, text, RowDefect.NOT_POSITIVE, "an adjusted close must be above 0");
    }

    /** Multiplies prices by adjusted close over close, and tells whether that changes them; the close becomes the adjusted one. */
    public boolean adjust() {
        if (adjustedClose == close) {
            return false;
        }
        double factor = adjustedClose / close;
        double unadjusted = close;
        open = open == unadjusted ? adjustedClose : open * factor;
        high = high == unadjusted ? adjustedClose : high * factor;
        low = low == unadjusted ? adjustedClose : low * factor;
        close = adjustedClose;
        widen();
        return true;
    }

    /** Tells whether a row has no price at all. */
    public boolean isBlank(RowTokens row) {
        return isBlank(row, header.open())
                && isBlank(row, header.high())
                && isBlank(row, header.low())
                && isBlank(row, header.close());
    }

    private static boolean isBlank(RowTokens row, int column) {
        return column < row.count() && NumberStyle.isBlank(row.field(column));
    }

    /** Finds rows that have the names of the columns again. */
    public NamesAgain names() {
        return names;
    }

    /** Tells whether all prices of a row are zero. */
    public boolean isZero() {
        return open == 0 && high == 0 && low == 0 && close == 0;
    }

    /** Tells whether nothing happened in the bar. */
    public boolean isFlat() {
        return open == high && open == low && open == close && !(volume > 0);
    }

    /** Tells what is odd about a bar that holds its prices, null where nothing is. */
    @Nullable
    public RowFault apart() {
        return apart;
    }

    /** Makes a fault of a column. */
    RowFault fault(RowDefect defect, int column, String message) {
        return new RowFault(defect, header.name(column), message);
    }

    /** Widens high and low to hold open and close. */
    public void widen() {
        high = Math.max(high, Math.max(open, close));
        low = Math.min(low, Math.min(open, close));
    }

    /** Tells the region or offset that the times of the file state, null where they state none. */
    @Nullable
    public ZoneId fileZone() {
        return fileRegion != null || fileOffset == TimeText.NO_OFFSET
                ? fileRegion
                : ZoneOffset.ofTotalSeconds(fileOffset);
    }

    /** Returns the clock that times are to be shown on, which then are in UTC; null where they are as the file has them. */
    @Nullable
    ZoneClock zoneClock() {
        return fileZone() == null ? null : zoneClock;
    }

    /** Tells whether a time, as the file has it, comes twice on the clock of the market. */
    boolean comesTwice(long nanos) {
        return zoneClock != null && zoneClock.showsTwice(BarColumns.dateTime(nanos));
    }

    /** Tells the zone of the market, null where it is not stated. */
    @Nullable
    ZoneId marketZone() {
        return times.zone();
    }

    /** Tells whether the last time had a short name of a zone. */
    boolean hasZoneName() {
        return !times.zoneName().isEmpty();
    }

    /** Tells the time in nanoseconds since 1970-01-01T00:00, in UTC where there is a {@link #zoneClock()}, 0 where there is none. */
    public long time() {
        return time;
    }

    double open() {
        return open;
    }

    double high() {
        return high;
    }

    double low() {
        return low;
    }

    double close() {
        return close;
    }

    /** Tells the volume, NaN where it is blank. */
    double volume() {
        return volume;
    }

    /** Tells which bar of history the bar was made of, {@link #UNTOLD} where no number of one is there. */
    int sourceIndex() {
        return sourceIndex;
    }
}
