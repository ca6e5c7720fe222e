package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.internal.series.Echo;
import io.synthmarket.io.BatchSeries;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which columns a batch has, as its first series tells; volumes are blank where a series has none. */
public final class BatchColumns {

    private final List<BarField> fields;
    private final boolean numbered;
    private final boolean timed;
    private final boolean withLedgers;
    private final Optional<ZoneId> zone;
    private int last = -1;

    private BatchColumns(BarSeries series, boolean numbered, boolean withLedgers) {
        this.numbered = numbered;
        this.timed = series.hasTimes();
        this.withLedgers = withLedgers;
        this.zone = series.zone();
        List<BarField> present = new ArrayList<>();
        for (BarField field : BarField.values()) {
            boolean there = switch (field) {
                case PATH -> numbered;
                case TIME -> timed;
                case SOURCE_INDEX -> withLedgers;
                default -> true;
            };
            if (there) {
                present.add(field);
            }
        }
        this.fields = List.copyOf(present);
    }

    /** Tells the columns of one series that is no part of a batch. */
    public static BatchColumns ofOne(BarSeries series) {
        return new BatchColumns(series, false, false);
    }

    /** Tells the columns of a batch by its first series. */
    public static BatchColumns ofBatch(BatchSeries first) {
        return new BatchColumns(first.series(), true, first.ledger().isPresent());
    }

    /** Lists the columns in the order in which they are written. */
    public List<BarField> fields() {
        return fields;
    }

    /** Tells the zone of all times. */
    public Optional<ZoneId> zone() {
        return zone;
    }

    /**
     * Checks that the next series goes with those before.
     *
     * @throws IllegalArgumentException if not
     */
    public void require(BatchSeries next) {
        BarSeries series = next.series();
        String name = next.name().map(Echo::visible).orElse("series " + next.index());
        requireSame("times", timed, series.hasTimes(), name);
        requireSame("ledgers", withLedgers, next.ledger().isPresent(), name);
        if (!series.zone().equals(zone)) {
            throw new IllegalArgumentException("all series of a file must have the zone of the first, "
                    + zone.map(ZoneId::toString).orElse("none") + ", but " + name + " has "
                    + series.zone().map(ZoneId::toString).orElse("none"));
        }
        Ledger ledger = next.ledger().orElse(null);
        if (ledger != null && ledger.size() != series.size()) {
            throw new IllegalArgumentException("the ledger must be that of the series but has " + ledger.size()
                    + " bars where the series has " + series.size());
        }
        if (numbered && next.index() <= last) {
            throw new IllegalArgumentException(
                    "series must come in the order of their indexes but " + next.index() + " came after " + last);
        }
        last = next.index();
    }

    private static void requireSame(String what, boolean first, boolean found, String name) {
        if (first != found) {
            throw new IllegalArgumentException("all series of a file must have " + what
                    + " or none must, but the first has " + (first ? "them" : "none") + " and " + name + " has "
                    + (found ? "them" : "none"));
        }
    }
}
