package io.synthmarket.io;

import io.synthmarket.io.internal.csv.column.ColumnRole;
import io.synthmarket.io.internal.csv.layout.DialectText;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a caller knows about the form of a file. What is not stated is found out from the file, or asked for in a message.
 *
 * <pre>{@code
 * CsvDialect dialect = CsvDialect.detect().withDelimiter(';').withDateOrder(DateOrder.DAY_FIRST);
 * CsvDialect lean = CsvDialect.parse("columns=time,open,high,low,close,volume price-scale=10000");
 * ReadResult result = BarCsv.reader().dialect(lean).read(Path.of("aapl.csv"));
 * }</pre>
 *
 * <p>Prints and parses as one line of text, words joined by blanks: {@code delimiter=;} (or {@code tab}, {@code comma},
 * {@code semicolon}, {@code bar}), {@code columns=time,open,high,low,close,volume}, {@code dates=day-first},
 * {@code epoch=milliseconds} or {@code epoch=excel-days}, {@code clock-digits=6}, {@code zone=America/New_York},
 * {@code decimal=comma}, {@code price-scale=10000}, {@code skip-lines=2}, {@code instrument=AAPL},
 * {@code charset=GB18030}; {@code detect} where nothing is stated.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @since 0.1.0
 */
public final class CsvDialect {

    private static final CsvDialect DETECT = new CsvDialect(new Statements());

    private final Statements stated;

    private CsvDialect(Statements stated) {
        this.stated = stated;
    }

    /**
     * Returns the dialect that states nothing.
     *
     * @return a dialect of which everything is found out
     */
    public static CsvDialect detect() {
        return DETECT;
    }

    /**
     * Reads a dialect.
     *
     * @param text one line, as {@link #toString()} writes it
     * @return the dialect
     * @throws IllegalArgumentException if a word is not one that a dialect has, or is there twice
     */
    public static CsvDialect parse(String text) {
        return DialectText.parse(text);
    }

    /**
     * States what separates the fields.
     *
     * @param delimiter comma, semicolon, tab or vertical bar
     * @return a dialect with this delimiter
     * @throws IllegalArgumentException if it is another character
     */
    public CsvDialect withDelimiter(char delimiter) {
        if (DialectText.DELIMITERS.indexOf(delimiter) < 0) {
            throw new IllegalArgumentException(
                    "delimiter must be comma, semicolon, tab or vertical bar but was '" + delimiter + "'");
        }
        Statements more = stated.copy();
        more.delimiter = delimiter;
        return new CsvDialect(more);
    }

    /**
     * States what the columns hold, from the left. Names in the file then do not count, and a first line without numbers is passed
     * over.
     *
     * @param roles words joined by commas: {@code time}, or {@code date} and {@code time} where they stand apart, {@code open},
     *     {@code high}, {@code low}, {@code close}, {@code adj-close}, {@code volume}, {@code down-volume} where the volume is the sum
     *     of two columns, {@code instrument}, and {@code -} for a column that is not used
     * @return a dialect with these columns
     * @throws IllegalArgumentException if a word is unknown or there twice, or a price is missing
     */
    public CsvDialect withColumns(String roles) {
        Statements more = stated.copy();
        more.columns = ColumnRole.parse(roles);
        return new CsvDialect(more);
    }

    /**
     * States in which order numbers make a date.
     *
     * @param order the order
     * @return a dialect with this order
     */
    public CsvDialect withDateOrder(DateOrder order) {
        Statements more = stated.copy();
        more.dateOrder = Objects.requireNonNull(order, "order");
        return new CsvDialect(more);
    }

