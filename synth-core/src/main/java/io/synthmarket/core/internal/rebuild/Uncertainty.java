package io.synthmarket.core.internal.rebuild;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.RandomStream;
import java.util.Arrays;

/**
 * How uncertain a history's volatility and total return are, as {@link Deviations} tells, and which share of that its paths show.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 */
public final class Uncertainty {

    private final double share;
    private final Deviations deviations;
    private final double meanReturn;
    private final int returns;

    private Uncertainty(double share, Deviations deviations, double meanReturn, int returns) {
        this.share = share;
        this.deviations = deviations;
        this.meanReturn = meanReturn;
        this.returns = returns;
    }

    /** Measures a history, of which paths are to show a share in 0 … 1. */
    public static Uncertainty of(BlockContext context, double share) {
        BarSeries history = context.history();
        int returns = context.returns();
        double[] logReturns = context.logReturns();
        int[] ends = new int[context.stretches()];
        Arrays.setAll(ends, stretch -> context.stretchEnd(stretch) - 1);
        return new Uncertainty(
                share,
                Deviations.of(Arrays.copyOfRange(logReturns, 1, logReturns.length), ends),
                StrictMath.log(history.close(returns) / history.close(0)) / returns,
                returns);
    }

    /** Draws, with one number, how far a path departs from history. */
    public Deviation draw(RandomStream random) {
        int resample = random.nextInt(deviations.count());
        double scale = StrictMath.exp(share * deviations.logVolatility(resample));
        double shift = share * deviations.total(resample) / returns;
        return new Deviation(scale, (1 - scale) * meanReturn + shift);
    }
}
