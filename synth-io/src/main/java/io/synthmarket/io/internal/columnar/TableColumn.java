package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BarDataException;
import java.time.DateTimeException;
import java.time.ZoneId;

/**
 * A column of a table of others.
 *
 * @param name its name
 * @param kind what it holds
 * @param type what it holds in the words of the format, as messages show it
 */
public record TableColumn(String name, ColumnKind kind, String type) {

    /**
     * Finds the zone that a column of times names.
     *
     * @throws BarDataException if this Java does not know it
     */
    public ZoneId zone(String source, String named) {
        try {
            return ZoneId.of(named);
        } catch (DateTimeException e) {
            throw BarDataException.of(
                    source,
                    "column " + Echo.quote(name) + " must have a zone that this Java knows but has " + Echo.quote(named)
                            + "; convert it to UTC where the file was made");
        }
    }
}
