package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.core.internal.series.Word;
import io.synthmarket.io.CsvDialect;
import io.synthmarket.io.DateOrder;
import io.synthmarket.io.DecimalMark;
import io.synthmarket.io.internal.csv.number.DecimalText;
import io.synthmarket.io.internal.csv.time.ZoneNames;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dialects as one line of text. */
public final class DialectText {

    /** What may separate fields. */
    public static final String DELIMITERS = ",;\t|";

    private static final List<String> DELIMITER_WORDS = List.of("comma", "semicolon", "tab", "bar");
    private static final String DETECT = "detect";
    private static final String EXCEL_DAYS = "excel-days";

    /** What would end the word of an instrument, in a line of words or in a recipe, or be taken for something else in it. */
    private static final Pattern ENCODED = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}&%+\"]");

    private DialectText() {}

    /**
     * Reads a dialect.
     *
     * @throws IllegalArgumentException if a word is not one that a dialect has, or is there twice
     */
    public static CsvDialect parse(String text) {
        CsvDialect dialect = CsvDialect.detect();
        String line = text.strip();
        if (line.equals(DETECT)) {
            return dialect;
        }
        Set<String> seen = new HashSet<>();
        for (String word : line.split("\\s+", -1)) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            String value = word.substring(equals + 1);
            if (!seen.add(key)) {
                throw new IllegalArgumentException("a dialect must state a thing once but has " + key + " twice");
            }
            dialect = with(dialect, word, key, value);
        }
        return dialect;
    }

    private static CsvDialect with(CsvDialect dialect, String word, String key, String value) {
        try {
            return switch (key) {
                case "delimiter" -> dialect.withDelimiter(delimiter(value));
                case "columns" -> dialect.withColumns(value);
                case "dates" -> dialect.withDateOrder(constant(DateOrder.class, value));
                case "epoch" -> dialect.withEpoch(epoch(value));
                case "clock-digits" -> dialect.withClockDigits(Integer.parseInt(value));
                case "zone" -> dialect.withZone(zone(value));
                case "decimal" -> dialect.withDecimal(constant(DecimalMark.class, value));
                case "price-scale" -> dialect.withPriceScale(Double.parseDouble(value));
                case "skip-lines" -> dialect.withSkippedLines(Integer.parseInt(value));
                case "instrument" -> dialect.withInstrument(decoded(value));
                case "charset" -> dialect.withCharset(charset(value));
                default -> throw new UnknownWordException();
            };
        } catch (UnknownWordException | DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "a dialect must be made of delimiter=comma|semicolon|tab|bar, columns=time,open,high,low,close,volume,"
                            + " dates=day-first|month-first|year-first,"
                            + " epoch=seconds|milliseconds|microseconds|nanoseconds|excel-days, clock-digits=2|4|6, zone=ID,"
                            + " decimal=point|comma, price-scale=NUMBER, skip-lines=NUMBER, instrument=NAME and charset=NAME,"
                            + " or be detect, but has "
                            + Echo.quote(word),
                    e);
        }
    }

    private static ZoneId zone(String id) {
        try {
            if (!ZoneNames.isOfSomeVersions(id)) {
                return ZoneId.of(id);
            }
        } catch (DateTimeException e) {
            throw unknownZone(id, e);
        }
        throw unknownZone(id, null);
    }

    private static IllegalArgumentException unknownZone(String id, @Nullable DateTimeException cause) {
        String choice = ZoneNames.choice(id, "");
        return new IllegalArgumentException(
                "a dialect must name a zone that is known, such as America/New_York, UTC or +01:00, but has zone="
                        + Echo.quote(id) + (choice.isEmpty() ? "" : "; take " + choice),
                cause);
    }

    private static char delimiter(String value) {
        int place = DELIMITER_WORDS.indexOf(value);
        if (place >= 0) {
            return DELIMITERS.charAt(place);
        }
        if (value.length() != 1 || DELIMITERS.indexOf(value.charAt(0)) < 0) {
            throw new UnknownWordException();
        }
        return value.charAt(0);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "a dialect must name a charset that this Java knows, such as GB18030, Shift_JIS or windows-1251, but has charset="
                            + Echo.quote(name),
                    e);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnknownWordException();
        }
    }

    private static TimeUnit epoch(String value) {
        if (value.equals(EXCEL_DAYS)) {
            return TimeUnit.DAYS;
        }
        TimeUnit unit = constant(TimeUnit.class, value);
        if (unit.compareTo(TimeUnit.SECONDS) > 0) {
            throw new UnknownWordException();
        }
        return unit;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (Word.of(constant).equals(value)) {
                return constant;
            }
        }
        throw new UnknownWordException();
    }

    /** Writes a dialect as {@link #parse} reads it. */
    public static String write(CsvDialect dialect) {
        List<String> words = new ArrayList<>();
        dialect.delimiter().ifPresent(delimiter -> words.add("delimiter=" + name(delimiter)));
        if (!dialect.columns().isEmpty()) {
            words.add("columns=" + String.join(",", dialect.columns()));
        }
        dialect.dateOrder().ifPresent(order -> words.add("dates=" + Word.of(order)));
        dialect.epoch().ifPresent(unit -> words.add("epoch=" + (unit == TimeUnit.DAYS ? EXCEL_DAYS : Word.of(unit))));
        dialect.clockDigits().ifPresent(digits -> words.add("clock-digits=" + digits));
        dialect.zone().ifPresent(zone -> words.add("zone=" + zone));
        dialect.decimal().ifPresent(mark -> words.add("decimal=" + Word.of(mark)));
        dialect.priceScale().ifPresent(scale -> words.add("price-scale=" + DecimalText.of(scale)));
        dialect.skippedLines().ifPresent(lines -> words.add("skip-lines=" + lines));
        dialect.instrument().ifPresent(name -> words.add(instrument(name)));
        dialect.charset().ifPresent(charset -> words.add("charset=" + charset.name()));
        return words.isEmpty() ? DETECT : String.join(" ", words);
    }

    /** Writes the word that states an instrument, with blanks and what a recipe does not hold as percent and hexadecimal digits. */
    public static String instrument(String name) {
        StringBuilder word = new StringBuilder("instrument=");
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            String symbol = Character.toString(name.codePointAt(at));
            boolean plain = !ENCODED.matcher(symbol).matches();
            word.append(
                    plain
                            ? symbol
                            : URLEncoder.encode(symbol, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return word.toString();
    }

    /** Names a delimiter. */
    public static String name(char delimiter) {
        return DELIMITER_WORDS.get(DELIMITERS.indexOf(delimiter));
    }

    /** Thrown and caught here, where a value is none of those that its word may have. */
    private static final class UnknownWordException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
