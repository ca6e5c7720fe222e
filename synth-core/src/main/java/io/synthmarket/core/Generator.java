package io.synthmarket.core;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalLong;
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
    private final OptionalLong seed;

    private Generator(BarSeries history, Settings settings, OptionalLong seed) {
        this.history = history;
        this.settings = settings;
        this.seed = seed;
    }

    static Generator withDefaults(BarSeries history) {
        return new Generator(history, Settings.withDefaults(), OptionalLong.empty());
    }

    private Generator with(Settings changed) {
        return new Generator(history, changed, seed);
    }

    /**
     * Chooses how history is cut into blocks. Default: {@link BlockLaw#concept()}.
     *
     * <p>Paths of a law of your own are as reproducible as any, but {@link Synth#replay} knows the laws of this library only.
     *
     * @param law the block law
     * @return the changed generator
     */
    public Generator blocks(BlockLaw law) {
        return with(settings.law(law));
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
        return with(settings.scorer(scorer));
    }

    /**
     * Scores nothing: for callers who need no score and want none of its cost. Paths are the same, bit for bit.
     *
     * @return the changed generator
     */
    public Generator unscored() {
        return with(settings.unscored());
    }

    /**
     * Tries candidates until one meets a rule; takes the place of an earlier {@link #scoredBy}. Default: no rule.
     *
     * @param acceptance the rule, such as {@code Fidelity.concept().atLeast(80)}
     * @return the changed generator
     * @throws IllegalArgumentException if the scorer's name does not fit into a recipe
     */
    public Generator accept(Acceptance acceptance) {
        return with(settings.acceptance(acceptance));
    }

    /**
     * Chooses how many bars a path has. Default: one per return of history, N − 1.
     *
     * <p>Times are history's own as far as they go, then its calendar continued: frequency, days of the week and session hours
     * as history shows them; holidays are not known.
     *
     * @param bars 1 to 2,000,000,000
     * @return the changed generator
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Generator length(int bars) {
        return with(settings.length(bars));
    }

    /**
     * Chooses when paths begin. Default: at history's second bar, on history's own times.
     *
     * @param time where the first bar stands if the calendar of history has one then, else the bar after it; all further times
     *     are history's calendar continued
     * @return the changed generator
     */
    public Generator start(LocalDateTime time) {
        return with(settings.start(Objects.requireNonNull(time, "time")));
    }

    /**
     * Chooses the seed. Default: one is drawn from the system's secure source at {@link #generate}.
     *
     * @param seed any number
     * @return the changed generator
     */
    public Generator seed(long seed) {
        return new Generator(history, settings, OptionalLong.of(seed));
    }

    /**
     * Learns from history and returns paths to be made on demand.
     *
     * <p><b>Cost</b>: what the law and the scorer need to measure history; no path is made yet.
     *
     * @param paths how many, at least 1
     * @return the set of paths
     * @throws IllegalArgumentException if {@code paths} is below 1, the history is too short for the law, or its times cannot be
     *     continued as length or start ask
     */
    public PathSet generate(int paths) {
        if (paths < 1) {
            throw new IllegalArgumentException("number of paths must be at least 1 but was " + paths);
        }
        long chosen = seed.isPresent() ? seed.getAsLong() : drawSeed();
        PathMaker maker = new PathMaker(history, settings, chosen);
        Recipe recipe = Recipe.of(settings, chosen, paths, history);
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
     * Says what was chosen on one line.
     *
     * @return history, method, profile, rule and seed
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Generator[").append(history);
        text.append(", ").append(settings.law().name());
        if (settings.acceptance() != null) {
            text.append(", ").append(settings.acceptance());
        } else {
            text.append(
                    settings.scorer() == null
                            ? ", unscored"
                            : ", scored by " + settings.scorer().name());
        }
        text.append(", ").append(settings.pathLength(history)).append(" bars a path");
        if (settings.start() != null) {
            text.append(" from ").append(settings.start());
        }
        text.append(seed.isPresent() ? ", seed " + seed.getAsLong() : ", seed to be drawn");
        return text.append(']').toString();
    }
}
