package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.TradingClock;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints a table of {@code docs/hybrid.md}: whether paths shorter than history have history's variance and mean, on average and at
 * both of their ends.
 *
 * <p>Within the day a bar is compared with history's at its time of day, bars of half an hour or more at that of the week, where there are
 * enough of them: openings and bars after a day without any with such alone.
 */
public final class ShortPathTable {

    private static final long SEED = 11;
    private static final int BARS = 400_000;
    private static final int MOST_PATHS = 10_000;
    private static final int END = 5;
    private static final int FEWEST_ALIKE = 20;
    private static final Duration LONGEST_OF_DAY = Duration.ofMinutes(29);
    private static final String ANYWHERE = "";
    private static final List<Integer> LENGTHS = List.of(20, 50, 60, 120, 250, 500, 1_000);

    private final double[] returns;
    /** By bar of history: what is usual where it stands. */
    private final Usual[] usual;

    private ShortPathTable(BarSeries history) {
        returns = new double[history.size()];
        usual = new Usual[history.size()];
        Map<String, Usual> byPlace = new HashMap<>();
        Usual anywhere = new Usual();
        byPlace.put(ANYWHERE, anywhere);
        TradingClock clock = TradingClock.of(history);
        for (int bar = 1; bar < returns.length; bar++) {
            returns[bar] = StrictMath.log(history.close(bar) / history.close(bar - 1));
            for (String place : places(history, clock, bar)) {
                byPlace.computeIfAbsent(place, key -> new Usual()).add(returns[bar]);
            }
        }
        for (int bar = 1; bar < returns.length; bar++) {
            usual[bar] = places(history, clock, bar).stream()
                    .map(byPlace::get)
                    .filter(found -> found.count >= FEWEST_ALIKE)
                    .findFirst()
                    .orElse(anywhere);
        }
    }

    /** Tells where a bar stands, the most narrow word first. */
    private static List<String> places(BarSeries history, TradingClock clock, int bar) {
        if (!clock.withinDay()) {
            return List.of(ANYWHERE);
        }
        LocalTime open = clock.open();
        LocalDate day = session(history.time(bar), open);
        LocalDate before = session(history.time(bar - 1), open);
        boolean afterGap = day.isAfter(before.plusDays(1));
        boolean opens = clock.kind() == TradingClock.Kind.SESSIONS && day.isAfter(before);
        String place = history.time(bar).toLocalTime() + (afterGap ? " after a gap" : opens ? " opens" : "");
        return clock.bar().compareTo(LONGEST_OF_DAY) > 0
                ? List.of(place + " " + day.getDayOfWeek(), place, ANYWHERE)
                : List.of(place, ANYWHERE);
    }

    private static LocalDate session(LocalDateTime time, LocalTime open) {
        return time.minusNanos(open.toNanoOfDay()).toLocalDate();
    }

    /** The sums of some returns and of their squares. */
    private static final class Usual {

        private int count;
        private double sum;
        private double squares;

        void add(double logReturn) {
            count++;
            sum += logReturn;
            squares += logReturn * logReturn;
        }

        double mean() {
            return sum / count;
        }

        double square() {
            return squares / count;
        }
    }

    /**
     * Prints the table.
     *
     * @param args CSV files; the bundled bars of the S&amp;P 500 where there are none
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        System.out.println(
                "| series | bars | variance | its standard error | of the first five | of the last five | drift | its standard error |");
        System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
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
        PathSet paths = generator.generate(Math.min(MOST_PATHS, Math.max(2, BARS / length)));
        double[] expected = new double[length];
        for (int bar = 0; bar < length; bar++) {
            expected[bar] = usual[1 + bar].square();
        }
        Sample variance = new Sample();
        Sample first = new Sample();
        Sample last = new Sample();
        Sample drift = new Sample();
        double[] squares = new double[length];
        for (SyntheticPath path : paths) {
            double total = 0;
            for (int bar = 0; bar < length; bar++) {
                double logReturn = returns[path.sourceIndex(bar)];
                total += logReturn - usual[1 + bar].mean();
                squares[bar] = logReturn * logReturn;
            }
            variance.add(sum(squares, 0, length) / sum(expected, 0, length));
            first.add(sum(squares, 0, END) / sum(expected, 0, END));
            last.add(sum(squares, length - END, length) / sum(expected, length - END, length));
            drift.add(total / Math.sqrt(length * sum(expected, 0, length)));
        }
        return String.format(
                Locale.ROOT,
                " | %,d | %.2f | %.2f | %.2f | %.2f | %+.4f | %.4f |",
                length,
                variance.mean(),
                variance.error(),
                first.mean(),
                last.mean(),
                drift.mean(),
                drift.error());
    }

    private static double sum(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    /** The mean of a figure of many paths, and how far it may be off. */
    private static final class Sample {

        private int count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        double mean() {
            return sum / count;
        }

        double error() {
            return Math.sqrt(Math.max(0, squares / count - mean() * mean()) / count);
        }
    }
}
