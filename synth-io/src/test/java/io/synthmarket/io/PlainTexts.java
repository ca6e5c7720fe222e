package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.io.NumberOutput;

/** CSV by strings alone, as a reference for what is written faster. */
public final class PlainTexts {

    /** The first JDK whose own text of a double is the shortest there is. */
    private static final int SHORTEST_SINCE = 19;

    private static final double LEAST_PLAIN = 1e-9;
    private static final double LEAST_SCIENTIFIC = 1e21;

    private PlainTexts() {}

    /** Writes a finite number as the shortest decimal, by the JDK where it does so and by Jackson where not. */
    public static String number(double value) {
        double size = Math.abs(value);
        String sign = Double.doubleToRawLongBits(value) < 0 ? "-" : "";
        if (size == 0) {
            return sign + "0";
        }
        if (size == Math.rint(size) && size < 1L << 53) {
            return sign + BigDecimal.valueOf((long) size);
        }
        String shortest = Runtime.version().feature() >= SHORTEST_SINCE
                ? Double.toString(size)
                : NumberOutput.toString(size, true);
        BigDecimal decimal = new BigDecimal(shortest).stripTrailingZeros();
        if (size >= LEAST_PLAIN && size < LEAST_SCIENTIFIC) {
            return sign + decimal.toPlainString();
        }
        String digits = decimal.unscaledValue().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return sign + digits.charAt(0) + fraction + "e" + (decimal.precision() - decimal.scale() - 1);
    }

    /** Writes a series. */
    static String csv(BarSeries series) {
        StringBuilder text = new StringBuilder(series.hasTimes() ? "Date," : "").append("Open,High,Low,Close,Volume\n");
        DateTimeFormatter form = series.hasTimes() ? form(series) : DateTimeFormatter.ISO_LOCAL_DATE;
        for (int bar = 0; bar < series.size(); bar++) {
            text.append(series.hasTimes() ? series.time(bar).format(form) + "," : "")
                    .append(number(series.open(bar)))
                    .append(',')
                    .append(number(series.high(bar)))
                    .append(',')
                    .append(number(series.low(bar)))
                    .append(',')
                    .append(number(series.close(bar)))
                    .append(',')
                    .append(series.hasVolume() ? number(series.volume(bar)) : "")
                    .append('\n');
        }
        return text.toString();
    }

    private static DateTimeFormatter form(BarSeries series) {
        String pattern = "uuuu-MM-dd";
        for (int bar = 0; bar < series.size(); bar++) {
            LocalDateTime time = series.time(bar);
            String needed = pattern(time.toLocalTime());
            pattern = needed.length() > pattern.length() ? needed : pattern;
        }
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static String pattern(LocalTime time) {
        long nano = time.toNanoOfDay() % 1_000_000_000;
        String clock = "uuuu-MM-dd'T'HH:mm:ss";
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "uuuu-MM-dd";
        }
        return nano == 0
                ? clock
                : nano % 1_000_000 == 0 ? clock + ".SSS" : nano % 1_000 == 0 ? clock + ".SSSSSS" : clock + ".SSSSSSSSS";
    }
}
