package io.synthmarket.core.internal.series;

/** Input as messages show it: cut, and with nothing invisible in it. */
public final class Echo {

    private static final int LONGEST = 80;

    private Echo() {}

    /** Puts input in quotes, cut at 80 characters. */
    public static String quote(String input) {
        return '"' + visible(input) + '"';
    }

    /** Cuts input at 80 characters and writes control and format characters as escapes. */
    public static String visible(String input) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int at = 0; at < input.length(); shown++) {
            if (shown == LONGEST) {
                return text.append('…').toString();
            }
            int symbol = input.codePointAt(at);
            append(text, symbol);
            at += Character.charCount(symbol);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int symbol) {
        switch (symbol) {
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> {
                if (isVisible(symbol)) {
                    text.appendCodePoint(symbol);
                } else {
                    for (char unit : Character.toChars(symbol)) {
                        text.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            text.append(Character.forDigit((unit >> shift) & 0xF, 16));
                        }
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
}
