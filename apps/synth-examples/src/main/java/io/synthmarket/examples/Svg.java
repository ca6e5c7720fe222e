package io.synthmarket.examples;

import java.util.Locale;

/** A drawing within a page, which tells in a sentence what it shows. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    Svg(int width, int height, String label) {
        append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", width, height, label);
    }

    /** A rectangle, and what is said of it under a pointer. */
    void rect(String look, double x, double y, double width, double height, String title) {
        append(
                "<rect %s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s</title></rect>",
                look, x, y, width, height, title);
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        append("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", kind, x1, y1, x2, y2);
    }

    void text(double x, double y, String anchor, String kind, String words) {
        append("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>", x, y, anchor, kind, words);
    }

    private void append(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }

    @Override
    public String toString() {
        return text + "</svg>";
    }
}
