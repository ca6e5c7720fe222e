package io.synthmarket.server.common;

import org.jspecify.annotations.Nullable;

/** Repeats what was said, not all of it and without what a terminal might take for more than text. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** Repeats at most 80 characters, nothing of what is not there. */
    public static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> {
            boolean plain = !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
            shown.appendCodePoint(plain ? point : '?');
        });
        return shown.toString();
    }

    /** Puts what was typed in quotes, and a mark where it goes on. */
    public static String of(String text) {
        String line = oneLine(text);
        return '"' + shown(line) + (line.codePointCount(0, line.length()) <= LONGEST ? "\"" : "…\"");
    }

    /** Makes one line of a text. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
