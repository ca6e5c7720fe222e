package io.synthmarket.io.internal.csv.text;

/** Lines of a text, ended by a line feed, a carriage return or both. */
public final class Lines {

    private Lines() {}

    /** Tells where the line begins that comes after so many others, at most the length of the text. */
    public static int start(CharSequence text, int lines) {
        int at = 0;
        for (int line = 0; line < lines && at < text.length(); line++) {
            at = after(text, at);
        }
        return at;
    }

    /** Tells where a line ends that begins somewhere. */
    public static int end(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** Tells where the next line begins after one that begins somewhere. */
    public static int after(CharSequence text, int from) {
        int end = end(text, from);
        boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return Math.min(text.length(), end + (both ? 2 : 1));
    }
}
