package io.synthmarket.core.internal.series;

import io.synthmarket.core.BarSeries;

/**
 * The prices that a market can quote: whole multiples of a tick, or any price where there is none.
 *
 * <p>A path may fall far below the prices that the tick was made for, and would freeze there into returns of zero. Below
 * 100 ticks the grid is therefore ten times finer, below 10 ticks a hundred times, and so on: a price moves by half a
 * percent at most, and never to zero. Above 2⁴⁸ ticks, and where a finer grid would need more than 22 decimals, prices
 * stay as they are.
 *
 * <p>Rounding is monotone: within a grid because multiplication, {@code rint} and division are; from grid to grid because
 * they meet at 100 ticks of the coarser, which is a multiple of both.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public final class TickGrid {

    private static final double FEWEST_TICKS = 100;
    private static final double MOST_TICKS = 1L << 48;
    private static final TickGrid NONE = new TickGrid(new DecimalStep[0]);

    private static final int LARGEST_EXPONENT = 6;
    private static final int SMALLEST_EXPONENT = -10;
    private static final long[] TENTHS = {50, 25, 20, 10};
    private static final double SHARE_OFF_GRID = 0.001;
    private static final double RELATIVE_TOLERANCE = 1e-7;
    private static final double TOLERANCE_IN_TICKS = 0.25;

    /** Coarsest first. */
    private final DecimalStep[] steps;
    /** From which price on each step is used. */
    private final double[] least;

    private final double most;

    private TickGrid(DecimalStep[] steps) {
        this.steps = steps;
        least = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            least[i] = steps[i].times(FEWEST_TICKS);
        }
        most = steps.length == 0 ? 0 : steps[0].times(MOST_TICKS);
    }

    /** Leaves prices as they are. */
    public static TickGrid none() {
        return NONE;
    }

    /**
     * Rounds to a stated tick.
     *
     * @param tick in [1e-10, 1e12], of at most 12 digits
     */
    public static TickGrid of(double tick) {
        return new TickGrid(DecimalStep.of(tick).withFiner());
    }

    /**
     * Rounds to the tick of a history: the largest of {1, 2, 2.5, 5} · 10⁻¹⁰ … 10⁶ of which 99.9 % of opens, highs, lows and
     * closes are multiples; to none where there is no such tick.
     *
     * <p>A price counts as a multiple within 1e-7 of itself, as single precision and computed decimals leave it, and within a
     * quarter of a tick, which any price meets as often as not, but 99.9 % of them never by chance.
     *
     * <p><b>Cost</b>: a grid is given up at the first 0.1 % of prices off it, so little more than one pass.
     */
    public static TickGrid infer(BarSeries history) {
        for (int exponent = LARGEST_EXPONENT; exponent >= SMALLEST_EXPONENT; exponent--) {
            for (long tenths : TENTHS) {
                DecimalStep step = DecimalStep.of(tenths, exponent - 1);
                if (holds(step, history)) {
                    return new TickGrid(step.withFiner());
                }
            }
        }
        return NONE;
    }

    private static boolean holds(DecimalStep step, BarSeries history) {
        double spare = SHARE_OFF_GRID * 4 * history.size();
        int off = 0;
        for (int bar = 0; bar < history.size() && off <= spare; bar++) {
            off += isOff(step, history.open(bar))
                    + isOff(step, history.high(bar))
                    + isOff(step, history.low(bar))
                    + isOff(step, history.close(bar));
        }
        return off <= spare;
    }

    private static int isOff(DecimalStep step, double price) {
        double count = step.count(price);
        double tolerance = Math.min(RELATIVE_TOLERANCE * price, step.times(TOLERANCE_IN_TICKS));
        return count <= MOST_TICKS && Math.abs(step.times(count) - price) <= tolerance ? 0 : 1;
    }

    /** Returns the tick, 0 where there is none. */
    public double tick() {
        return steps.length == 0 ? 0 : steps[0].times(1);
    }

    /** Rounds a positive price. */
    public double round(double price) {
        for (int i = 0; i < least.length; i++) {
            if (price >= least[i]) {
                return price > most ? price : steps[i].times(steps[i].count(price));
            }
        }
        return price;
    }

    /**
     * Rounds a stretch of prices.
     *
     * @param price the prices
     * @param from number of the first
     * @param to number after the last
     * @param lowest a price that none of them is below
     * @param highest a price that none of them is above
     * @param rounded receives the rounded prices at the same places; may be the same array
     */
    public void round(double[] price, int from, int to, double lowest, double highest, double[] rounded) {
        if (steps.length == 0) {
            System.arraycopy(price, from, rounded, from, to - from);
        } else if (lowest >= least[0] && highest <= most) {
            double perUnit = steps[0].perUnit;
            double numerator = steps[0].numerator;
            double denominator = steps[0].denominator;
            for (int i = from; i < to; i++) {
                rounded[i] = Math.rint(price[i] * perUnit) * numerator / denominator;
            }
        } else {
            for (int i = from; i < to; i++) {
                rounded[i] = round(price[i]);
            }
        }
    }

    @Override
    public String toString() {
        return "TickGrid[" + (steps.length == 0 ? "none" : Decimal.shortest(tick())) + "]";
    }
}
