package io.synthmarket.io.internal.csv.text;

import java.text.Normalizer;
import java.util.Locale;

/** Names and words without what vendors write differently. */
public final class PlainName {

    private PlainName() {}

    /** Reduces a name to letters and digits, in lower case and without accents. */
    public static String of(String name) {
        String plain = isPlain(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); at++) {
            char symbol = plain.charAt(at);
            switch (symbol) {
                case '\u0142', '\u0141' -> letters.append('l');
                case '\u0131' -> letters.append('i');
                case '\u00DF' -> letters.append("ss");
                default -> {
                    if (Character.isLetterOrDigit(symbol)) {
                        letters.append(symbol);
                    }
                }
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isPlain(String name) {
        return name.chars().allMatch(symbol -> symbol < 0x80);
    }
}
