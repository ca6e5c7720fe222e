package io.synthmarket.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A history and the options by which paths are made of it.
 *
 * <p>Immutable: each option returns a new generator, so one can be kept, shared and tried with variations. Every option has
 * a default but the seed, which is drawn where none is given and recorded in the recipe.
 *
 * <p><b>Threads</b>: immutable, share it freely.
 *
 * @see Synth#from(BarSeries)
 * @since 0.1.0
 */
public final class Generator {

    private static final Logger LOG = LoggerFactory.getLogger(Generator.class);

    private final BarSeries history;
    private final Settings settings;

    private Generator(BarSeries history, Settings settings) {
        this.history = history;
        this.settings = settings;
    }

    static Generator withDefaults(BarSeries history) {
        return new Generator(history, Settings.withDefaults());
    }

    /**
     * Returns a generator of a recipe's options.
     *
     * @throws IllegalArgumentException if there is no law or no scorer of the recipe's names
     */
    static Generator of(BarSeries history, Recipe recipe) {
        return new Generator(history, Settings.of(recipe.options()));
    }

    private Generator with(Settings changed) {
        return new Generator(history, changed);
    }

    private <T> Generator with(RecipeOption<T> option, T value) {
        return with(settings.with(option, value));
    }

    /**
     * Chooses how history is cut into blocks. Default: {@link BlockLaw#matched()}.
     *
     * <p>Paths of a law of your own are as reproducible as any; for {@link Synth#replay} to find it, make it known through a
     * {@link BlockLawProvider}.
     *
     * @param law the block law
     * @return the changed generator
     * @throws IllegalArgumentException if the law's name does not fit into a recipe
     */
    public Generator blocks(BlockLaw law) {
        return with(settings.withLaw(law));
    }

    /**
     * Scores every path and keeps them all; takes the place of an earlier {@link #accept}. Default: the concept profile where
     * {@code synth-metrics} is present, nothing otherwise.
     *
     * @param scorer what scores
     * @return the changed generator
     * @throws IllegalArgumentException if the scorer's name does not fit into a recipe
     */
    public Generator scoredBy(Scorer scorer) {
        return with(settings.withScorer(scorer));
    }

    /**
     * Scores nothing: for callers who need no score and want none of its cost. Paths are the same, bit for bit.
     *
     * @return the changed generator
     */
    public Generator unscored() {
        return with(settings.withoutScorer());
    }

    /**
     * Tries candidates until one meets a rule; takes the place of an earlier {@link #scoredBy}. Default: no rule.
     *
     * @param acceptance the rule, such as {@code Fidelity.concept().atLeast(80)}
     * @return the changed generator
     * @throws IllegalArgumentException if the scorer's name does not fit into a recipe
     */
    public Generator accept(Acceptance acceptance) {
        return with(settings.withAcceptance(acceptance));
    }

    /**
     * Chooses how many bars a path has. Default: one per return of history, N − 1, or as many as are left by exclusions.
     *
     * <p>Times are history's own as far as they go, then its calendar continued: frequency, days of the week and session hours
     * as history shows them. Bars of a day or more know no holidays then; bars within the day, of a history of two weeks or
     * more, go on by history's own steps, its half days and holidays included, from the same time of the week.
     *
     * <p>A permutation goes over history in whole passes. After the first, the drift of history is taken out and the trend of
     * volume held, for any law but the concept's, so that prices wander but do not run away.
     *
     * <p>A permutation shorter than history is as turbulent as history on average. Within the day one of at most two thirds
     * of history is what a whole pass has from a random week or day on; its times are the first of history all the same, or those that
     * {@link #start} asks for.
     *
     * @param bars 1 to 2,000,000,000
     * @return the changed generator
     * @throws OptionException if there are fewer or more
     */
    public Generator length(int bars) {
        return with(RecipeOption.LENGTH, bars);
    }

    /**
     * Chooses when paths begin. Default: at history's second bar, on history's own times.
     *
     * @param time where the first bar stands if the calendar of history has one then, else the bar after it; all further times
     *     are history's calendar continued
     * @return the changed generator
     */
    public Generator start(LocalDateTime time) {
        return with(RecipeOption.START, Objects.requireNonNull(time, "time"));
    }

    /**
     * Makes paths without times, though history has them: for paths longer than a calendar reaches, which ends in the year 2262. Bars
     * still stand at the times of day at which history's stand, one after another, over and over. Default: with times.
     *
     * @return the changed generator
     */
    public Generator withoutTimes() {
        return with(RecipeOption.UNTIMED, true);
    }

