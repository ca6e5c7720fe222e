package io.synthmarket.server;

import io.synthmarket.server.common.Echo;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes as people write it: {@code 256MB}. A kilobyte has 1024 of them.
 *
 * @param bytes how many, 1 at least
 */
record Size(long bytes) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,12})(|B|KB|MB|GB|TB)");
    private static final String UNITS = "KMGT";
    private static final int BITS = 10;

    Size {
        if (bytes < 1) {
            throw new IllegalArgumentException("a size must be 1B or more but was " + bytes);
        }
    }

    static Size parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a size must be a whole number of B, KB, MB, GB or TB, such as 256MB, but was " + Echo.of(text));
        }
        int unit = matcher.group(2).length() < 2
                ? 0
                : UNITS.indexOf(matcher.group(2).charAt(0)) + 1;
        long number = Long.parseLong(matcher.group(1));
        if (number > Long.MAX_VALUE >> (unit * BITS)) {
            throw new IllegalArgumentException("a size must be less than 8388608TB but was " + text);
        }
        return new Size(number << (unit * BITS));
    }

    @Override
    public String toString() {
        int unit = Math.min(Long.numberOfTrailingZeros(bytes) / BITS, UNITS.length());
        return unit == 0 ? bytes + "B" : (bytes >> (unit * BITS)) + UNITS.substring(unit - 1, unit) + "B";
    }
}
