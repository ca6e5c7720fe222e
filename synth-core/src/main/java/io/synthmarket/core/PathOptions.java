package io.synthmarket.core;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the paths of a recipe are made: every option but seed and scoring.
 *
 * @param uncertainty as it was used, null for a law that does not permute
 * @param clock as it was used, null for the concept
 * @param length the bars of a path, null for one per return of history
 * @param start where paths begin, null for history's second bar, or after its last where they continue it
 */
record PathOptions(
        String method,
        @Nullable Double uncertainty,
        @Nullable TradingClock clock,
        Rounding rounding,
        List<Exclusion> exclusions,
        @Nullable Integer length,
        @Nullable LocalDateTime start,
        boolean continuing,
        boolean untimed) {

    static PathOptions of(Settings settings, TradingClock clock) {
        return new PathOptions(
                settings.law().name(),
                settings.law().permutes() ? settings.uncertainty() : null,
                settings.asConcept() ? null : clock,
                settings.rounding(),
                settings.exclusions(),
                settings.length(),
                settings.start(),
                settings.continuing(),
                settings.untimed());
    }

    Generator applyTo(Generator generator) {
        Generator changed = generator.blocks(BlockLaw.named(method)).rounding(rounding);
        changed = uncertainty == null ? changed : changed.uncertainty(uncertainty);
        changed = clock == null ? changed : changed.clock(clock);
        for (Exclusion exclusion : exclusions) {
            changed = changed.exclude(exclusion);
        }
        changed = length == null ? changed : changed.length(length);
        changed = start == null ? changed : changed.start(start);
        changed = untimed ? changed.withoutTimes() : changed;
        return continuing ? changed.continuing() : changed;
    }
}