    /**
     * States that times are numbers that count: seconds, milliseconds, microseconds or nanoseconds from 1970-01-01T00:00Z, or days from
     * 1899-12-30 on no stated clock, with the time of day as a fraction, as spreadsheets count them.
     *
     * @param unit what they count
     * @return a dialect with this unit
     * @throws IllegalArgumentException if the unit is minutes or hours
     */
    public CsvDialect withEpoch(TimeUnit unit) {
        if (unit.compareTo(TimeUnit.SECONDS) > 0 && unit != TimeUnit.DAYS) {
            throw new IllegalArgumentException("unit must be at most seconds, or days, but was " + unit);
        }
        Statements more = stated.copy();
        more.epoch = unit;
        return new CsvDialect(more);
    }

    /**
     * States in which charset a file is written, where that is neither UTF-8 nor Windows-1252, nor UTF-16 with a byte order mark.
     *
     * @param charset the charset, such as GB18030, Shift_JIS or windows-1251
     * @return a dialect with this charset
     */
    public CsvDialect withCharset(Charset charset) {
        Statements more = stated.copy();
        more.charset = Objects.requireNonNull(charset, "charset");
        return new CsvDialect(more);
    }

    /** States nothing of what text alone has: what separates fields, and a charset. */
    CsvDialect ofCells() {
        Statements fewer = stated.copy();
        fewer.delimiter = 0;
        fewer.charset = null;
        return new CsvDialect(fewer);
    }

    /**
     * States how many digits times of day have that are written as digits only; zeros in front may be missing.
     *
     * @param digits 2 for hours alone, so that 9 is 09:00, 4 for hours and minutes, so that 930 is 09:30, or 6 for seconds too, so that
     *     1500 is 00:15:00
     * @return a dialect with this number
     * @throws IllegalArgumentException if it is another number
     */
    public CsvDialect withClockDigits(int digits) {
        if (digits != 2 && digits != 4 && digits != 6) {
            throw new IllegalArgumentException("clock digits must be 2, 4 or 6 but was " + digits);
        }
        Statements more = stated.copy();
        more.clockDigits = digits;
        return new CsvDialect(more);
    }

