package io.synthmarket.server;

/** Repeats what was typed, in one line and not all of it. */
final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    static String of(String text) {
        String line = oneLine(text);
        return line.length() <= LONGEST ? '"' + line + '"' : '"' + line.substring(0, LONGEST) + "…\"";
    }

    static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
