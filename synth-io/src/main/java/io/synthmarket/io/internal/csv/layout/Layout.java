package io.synthmarket.io.internal.csv.layout;

import io.synthmarket.io.Inference;
import io.synthmarket.io.internal.csv.column.Header;
import io.synthmarket.io.internal.csv.number.NumberStyle;
import io.synthmarket.io.internal.csv.time.TimeText;
import java.util.List;

/**
 * How a file is to be read.
 *
 * @param delimiter what separates fields
 * @param linesBefore how many lines stand before the names, or before the first row where there are none
 * @param rowsBefore how many rows after those lines are names
 * @param header which column is what
 * @param numbers how numbers are written
 * @param priceScale by what prices are divided
 * @param times reads the times
 * @param inferences what was inferred
 */
public record Layout(
        char delimiter,
        int linesBefore,
        int rowsBefore,
        Header header,
        NumberStyle numbers,
        double priceScale,
        TimeText times,
        List<Inference> inferences) {}
