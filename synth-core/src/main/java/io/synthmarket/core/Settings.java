package io.synthmarket.core;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Every option of a generator but the seed.
 *
 * @param law how history is cut
 * @param scorer what scores, null for nothing
 * @param acceptance the rule that candidates must meet, null for none; its scorer is {@code scorer}
 * @param length bars of a path, null for one per return of history
 * @param start where paths begin, null for history's second bar
 */
record Settings(
        BlockLaw law,
        @Nullable Scorer scorer,
        @Nullable Acceptance acceptance,
        @Nullable Integer length,
        @Nullable LocalDateTime start) {

    /** An array can hardly be longer. */
    private static final int LONGEST = 2_000_000_000;

    static Settings withDefaults() {
        Scorer scorer = ScorerRegistry.find(ScorerRegistry.DEFAULT).orElse(null);
        return new Settings(BlockLaw.concept(), scorer, null, null, null);
    }

    Settings law(BlockLaw law) {
        RecipeWords.requireName("a block law", law.name());
        return new Settings(law, scorer, acceptance, length, start);
    }

    Settings unscored() {
        return new Settings(law, null, null, length, start);
    }

    Settings scorer(Scorer scorer) {
        RecipeWords.requireName("a scorer", scorer.name());
        return new Settings(law, scorer, null, length, start);
    }

    Settings acceptance(Acceptance acceptance) {
        RecipeWords.requireName("a scorer", acceptance.scorer().name());
        return new Settings(law, acceptance.scorer(), acceptance, length, start);
    }

    Settings length(int length) {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("length must be in [1, " + LONGEST + "] bars but was " + length);
        }
        return new Settings(law, scorer, acceptance, length, start);
    }

    Settings start(LocalDateTime start) {
        return new Settings(law, scorer, acceptance, length, start);
    }

    /** Tells how many bars paths of a history have. */
    int pathLength(BarSeries history) {
        return length == null ? history.size() - 1 : length;
    }
}
