package io.synthmarket.io.internal.csv.column;

import io.synthmarket.core.Ledger;
import java.util.Arrays;
import java.util.Optional;

/** What a column of the numbers of bars of history tells. */
public final class SourceIndices {

    private SourceIndices() {}

    /**
     * Makes the ledger of numbers, of a history that ends with the last bar they name; empty where one of them is no bar that can be used.
     */
    public static Optional<Ledger> ledger(int[] numbers) {
        return ledger(numbers, Arrays.stream(numbers).max().orElse(0));
    }

    /** Makes the ledger of numbers, of a history of so many usable bars; empty where one of them is none of these. */
    public static Optional<Ledger> ledger(int[] numbers, int usableBars) {
        for (int number : numbers) {
            if (number < 1 || number > usableBars) {
                return Optional.empty();
            }
        }
        return numbers.length == 0 ? Optional.empty() : Optional.of(Ledger.of(numbers, usableBars));
    }
}
