package io.synthmarket.core.internal.series;

/** Input as messages show it: in one line, and cut. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** Puts input in quotes, cut at 80 characters. */
    public static String quote(String input) {
        String line = input.replaceAll("\\p{Cntrl}", " ");
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST;
        return '"' + (fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…") + '"';
    }
}
