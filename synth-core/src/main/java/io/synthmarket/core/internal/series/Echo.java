package io.synthmarket.core.internal.series;

/** Input as messages show it: in one line, and cut. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** Puts input in quotes, cut at 80 characters. */
    public static String quote(String input) {
        String line = input.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…") + '"';
    }
}
