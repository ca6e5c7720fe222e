package io.synthmarket.server.common;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Repeats what was said as the library does: cut, and with nothing invisible in it, which a terminal or a log might take for more. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** Cuts what was said at 80 characters and writes those that cannot be seen as escapes; nothing of what is not there. */
    public static String shown(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(symbol -> append(shown, symbol));
        return text.codePointCount(0, text.length()) > LONGEST
                ? shown.append('…').toString()
                : shown.toString();
    }

    private static void append(StringBuilder shown, int symbol) {
        switch (symbol) {
            case '\t' -> shown.append("\\t");
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            default -> {
                if (isVisible(symbol)) {
                    shown.appendCodePoint(symbol);
                } else {
                    for (char unit : Character.toChars(symbol)) {
                        shown.append("\\u").append(HexFormat.of().toHexDigits(unit));
                    }
                }
            }
        }
    }

    private static boolean isVisible(int symbol) {
        return switch (Character.getType(symbol)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Puts what was typed in quotes, likewise. */
    public static String of(String text) {
        return '"' + shown(text) + '"';
    }

    /** Makes one line of a text. */
    public static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