    /**
     * Chooses how much volatility and total return differ between paths of a law that {@linkplain BlockLaw#permutes() permutes}
     * history. Default: 1.
     *
     * <p>At 0 every path has history's volatility and ends at history's last price: what if the same things had happened in
     * another order. That is wrong for risk, since history itself is one draw. Above 0 each path also takes a pair of deviations,
     * of log volatility and of total return, from one of 500 stationary-bootstrap resamples of history (of the automatic block
     * length of absolute returns, kept within √n … n/10), and applies this share of both: f = exp(u·Δv) to the logs of every
     * candle and e = (1 − f)·mean(r) + u·Δtotal/n to every return, the latter only as far as a path is no longer than history. At 1 the
     * spread of paths is that of the resamples.
     *
     * @param share u, from 0 to 1
     * @return the changed generator
     * @throws OptionException if it is outside
     */
    public Generator uncertainty(double share) {
        return with(RecipeOption.UNCERTAINTY, share);
    }

    /**
     * Leaves a stretch of history out, such as the one that a model will be tested on; may be called more than once.
     *
     * <p>Everything is learned from the bars that are left: scales, states, trend, automatic length, tick and what scores are
     * compared with. No return and no block crosses the hole: the first bar after it has no return and is no source either. What
     * the bars in the hole hold changes no bit of any path.
     *
     * @param from time of the first bar to leave out
     * @param to time of the last bar to leave out
     * @param embargo how many more bars to leave out on either side
     * @return the changed generator, whose paths have as many bars as returns are left, on their times
     * @throws IllegalArgumentException if the stretch ends before it begins, or the embargo is negative
     */
    public Generator exclude(LocalDateTime from, LocalDateTime to, int embargo) {
        return exclude(new Exclusion(from, to, embargo));
    }

    /**
     * Leaves whole days of history out; may be called more than once.
     *
     * @param from the first day
     * @param to the last day, itself left out
     * @param embargo how many more bars to leave out on either side
     * @return the changed generator
     * @throws IllegalArgumentException if the days are not in order, or the embargo is negative
     * @see #exclude(LocalDateTime, LocalDateTime, int)
     */
    public Generator exclude(LocalDate from, LocalDate to, int embargo) {
        return exclude(Exclusion.ofDays(from, to, embargo));
    }

    /**
     * Leaves a stretch of history out; may be called more than once.
     *
     * @param exclusion what to leave out
     * @return the changed generator
     * @see #exclude(LocalDateTime, LocalDateTime, int)
     */
    public Generator exclude(Exclusion exclusion) {
        List<Exclusion> more = new ArrayList<>(settings.options().exclusions());
        more.add(Objects.requireNonNull(exclusion, "exclusion"));
        return with(RecipeOption.EXCLUDE, more);
    }

    /**
     * Makes scenarios from today: paths that go on where history ends, at its last close and after its last time.
     *
     * <p>With {@link BlockLaw#matched()} the first block is drawn among those that began in a state like today's, the nearest √m
     * of m; with other laws it is drawn as any. Choose the horizon with {@link #length}.
     *
     * @return the changed generator
     */
    public Generator continuing() {
        return with(RecipeOption.CONTINUING, true);
    }

    /**
     * States the tick that prices are rounded to. Default: the largest grid of 1, 2, 5 or 25 times a power of ten that holds at
     * least 99.9 % of history's prices, and no rounding where there is none.
     *
     * <p>Prices below 100 ticks are rounded to a tick ten times finer, below 10 ticks to one a hundred times finer, and so on, so
     * that a path that falls does not freeze.
     *
     * @param size the tick, 1e-10 to 1e12, of at most 12 digits
     * @return the changed generator
     * @throws OptionException if it is out of range or has more digits
     */
    public Generator tick(double size) {
        return with(RecipeOption.TICK, OptionalDouble.of(size));
    }

    /**
     * Leaves prices unrounded.
     *
     * @return the changed generator
     */
    public Generator withoutTick() {
        return with(RecipeOption.TICK, OptionalDouble.empty());
    }

    /**
     * States the unit that volumes are rounded to. Default: whole units where every volume of history is whole, else none. Volume
     * that is not zero stays at least one unit.
     *
     * @param size the lot, 1e-10 to 1e12, of at most 12 digits
     * @return the changed generator
     * @throws OptionException if it is out of range or has more digits
     */
    public Generator lotSize(double size) {
        return with(RecipeOption.LOT, size);
    }

