package io.synthmarket.metrics;

import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Counts with how many different stretches of history paths begin, and how much of the paths they are. Scenarios from today begin in a
 * state like today's, and within the day at the same time of the week, so a thousand of them may be a dozen stretches over and over, but for
 * scale, drift and how they end.
 *
 * <pre>{@code
 * FirstStretches stretches = new FirstStretches();
 * paths.forEachPath(path -> stretches.add(path.ledger()));
 * stretches.warning().ifPresent(System.out::println);
 * }</pre>
 *
 * <p><b>Threads</b>: for one thread at a time, such as the one that {@link PathSet#forEachPath} hands paths over on.
 *
 * <p><b>Cost</b>: one number is kept of each stretch that is different.
 *
 * @since 0.1.0
 */
public final class FirstStretches {

    /** Of fewer observations at most two lie beyond the 5 % quantile. */
    private static final int FEW = 50;

    private static final double HALF = 0.5;

    private final Set<Integer> sources = new HashSet<>();
    private double shares;
    private int paths;

    /** Makes a count of no path yet. */
    public FirstStretches() {}

    /**
     * How a path begins.
     *
     * @param source the bar of history that its first bar was made of
     * @param share the share of its bars that go on from there in a row, as in history
     */
    public record Start(int source, double share) {

        /**
         * Finds out how a path begins.
         *
         * @param ledger where its bars came from
         * @return its first stretch of history
         */
        public static Start of(Ledger ledger) {
            int run = 1;
            while (run < ledger.size() && ledger.source(run) == ledger.source(run - 1) + 1) {
                run++;
            }
            return new Start(ledger.source(0), (double) run / ledger.size());
        }
    }

    /**
     * Adds a path.
     *
     * @param ledger where its bars came from
     */
    public void add(Ledger ledger) {
        add(Start.of(ledger));
    }

    /**
     * Adds a path whose ledger is not kept.
     *
     * @param start how it begins
     */
    public void add(Start start) {
        sources.add(start.source());
        shares += start.share();
        paths++;
    }

    /**
     * Counts the paths.
     *
     * @return how many were added
     */
    public int paths() {
        return paths;
    }

    /**
     * Counts those that begin at different bars of history.
     *
     * @return at most {@link #paths()}
     */
    public int different() {
        return sources.size();
    }

    /**
     * Measures how much of a path its first stretch is.
     *
     * @return the mean share of bars, above 0 and at most 1; 0 where there is no path
     */
    public double share() {
        return paths == 0 ? 0 : shares / paths;
    }

    /**
     * Warns where tails rest on few stretches: fewer than 50, of which at most two lie beyond the 5 % quantile, that are half of the paths or
     * more, with two paths or more to each, so that further ones would bring little that is new.
     *
     * @return the warning, empty where there is none to give
     */
    public Optional<String> warning() {
        if (paths == 0 || different() >= FEW || paths < 2 * different() || share() < HALF) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "all %d begin with %s of history, %.0f %% of their bars: what they tell of risk is hardly surer than as many"
                        + " observations, however many are made; learn from more history",
                paths,
                different() == 1 ? "the same stretch" : "one of " + different() + " stretches",
                100 * share()));
    }

    /**
     * Says it on one line.
     *
     * @return text such as {@code FirstStretches[21 of 1000 paths, 60 % of their bars]}
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "FirstStretches[%d of %d paths, %.0f %% of their bars]",
                different(),
                paths,
                100 * share());
    }
}
