package io.synthmarket.io.internal.columnar;

import io.synthmarket.core.SyntheticPath;
import io.synthmarket.io.BatchSeries;

/** Whether the ledgers of paths are written with their bars. */
enum PathLedgers {
    OMITTED,
    WRITTEN;

    BatchSeries series(SyntheticPath path) {
        BatchSeries series = BatchSeries.of(path);
        return this == WRITTEN ? series.ledger(path.ledger()) : series;
    }
}
