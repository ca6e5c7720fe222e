package io.synthmarket.server.datasets;

import io.synthmarket.server.store.Folders;
import org.jspecify.annotations.Nullable;

/** What files are called by who uploads them. Such a name is told and shown; it never names a file of the disk. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final String NONE = "data";

    private FileNames() {}

    /** Takes from a name what may have been meant as a path, or to deceive; nothing that is left can end a quoted text. */
    static String clean(@Nullable String name) {
        String given = name == null ? "" : name;
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        StringBuilder clean = new StringBuilder();
        last.codePoints().filter(FileNames::isPlain).forEach(clean::appendCodePoint);
        String text = clean.toString().strip().replaceFirst("^[.\\s]+", "");
        return text.isEmpty() ? NONE : shortened(text);
    }

    private static boolean isPlain(int point) {
        int type = Character.getType(point);
        return !Character.isISOControl(point)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR
                && "\"'`<>|:*?".indexOf(point) < 0;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return withEnding(text, Folders.endingOf(text).orElse(""));
    }

    /** Makes a name end as it should, and be no longer than names may. */
    static String withEnding(String text, String ending) {
        int end = LONGEST - ending.length();
        if (text.length() <= end) {
            return text + ending;
        }
        int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return text.substring(0, whole) + ending;
    }
}
