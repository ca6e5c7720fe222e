package io.synthmarket.core;

import io.synthmarket.core.internal.providers.Providers;
import io.synthmarket.core.internal.series.RecipeName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a generator was told: options as a recipe writes them, and what a recipe can only name.
 *
 * @param law how history is cut
 * @param scorer what scores, null for nothing
 * @param listener what is told of every attempt, null for nothing
 * @param options what was chosen, the names of law and scorer always
 */
record Settings(
        BlockLaw law, @Nullable Scorer scorer, @Nullable AttemptListener listener, RecipeOptions options) {

    private static final double FULL_UNCERTAINTY = 1;

    /** The scorer that is used where none is named. */
    private static final String DEFAULT_SCORER = "concept";

    static Settings withDefaults() {
        Settings unscored = ofLaw(BlockLaw.matched(), RecipeOptions.none()).withoutScorer();
        return scorer(DEFAULT_SCORER).map(unscored::withScorer).orElse(unscored);
    }

    /**
     * Returns what makes the paths of a recipe again.
     *
     * @throws IllegalArgumentException if there is no law or no scorer of its name
     */
    static Settings of(RecipeOptions recipe) {
        Settings settings = ofLaw(
                BlockLaw.named(recipe.get(RecipeOption.METHOD)),
                recipe.without(RecipeOption.PATHS, RecipeOption.HISTORY, RecipeOption.READ));
        String profile = recipe.get(RecipeOption.PROFILE);
        if (profile.equals(RecipeOption.NOTHING)) {
            return settings;
        }
        Scorer scorer = scorer(profile)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                "the recipe is scored by \"" + profile
                                        + "\", which is not present; add its library and make the scorer known through a ScorerProvider"));
        return recipe.acceptance(scorer).map(settings::withAcceptance).orElseGet(() -> settings.withScorer(scorer));
    }

    private static Optional<Scorer> scorer(String name) {
        return Providers.find(ScorerProvider.class, provider -> provider.find(name));
    }

    private static Settings ofLaw(BlockLaw law, RecipeOptions options) {
        RecipeName.require("a block law", law.name());
        return new Settings(law, null, null, options.with(RecipeOption.METHOD, law.name()));
    }

    Settings withLaw(BlockLaw law) {
        return new Settings(law, scorer, listener, ofLaw(law, options).options);
    }

    Settings withoutScorer() {
        return withScoring(null, RecipeOption.NOTHING);
    }

    Settings withScorer(Scorer scorer) {
        RecipeName.require("a scorer", scorer.name());
        return withScoring(scorer, scorer.name());
    }

    private Settings withScoring(@Nullable Scorer scorer, String profile) {
        RecipeOptions unruled =
                options.without(RecipeOption.MIN_FIDELITY, RecipeOption.MAX_ATTEMPTS, RecipeOption.SHORTFALL);
        return new Settings(law, scorer, listener, unruled.with(RecipeOption.PROFILE, profile));
    }

    Settings withAcceptance(Acceptance rule) {
        return withScorer(rule.scorer())
                .with(RecipeOption.MIN_FIDELITY, rule.threshold())
                .with(RecipeOption.MAX_ATTEMPTS, rule.maxAttempts())
                .with(RecipeOption.SHORTFALL, rule.shortfall());
    }

    Settings withListener(AttemptListener listener) {
        return new Settings(law, scorer, listener, options);
    }

    <T> Settings with(RecipeOption<T> option, T value) {
        return new Settings(law, scorer, listener, options.with(option, value));
    }

    /** Returns the options with what was used where nothing was chosen: all that makes the same paths again. */
    RecipeOptions asUsed(TradingClock clock) {
        RecipeOptions used = law.permutes() ? options.with(RecipeOption.UNCERTAINTY, uncertainty()) : options;
        return asConcept() ? used : used.with(RecipeOption.CLOCK, clock);
    }

    /** Returns the rule that candidates must meet, null for none. */
    @Nullable
    Acceptance acceptance() {
        return scorer == null ? null : options.acceptance(scorer).orElse(null);
    }

    /** Tells how uncertain volatility and total return are taken to be: not at all for laws that vary by themselves. */
    double uncertainty() {
        return law.permutes() ? options.find(RecipeOption.UNCERTAINTY).orElse(FULL_UNCERTAINTY) : 0;
    }

    /** Tells whether paths go on from history's last bar. */
    boolean continuing() {
        return options.has(RecipeOption.CONTINUING);
    }

    /** Tells whether bars are rebuilt as the published concept does: ratios to the close, nothing rounded, no clock. */
    boolean asConcept() {
        return law.equals(BlockLaw.concept());
    }

    /**
     * Refuses options that do not go together.
     *
     * @throws IllegalArgumentException if an option would have no effect under the law
     */
    void requireConsistent() {
        if (options.has(RecipeOption.UNCERTAINTY) && !law.permutes()) {
            throw new OptionException(
                    OptionException.Option.UNCERTAINTY,
                    "is for laws that permute history, such as matched; paths of " + law.name()
                            + " vary by themselves, leave it out");
        }
        if (asConcept()
                && (options.has(RecipeOption.TICK)
                        || options.has(RecipeOption.LOT)
                        || options.has(RecipeOption.CLOCK))) {
            throw new IllegalArgumentException(
                    "the concept rounds nothing and knows no clock; leave tick, lot size and clock out, or use another law");
        }
        if (continuing() && options.has(RecipeOption.START)) {
            throw new IllegalArgumentException(
                    "paths that continue history begin after its last bar; leave the start out");
        }
        if (options.has(RecipeOption.UNTIMED) && options.has(RecipeOption.START)) {
            throw new IllegalArgumentException("paths without times begin at none; leave the start out");
        }
    }
}
