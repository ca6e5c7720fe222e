package io.synthmarket.io;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.WindowSpec;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a batch before its first series: what a file needs at its beginning.
 *
 * @param size how many series there will be
 * @param recipe what makes them again, where they were generated
 * @param windows which windows are made of each, where the format holds windows
 * @param precision how wide the numbers of windows are
 * @see BatchFormat#open(java.io.OutputStream, BatchOutline)
 * @since 0.1.0
 */
public record BatchOutline(int size, Optional<Recipe> recipe, Optional<WindowSpec> windows, Precision precision) {

    /**
     * Checks the outline.
     *
     * @param size how many series there will be
     * @param recipe what makes them again
     * @param windows which windows are made of each
     * @param precision how wide the numbers of windows are
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public BatchOutline {
        if (size < 1) {
            throw new IllegalArgumentException("size of a batch must be at least 1 but was " + size);
        }
        Objects.requireNonNull(recipe, "recipe");
        Objects.requireNonNull(windows, "windows");
        Objects.requireNonNull(precision, "precision");
    }

    /**
     * Outlines a batch of which only the size is known; numbers of windows are {@link Precision#FLOAT32}.
     *
     * @param size how many series there will be, at least 1
     * @return the outline
     * @throws IllegalArgumentException if {@code size} is below 1
     */
    public static BatchOutline of(int size) {
        return new BatchOutline(size, Optional.empty(), Optional.empty(), Precision.FLOAT32);
    }

    /**
     * Returns this outline with a recipe, which the file keeps where its format has a place for it.
     *
     * @param made the recipe
     * @return the changed outline
     */
    public BatchOutline recipe(Recipe made) {
        return new BatchOutline(size, Optional.of(made), windows, precision);
    }

    /**
     * Returns this outline with windows, for a format of {@link BatchContent#WINDOWS}.
     *
     * @param spec which windows
     * @return the changed outline
     */
    public BatchOutline windows(WindowSpec spec) {
        return new BatchOutline(size, recipe, Optional.of(spec), precision);
    }

    /**
     * Returns this outline with numbers of another width.
     *
     * @param width how wide the numbers of windows are
     * @return the changed outline
     */
    public BatchOutline precision(Precision width) {
        return new BatchOutline(size, recipe, windows, width);
    }
}
