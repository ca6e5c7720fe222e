package io.synthmarket.io;

import java.util.Objects;

/**
 * Something that a file does not say and its rows do.
 *
 * @param about what it is about: {@code text}, {@code lines}, {@code columns}, {@code instruments}, {@code decimal}, {@code dates},
 *     {@code years}, {@code times}, {@code epoch}, {@code zone}, {@code volume}, {@code price-scale}, {@code prices}, {@code order} or
 *     {@code end}
 * @param finding what was found, and by what
 * @see ValidationReport#inferences()
 * @since 0.1.0
 */
public record Inference(String about, String finding) {

    /**
     * Checks the values.
     *
     * @param about what it is about
     * @param finding what was found, and by what
     */
    public Inference {
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(finding, "finding");
    }

    /**
     * Says it on one line.
     *
     * @return text such as {@code dates: month first, as line 14 shows: "1/13/2020"}
     */
    @Override
    public String toString() {
        return about + ": " + finding;
    }
}