    /**
     * States which instrument is wanted of a file of several: rows whose column of instruments, such as {@code Symbol} or
     * {@code Ticker}, names another are left out, and counted.
     *
     * @param name the instrument, as the file has it
     * @return a dialect with this instrument
     * @throws IllegalArgumentException if the name is blank
     */
    public CsvDialect withInstrument(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("instrument must not be blank");
        }
        Statements more = stated.copy();
        more.instrument = name;
        return new CsvDialect(more);
    }

    /**
     * States the zone of the market.
     *
     * <p>Times that carry no offset are on its clock. Times that carry one, and counts from 1970, are converted to its clock.
     *
     * @param zone the zone that the series will have
     * @return a dialect with this zone
     */
    public CsvDialect withZone(ZoneId zone) {
        Statements more = stated.copy();
        more.zone = Objects.requireNonNull(zone, "zone");
        return new CsvDialect(more);
    }

    /**
     * States what stands before the fraction of a number.
     *
     * @param mark point or comma
     * @return a dialect with this mark
     */
    public CsvDialect withDecimal(DecimalMark mark) {
        Statements more = stated.copy();
        more.decimal = Objects.requireNonNull(mark, "mark");
        return new CsvDialect(more);
    }

    /**
     * States by what prices were multiplied; they are divided by it.
     *
     * @param scale a number above zero, such as 10,000
     * @return a dialect with this scale
     * @throws IllegalArgumentException if the number is not finite and above zero
     */
    public CsvDialect withPriceScale(double scale) {
        if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("price scale must be finite and above 0 but was " + scale);
        }
        Statements more = stated.copy();
        more.priceScale = scale;
        return new CsvDialect(more);
    }

    /**
     * States how many lines stand before the names of the columns, or before the first row where there are none.
     *
     * @param lines a number of lines
     * @return a dialect with this number
     * @throws IllegalArgumentException if the number is not in 0 to 1,000
     */
    public CsvDialect withSkippedLines(int lines) {
        if (lines < 0 || lines > 1_000) {
            throw new IllegalArgumentException("skipped lines must be in [0, 1000] but was " + lines);
        }
        Statements more = stated.copy();
        more.skippedLines = lines;
        return new CsvDialect(more);
    }

    /**
     * Tells what separates the fields.
     *
     * @return the delimiter; empty where it is found out
     */
    public Optional<Character> delimiter() {
        return stated.delimiter == 0 ? Optional.empty() : Optional.of(stated.delimiter);
    }

    /**
     * Tells what the columns hold.
     *
     * @return words as {@link #withColumns} takes them, from the left; empty where it is found out; unmodifiable
     */
    public List<String> columns() {
        return ColumnRole.words(stated.columns);
    }

    /**
     * Tells in which order numbers make a date.
     *
     * @return the order; empty where it is found out
     */
    public Optional<DateOrder> dateOrder() {
        return Optional.ofNullable(stated.dateOrder);
    }

    /**
     * Tells what times count: days as spreadsheets do, or what is shorter since 1970.
     *
     * @return the unit; empty where it is found out
     */
    public Optional<TimeUnit> epoch() {
        return Optional.ofNullable(stated.epoch);
    }

    /**
     * Tells in which charset a file is written.
     *
     * @return the charset; empty where it is found out
     */
    public Optional<Charset> charset() {
        return Optional.ofNullable(stated.charset);
    }

    /**
     * Tells how many digits times of day have that are written as digits only.
     *
     * @return 2, 4 or 6; empty where it is found out
     */
    public OptionalInt clockDigits() {
        return stated.clockDigits == 0 ? OptionalInt.empty() : OptionalInt.of(stated.clockDigits);
    }

    /**
     * Tells which instrument is wanted.
     *
     * @return its name; empty where a file is to have one only
     */
    public Optional<String> instrument() {
        return Optional.ofNullable(stated.instrument);
    }

    /**
     * Tells the zone of the market.
     *
     * @return the zone; empty where it is what the file says
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(stated.zone);
    }

    /**
     * Tells what stands before the fraction of a number.
     *
     * @return the mark; empty where it is found out
     */
    public Optional<DecimalMark> decimal() {
        return Optional.ofNullable(stated.decimal);
    }

    /**
     * Tells by what prices are divided.
     *
     * @return the scale; empty where prices are taken as they are
     */
    public OptionalDouble priceScale() {
        return stated.priceScale == 0 ? OptionalDouble.empty() : OptionalDouble.of(stated.priceScale);
    }

    /**
     * Tells how many lines stand before names or rows.
     *
     * @return the number; empty where it is found out
     */
    public OptionalInt skippedLines() {
        return stated.skippedLines < 0 ? OptionalInt.empty() : OptionalInt.of(stated.skippedLines);
    }

    /**
     * Says what is stated.
     *
     * @return one line that {@link #parse} reads
     */
    @Override
    public String toString() {
        return DialectText.write(this);
    }

    /** Tells whether another dialect states the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CsvDialect dialect && dialect.toString().equals(toString());
    }

    /** Returns a hash of what is stated. */
    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** What is stated, with a mark for each thing that is not; changed only before a dialect holds it. */
    private static final class Statements {

        private char delimiter;
        private List<ColumnRole> columns = List.of();
        private @Nullable DateOrder dateOrder;
        private @Nullable TimeUnit epoch;
        private @Nullable ZoneId zone;
        private @Nullable DecimalMark decimal;
        private double priceScale;
        private int skippedLines = -1;
        private int clockDigits;
        private @Nullable String instrument;
        private @Nullable Charset charset;

        Statements copy() {
            Statements copy = new Statements();
            copy.delimiter = delimiter;
            copy.columns = columns;
            copy.dateOrder = dateOrder;
            copy.epoch = epoch;
            copy.zone = zone;
            copy.decimal = decimal;
            copy.priceScale = priceScale;
            copy.skippedLines = skippedLines;
            copy.clockDigits = clockDigits;
            copy.instrument = instrument;
            copy.charset = charset;
            return copy;
        }
    }
}
