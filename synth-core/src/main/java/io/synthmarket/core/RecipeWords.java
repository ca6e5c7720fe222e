package io.synthmarket.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The grammar of a recipe: words without spaces, of which all but the first are {@code key=value}. */
final class RecipeWords {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._(),-]*");
    /** What a recipe says where nothing scores. */
    static final String NOTHING = "none";

    private static final int LONGEST_ECHO = 80;

    private RecipeWords() {}

    /** Refuses a name that could not be written into a recipe and read back. */
    static void requireName(String owner, String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the name of " + owner
                    + " must be lower-case letters, digits and . _ - ( ) , beginning with a letter, but was "
                    + quote(name));
        }
        if (name.equals(NOTHING)) {
            throw new IllegalArgumentException("the name of " + owner + " must not be \"" + NOTHING
                    + "\", by which a recipe says that there is none");
        }
    }

    /** Splits words into keys and values, in order, refusing what is no pair or stands twice. */
    static Map<String, String> pairs(String text, String[] words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("a recipe must be words of the form key=value but has "
                        + quote(words[i]) + " in " + quote(text));
            }
            String key = words[i].substring(0, equals);
            if (pairs.put(key, words[i].substring(equals + 1)) != null) {
                throw new IllegalArgumentException(
                        "a recipe must give each option once but gives " + quote(key) + " twice in " + quote(text));
            }
        }
        return pairs;
    }

    /** Quotes an echoed input, cut to a readable length. */
    static String quote(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return '"' + (line.length() <= LONGEST_ECHO ? line : line.substring(0, LONGEST_ECHO) + "…") + '"';
    }
}
