package io.synthmarket.io;

import java.util.Objects;

/**
 * How much a step of repair changed.
 *
 * @param step the step
 * @param rows how many rows it left out, changed, moved or put in
 * @see ValidationReport#repairs()
 * @since 0.1.0
 */
public record RepairCount(RepairStep step, long rows) {

    /**
     * Checks the values.
     *
     * @param step the step
     * @param rows how many rows it changed
     * @throws IllegalArgumentException if the number is negative
     */
    public RepairCount {
        Objects.requireNonNull(step, "step");
        if (rows < 0) {
            throw new IllegalArgumentException("rows must be at least 0 but was " + rows);
        }
    }

    /**
     * Says it on one line.
     *
     * @return text such as {@code sort: 12 rows}
     */
    @Override
    public String toString() {
        return step + ": " + rows + (rows == 1 ? " row" : " rows");
    }
}
