package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Synth;
import io.synthmarket.samples.Samples;

/** Histories of any length for benchmarks: the bundled sample, laid end to end as often as needed by the concept's law. */
final class Histories {

    private static final long SEED = 7;

    private Histories() {}

    static BarSeries ofLength(int bars) {
        BarSeries sample = Samples.sp500Daily();
        if (bars <= sample.size()) {
            return sample.slice(sample.size() - bars, sample.size());
        }
        BarSeries.Builder builder = BarSeries.builder();
        int path = 0;
        while (builder.size() < bars) {
            BarSeries piece = Synth.from(sample)
                    .unscored()
                    .seed(SEED)
                    .generate(path + 1)
                    .path(path)
                    .series();
            for (int bar = 0; bar < piece.size() && builder.size() < bars; bar++) {
                builder.add(piece.bar(bar));
            }
            path++;
        }
        return builder.build();
    }
}
