package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarSeriesBuilder;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/**
 * Histories of any length for benchmarks: the end of the bundled sample, or paths of it laid end to end; prices with six decimals
 * as the sample has them, and a bar a minute, so that a bar costs the same at every length.
 */
final class Histories {

    private static final long SEED = 7;
    private static final double DECIMALS = 1e6;
    private static final LocalDateTime START = LocalDateTime.of(2020, 1, 1, 0, 0);

    private Histories() {}

    static BarSeries ofLength(int bars) {
        BarSeries sample = Samples.sp500Daily();
        BarSeries series =
                bars <= sample.size() ? sample.slice(sample.size() - bars, sample.size()) : joined(sample, bars);
        return series.withTimes(
                Stream.iterate(START, time -> time.plusMinutes(1)).limit(bars).toList());
    }

    /** Makes paths of a history. */
    static BarSeries[] candidates(BarSeries history, int count) {
        PathSet paths = Synth.from(history)
                .blocks(BlockLaw.concept())
                .unscored()
                .seed(SEED)
                .generate(count);
        return paths.stream().map(SyntheticPath::series).toArray(BarSeries[]::new);
    }

    private static BarSeries joined(BarSeries sample, int bars) {
        BarSeriesBuilder builder = BarSeries.builder();
        int pieces = 1 + (bars - 1) / (sample.size() - 1);
        for (SyntheticPath path : Synth.from(sample)
                .blocks(BlockLaw.concept())
                .unscored()
                .seed(SEED)
                .generate(pieces)) {
            BarSeries piece = path.series();
            for (int bar = 0; bar < piece.size() && builder.size() < bars; bar++) {
                builder.add(
                        rounded(piece.open(bar)),
                        rounded(piece.high(bar)),
                        rounded(piece.low(bar)),
                        rounded(piece.close(bar)),
                        piece.volume(bar));
            }
        }
        return builder.build();
    }

    private static double rounded(double price) {
        return Math.rint(price * DECIMALS) / DECIMALS;
    }
}
