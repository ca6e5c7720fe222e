package io.synthmarket.core;

import io.synthmarket.core.internal.rebuild.LotGrid;
import io.synthmarket.core.internal.rebuild.TickGrid;
import io.synthmarket.core.internal.series.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * To what prices and volumes are rounded.
 *
 * @param tick the tick of prices, 0 for no rounding, null for that of history
 * @param lotSize the unit of volume, null for whole units where history has them
 */
record Rounding(@Nullable Double tick, @Nullable Double lotSize) {

    private static final Rounding INFERRED = new Rounding(null, null);
    private static final String UNROUNDED = "none";

    static Rounding inferred() {
        return INFERRED;
    }

    Rounding withTick(double tick) {
        requirePositive("tick", tick);
        return new Rounding(tick, lotSize);
    }

    Rounding withoutTick() {
        return new Rounding(0.0, lotSize);
    }

    Rounding withLotSize(double lotSize) {
        requirePositive("lot size", lotSize);
        return new Rounding(tick, lotSize);
    }

    private static void requirePositive(String name, double size) {
        if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite but was " + size);
        }
    }

    /** Reads the tick of a recipe: a number, or {@code none}. */
    Rounding withTickOf(String word) {
        return word.equals(UNROUNDED) ? withoutTick() : withTick(Double.parseDouble(word));
    }

    /** Reads the lot size of a recipe. */
    Rounding withLotSizeOf(String word) {
        return withLotSize(Double.parseDouble(word));
    }

    /** Writes the tick as a recipe has it, empty where it is inferred. */
    String tickWord() {
        if (tick == null) {
            return "";
        }
        return tick == 0 ? UNROUNDED : Decimal.shortest(tick);
    }

    TickGrid tickGrid(KeptHistory kept) {
        if (tick == null) {
            return TickGrid.infer(kept.atOriginalPrices());
        }
        return tick == 0 ? TickGrid.none() : TickGrid.of(tick);
    }

    LotGrid lotGrid(BarSeries history) {
        return lotSize == null ? LotGrid.infer(history) : LotGrid.of(lotSize);
    }
}
