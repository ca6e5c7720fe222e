package io.synthmarket.core;

import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final BlockLaw law;
    private final @Nullable Scorer scorer;
    private final @Nullable Acceptance acceptance;
    private final OptionalLong seed;

    private Generator(
            BarSeries history,
            BlockLaw law,
            @Nullable Scorer scorer,
            @Nullable Acceptance acceptance,
            OptionalLong seed) {
        this.history = history;
        this.law = law;
        this.scorer = scorer;
        this.acceptance = acceptance;
        this.seed = seed;
    }

    static Generator withDefaults(BarSeries history) {
        Scorer concept = ScorerRegistry.find(ScorerRegistry.DEFAULT).orElse(null);
        return new Generator(history, BlockLaw.concept(), concept, null, OptionalLong.empty());
    }

    /**
     * Chooses how history is cut into blocks. Default: {@link BlockLaw#concept()}.
     *
     * @param law the block law
     * @return the changed generator
     */
    public Generator blocks(BlockLaw law) {
        RecipeWords.requireName("a block law", law.name());
        return new Generator(history, law, scorer, acceptance, seed);
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
        RecipeWords.requireName("a scorer", scorer.name());
        return new Generator(history, law, scorer, null, seed);
    }

    /**
     * Scores nothing: for callers who need no score and want none of its cost. Paths are the same, bit for bit.
     *
     * @return the changed generator
     */
    public Generator unscored() {
        return new Generator(history, law, null, null, seed);
    }

    /**
     * Tries candidates until one meets a rule; takes the place of an earlier {@link #scoredBy}. Default: no rule.
     *
     * @param acceptance the rule, such as {@code Fidelity.concept().atLeast(80)}
     * @return the changed generator
     * @throws IllegalArgumentException if the scorer's name does not fit into a recipe
     */
    public Generator accept(Acceptance acceptance) {
        RecipeWords.requireName("a scorer", acceptance.scorer().name());
        return new Generator(history, law, acceptance.scorer(), acceptance, seed);
    }

    /**
     * Chooses the seed. Default: one is drawn from the system's secure source at {@link #generate}.
     *
     * @param seed any number
     * @return the changed generator
     */
    public Generator seed(long seed) {
        return new Generator(history, law, scorer, acceptance, OptionalLong.of(seed));
    }

    /**
     * Learns from history and returns paths to be made on demand.
     *
     * <p><b>Cost</b>: what the law and the scorer need to measure history; no path is made yet.
     *
     * @param paths how many, at least 1
     * @return the set of paths
     * @throws IllegalArgumentException if {@code paths} is below 1, or the history is too short for the law
     */
    public PathSet generate(int paths) {
        if (paths < 1) {
            throw new IllegalArgumentException("number of paths must be at least 1 but was " + paths);
        }
        long chosen = seed.isPresent() ? seed.getAsLong() : drawSeed();
        PathMaker maker = new PathMaker(history, chosen, law, scorer, acceptance);
        Recipe recipe = Recipe.of(law, scorer, acceptance, chosen, paths, history);
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
        StringBuilder text =
                new StringBuilder("Generator[").append(history).append(", ").append(law.name());
        if (acceptance != null) {
            text.append(", ").append(acceptance);
        } else {
            text.append(scorer == null ? ", unscored" : ", scored by " + scorer.name());
        }
        text.append(seed.isPresent() ? ", seed " + seed.getAsLong() : ", seed to be drawn");
        return text.append(']').toString();
    }
}
