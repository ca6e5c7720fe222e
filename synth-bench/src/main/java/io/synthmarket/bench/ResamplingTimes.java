package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockContext;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.BlockSampler;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.RandomStream;
import io.synthmarket.core.Synth;
import java.io.IOException;

/** The Java side of {@code compare/resampling.sh}: times resampling alone on series that it leaves as CSV files. */
public final class ResamplingTimes {

    private static final int MEAN_LENGTH = 20;

    private ResamplingTimes() {}

    /**
     * Prints the median time of a resample for each law and size, of whole bars and of one column of log returns: {@code side TAB law TAB
     * bars TAB seconds}.
     *
     * @param args the folder for the series, {@code BARS.csv}; those that are there are not written again
     * @throws IOException if a series cannot be written
     */
    public static void main(String[] args) throws IOException {
        for (int bars : ComparisonTimes.SIZES) {
            BarSeries history = ComparisonTimes.history(bars, args[0]);
            time("moving", BlockLaw.moving(MEAN_LENGTH), history);
            time("stationary", BlockLaw.stationary(MEAN_LENGTH), history);
        }
    }

    private static void time(String name, BlockLaw law, BarSeries history) {
        PathSet paths = Synth.from(history).blocks(law).unscored().seed(1).generate(Integer.MAX_VALUE);
        ComparisonTimes.print(
                "java, bars",
                name,
                history.size(),
                ComparisonTimes.median(call -> paths.path(call).series().close(0)));
        Column column = new Column(law, history);
        ComparisonTimes.print("java, column", name, history.size(), ComparisonTimes.median(column::resample));
    }

    /** Resamples one column of log returns, as R does: draws which return comes where, and copies it there. */
    private static final class Column {

        private final double[] returns;
        private final BlockSampler sampler;
        private final int[] source;

        Column(BlockLaw law, BarSeries history) {
            BlockContext context = BlockContext.of(history);
            returns = context.logReturns();
            sampler = law.plan(context).sampler();
            source = new int[context.returns()];
        }

        double resample(int call) {
            sampler.draw(RandomStream.of(1, call, 1), source);
            double[] resampled = new double[source.length];
            for (int bar = 0; bar < source.length; bar++) {
                resampled[bar] = returns[source[bar]];
            }
            return resampled[0];
        }
    }
}
