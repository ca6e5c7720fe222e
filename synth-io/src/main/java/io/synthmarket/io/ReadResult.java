package io.synthmarket.io;

import io.synthmarket.core.BarSeries;
import java.util.Objects;

/**
 * What was read: the series, and the account of how it came out of its file.
 *
 * @param series the bars
 * @param report what was found in the file and what became of it
 * @since 0.1.0
 */
public record ReadResult(BarSeries series, ValidationReport report) {

    /**
     * Checks that both are there.
     *
     * @param series the bars
     * @param report what was found in the file and what became of it
     */
    public ReadResult {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(report, "report");
    }
}
