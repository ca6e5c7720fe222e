package io.synthmarket.examples;

import java.util.Arrays;
import org.hipparchus.stat.StatUtils;

/**
 * Long while the mean of the last {@code fast} closes is above that of the last {@code slow}, else out of the market. What is held
 * during a bar was decided at the close before it.
 */
record Crossover(int fast, int slow) {

    /** What a change costs: five hundredths of a percent of what is bought or sold. */
    static final double COST = 0.0005;

    private static final double BARS_PER_YEAR = 252;

    boolean isLong(Market market, int bar) {
        return market.meanBefore(bar, fast) > market.meanBefore(bar, slow);
    }

    /** The simple returns of the strategy after costs, from a bar on. */
    double[] earned(Market market, int from) {
        double[] earned = new double[market.bars() - from];
        boolean held = false;
        for (int i = 0; i < earned.length; i++) {
            boolean wanted = isLong(market, from + i);
            double cost = wanted == held ? 0 : COST;
            earned[i] = (wanted ? market.simpleReturn(from + i) : 0) - cost;
            held = wanted;
        }
        return earned;
    }

    /** The simple returns of one who bought before a bar and never sold. */
    static double[] holding(Market market, int from) {
        double[] earned = new double[market.bars() - from];
        Arrays.setAll(earned, i -> market.simpleReturn(from + i));
        earned[0] -= COST;
        return earned;
    }

    /**
     * Mean over standard deviation of simple returns, by the year; 0 of a strategy that was never in the market. Log returns would take
     * half the variance off each mean, and so more from who is in the market more.
     */
    static double sharpe(double[] earned) {
        double variance = StatUtils.variance(earned);
        return variance == 0 ? 0 : StatUtils.mean(earned) / Math.sqrt(variance) * Math.sqrt(BARS_PER_YEAR);
    }

    @Override
    public String toString() {
        return fast + "/" + slow;
    }
}
