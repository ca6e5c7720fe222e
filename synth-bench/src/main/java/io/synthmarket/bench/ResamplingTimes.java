package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import java.io.IOException;

/** The Java side of {@code compare/resampling.sh}: times resampling alone on series that it leaves as CSV files. */
public final class ResamplingTimes {

    private static final int MEAN_LENGTH = 20;

    private ResamplingTimes() {}

    /**
     * Prints the median time of a path for each law and size: {@code java TAB law TAB bars TAB seconds}.
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
                name,
                history.size(),
                ComparisonTimes.median(call -> paths.path(call).series().close(0)));
    }
}
