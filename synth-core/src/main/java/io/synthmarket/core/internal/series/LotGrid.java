package io.synthmarket.core.internal.series;

import io.synthmarket.core.BarSeries;
import org.jspecify.annotations.Nullable;

/**
 * The volumes that a market can trade: whole multiples of a lot, or any volume where there is none. What was traded stays
 * traded: a volume that is not zero is rounded to one lot at least.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public final class LotGrid {

    /** From here on volumes stay as they are; those in whole units are whole anyway. */
    private static final double MOST_LOTS = 1L << 52;

    private static final LotGrid NONE = new LotGrid(null);

    private final @Nullable DecimalStep step;

    private LotGrid(@Nullable DecimalStep step) {
        this.step = step;
    }

    /** Leaves volumes as they are. */
    public static LotGrid none() {
        return NONE;
    }

    /**
     * Rounds to a stated lot.
     *
     * @param lot in [1e-10, 1e12], of at most 12 digits
     */
    public static LotGrid of(double lot) {
        return new LotGrid(DecimalStep.of(lot));
    }

    /** Rounds to whole units where every volume of a history is whole; to none otherwise. */
    public static LotGrid infer(BarSeries history) {
        if (!history.hasVolume()) {
            return NONE;
        }
        for (int bar = 0; bar < history.size(); bar++) {
            double volume = history.volume(bar);
            if (volume != Math.rint(volume)) {
                return NONE;
            }
        }
        return new LotGrid(DecimalStep.of(1, 0));
    }

    /** Returns the lot, 0 where there is none. */
    public double lot() {
        return step == null ? 0 : step.times(1);
    }

    /** Rounds a volume that is not negative. */
    public double round(double volume) {
        if (step == null || volume == 0) {
            return volume;
        }
        double lots = step.count(volume);
        return lots < MOST_LOTS ? step.times(Math.max(lots, 1)) : volume;
    }

    /**
     * Rounds a stretch of volumes in place.
     *
     * @param volume the volumes
     * @param from number of the first
     * @param to number after the last
     * @param lowest a volume that none of them is below
     * @param highest a volume that none of them is above
     */
    public void round(double[] volume, int from, int to, double lowest, double highest) {
        if (step == null) {
            return;
        }
        if (lowest > 0 && step.count(highest) < MOST_LOTS) {
            double perUnit = step.perUnit;
            double numerator = step.numerator;
            double denominator = step.denominator;
            for (int i = from; i < to; i++) {
                volume[i] = Math.max(Math.rint(volume[i] * perUnit), 1) * numerator / denominator;
            }
        } else {
            for (int i = from; i < to; i++) {
                volume[i] = round(volume[i]);
            }
        }
    }

    @Override
    public String toString() {
        return "LotGrid[" + (step == null ? "none" : Decimal.shortest(lot())) + "]";
    }
}
