package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Prints a table of {@code docs/hybrid.md}: whether paths shorter than history have history's variance and mean, on average and at
 * both of their ends.
 */
public final class ShortPathTable {

    private static final long SEED = 11;
    private static final int BARS = 800_000;
    private static final int MOST_PATHS = 20_000;
    private static final int END = 5;
    private static final List<Integer> LENGTHS = List.of(20, 50, 60, 120, 250, 500, 1_000);

    private final double[] returns;
    private final double mean;
    private final double variance;

    private ShortPathTable(BarSeries history) {
        returns = new double[history.size()];
        for (int bar = 1; bar < returns.length; bar++) {
            returns[bar] = StrictMath.log(history.close(bar) / history.close(bar - 1));
        }
        mean = DoubleStream.of(returns).sum() / (returns.length - 1);
        variance = DoubleStream.of(returns).skip(1).map(this::square).sum() / (returns.length - 1);
    }

    private double square(double logReturn) {
        return (logReturn - mean) * (logReturn - mean);
    }

    /**
     * Prints the table.
     *
     * @param args CSV files; the bundled bars of the S&amp;P 500 where there are none
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        System.out.println(
                "| series | bars | variance | of the first five | of the last five | drift | its standard error |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|");
        if (args.length == 0) {
            print("S&P 500", Samples.sp500Daily());
        }
        for (String arg : args) {
            Path file = Path.of(arg);
            print(HistoryFiles.name(file), HistoryFiles.read(file));
        }
    }

    private static void print(String series, BarSeries history) {
        ShortPathTable table = new ShortPathTable(history);
        Generator generator = Synth.from(history).unscored().uncertainty(0).seed(SEED);
        for (int length : LENGTHS) {
            if (length < history.size() - 1) {
                System.out.println("| " + series + table.row(generator.length(length)));
            }
        }
        System.out.println("| " + series + table.row(generator));
    }

    private String row(Generator generator) {
        int length = generator.generate(1).pathLength();
        PathSet paths = generator.generate(Math.min(MOST_PATHS, BARS / length));
        double squares = 0;
        double first = 0;
        double last = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (SyntheticPath path : paths) {
            double total = 0;
            for (int bar = 0; bar < length; bar++) {
                double logReturn = returns[path.sourceIndex(bar)];
                total += logReturn - mean;
                squares += square(logReturn);
                first += bar < END ? square(logReturn) : 0;
                last += bar >= length - END ? square(logReturn) : 0;
            }
            sum += total / length;
            sumOfSquares += total / length * total / length;
        }
        int count = paths.size();
        double drift = sum / count;
        return String.format(
                Locale.ROOT,
                " | %,d | %.2f | %.2f | %.2f | %+.4f | %.4f |",
                length,
                squares / length / count / variance,
                first / END / count / variance,
                last / END / count / variance,
                drift / Math.sqrt(variance),
                Math.sqrt((sumOfSquares / count - drift * drift) / count / variance));
    }
}