    /**
     * States when the market has bars. Default: as {@link TradingClock#of} infers it.
     *
     * @param clock the clock
     * @return the changed generator
     */
    public Generator clock(TradingClock clock) {
        return with(RecipeOption.CLOCK, Objects.requireNonNull(clock, "clock"));
    }

    /**
     * Sets what a stress test of a strategy asks for: the matched permutation with full uncertainty and no acceptance rule, so that
     * the worst paths stay in.
     *
     * @return the changed generator
     */
    public Generator forStressTest() {
        Generator matched = blocks(BlockLaw.matched()).uncertainty(1);
        Scorer scorer = settings.scorer();
        return scorer == null ? matched : matched.scoredBy(scorer);
    }

    /**
     * Sets what augmenting a training set asks for: the matched permutation with half the uncertainty, so that paths stay close to
     * the regime that they are added to, and nothing scored, so that millions of bars cost little.
     *
     * @return the changed generator
     */
    public Generator forAugmentation() {
        return blocks(BlockLaw.matched()).uncertainty(0.5).unscored();
    }

    /**
     * Sets what risk figures ask for: scenarios from today by the matched permutation with full uncertainty, every one of them kept,
     * since rejecting paths for being unlike history understates risk.
     *
     * @param horizon bars of a path
     * @return the changed generator
     * @throws OptionException if there are fewer than 1
     */
    public Generator forRisk(int horizon) {
        return blocks(BlockLaw.matched()).uncertainty(1).unscored().continuing().length(horizon);
    }

    /**
     * Chooses the seed. Default: one is drawn from the system's secure source at {@link #generate}.
     *
     * @param seed any number
     * @return the changed generator
     */
    public Generator seed(long seed) {
        return with(RecipeOption.SEED, seed);
    }

    /**
     * Tells a listener of every attempt at every path; takes the place of an earlier one, which {@link AttemptListener#andThen} can
     * join with it. Default: nobody is told.
     *
     * <p>It changes no bit of any path and is not part of the recipe. Making a path twice tells twice. A path that is the best of
     * attempts that all stayed below the threshold is told of once, as the attempt it was; {@link AttemptListener#finished} tells that
     * it was kept.
     *
     * <p><b>Threads</b>: the listener is called on the threads that make paths, several at once where they do.
     *
     * @param listener what is told
     * @return the changed generator
     */
    public Generator watchedBy(AttemptListener listener) {
        return with(settings.withListener(Objects.requireNonNull(listener, "listener")));
    }

    /**
     * Learns from history and returns paths to be made on demand.
     *
     * <p><b>Cost</b>: what the law and the scorer need to measure history; no path is made yet.
     *
     * @param paths how many, at least 1
     * @return the set of paths
     * @throws IllegalArgumentException if {@code paths} is below 1, the history is too short for the law, its times cannot be
     *     continued as length or start ask, an exclusion covers no bar or leaves none, or options do not go together
     */
    public PathSet generate(int paths) {
        Settings counted = settings.with(RecipeOption.PATHS, paths);
        Settings seeded =
                counted.options().has(RecipeOption.SEED) ? counted : counted.with(RecipeOption.SEED, drawSeed());
        PathMaker maker = new PathMaker(history, seeded);
        Recipe recipe = Recipe.of(seeded.asUsed(maker.clock()).with(RecipeOption.HISTORY, history.sha256()));
        LOG.debug("learned from {}: {}", history, recipe);
        return new PathSet(history, recipe, maker);
    }

    /** Draws 64 secure bits: the fixed ones of a random UUID are covered by random ones of its other half. */
    private static long drawSeed() {
        UUID random = UUID.randomUUID();
        return random.getMostSignificantBits() ^ random.getLeastSignificantBits();
    }

    /**
     * Returns what paths are made of.
     *
     * @return the history
     */
    public BarSeries history() {
        return history;
    }

    /**
     * Says what was chosen on one line, such as {@code Generator[BarSeries[2500 bars, 2014-01-02..2023-12-29, 1d], method=matched
     * profile=none length=250 seed=42]}.
     *
     * @return the history, and in the words of a {@linkplain Recipe recipe} the law, the profile, and each option that was chosen
     */
    @Override
    public String toString() {
        return "Generator[" + history + ", " + settings.options() + "]";
    }
}
