package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as people write it: {@code 30s}, {@code 7d}.
 *
 * @param time how long, in whole seconds, from none to a hundred years
 */
record Span(Duration time) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})([smhd])");
    /** What is added to now must be a time that every database knows. */
    private static final Span LONGEST = new Span(Duration.ofDays(36_500));

    private static final String UNITS = "dhms";
    private static final int[] SECONDS = {86_400, 3_600, 60, 1};

    static Span parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a time must be a whole number of s, m, h or d, such as 90s or 7d, but was " + Echo.of(text));
        }
        int unit = SECONDS[UNITS.indexOf(matcher.group(2))];
        Span span = new Span(Duration.ofSeconds(Long.parseLong(matcher.group(1)) * unit));
        if (span.time.compareTo(LONGEST.time) > 0) {
            throw new IllegalArgumentException("a time must be at most " + LONGEST + " but was " + Echo.of(text));
        }
        return span;
    }

    @Override
    public String toString() {
        long seconds = time.toSeconds();
        int unit = 0;
        while (seconds % SECONDS[unit] != 0) {
            unit++;
        }
        return seconds == 0 ? "0s" : seconds / SECONDS[unit] + UNITS.substring(unit, unit + 1);
    }
}
