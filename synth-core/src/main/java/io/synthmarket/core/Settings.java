package io.synthmarket.core;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every option of a generator but the seed; never changed once it is handed out. */
final class Settings {

    /** An array can hardly be longer. */
    private static final int LONGEST = 2_000_000_000;

    private static final double FULL_UNCERTAINTY = 1;

    private BlockLaw law;
    private @Nullable Scorer scorer;
    private @Nullable Acceptance acceptance;
    private @Nullable Integer length;
    private @Nullable LocalDateTime start;
    private @Nullable Double uncertainty;
    private List<Exclusion> exclusions = List.of();
    private boolean continuing;
    private boolean untimed;
    private Rounding rounding = Rounding.inferred();
    private @Nullable TradingClock clock;
    private @Nullable AttemptListener listener;

    private Settings(BlockLaw law) {
        this.law = law;
    }

    private Settings(Settings that) {
        law = that.law;
        scorer = that.scorer;
        acceptance = that.acceptance;
        length = that.length;
        start = that.start;
        uncertainty = that.uncertainty;
        exclusions = that.exclusions;
        continuing = that.continuing;
        untimed = that.untimed;
        rounding = that.rounding;
        clock = that.clock;
        listener = that.listener;
    }

    static Settings withDefaults() {
        Settings settings = new Settings(BlockLaw.matched());
        settings.scorer = ScorerRegistry.find(ScorerRegistry.DEFAULT).orElse(null);
        return settings;
    }

    Settings withLaw(BlockLaw law) {
        RecipeGrammar.requireName("a block law", law.name());
        Settings changed = new Settings(this);
        changed.law = law;
        return changed;
    }

    Settings withoutScorer() {
        Settings changed = new Settings(this);
        changed.scorer = null;
        changed.acceptance = null;
        return changed;
    }

    Settings withScorer(Scorer scorer) {
        RecipeGrammar.requireName("a scorer", scorer.name());
        Settings changed = new Settings(this);
        changed.scorer = scorer;
        changed.acceptance = null;
        return changed;
    }

    Settings withAcceptance(Acceptance acceptance) {
        Settings changed = withScorer(acceptance.scorer());
        changed.acceptance = acceptance;
        return changed;
    }

    Settings withLength(int length) {
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("length must be in [1, " + LONGEST + "] bars but was " + length);
        }
        Settings changed = new Settings(this);
        changed.length = length;
        return changed;
    }

    Settings withStart(LocalDateTime start) {
        Settings changed = new Settings(this);
        changed.start = Objects.requireNonNull(start, "time");
        return changed;
    }

    Settings withUncertainty(double uncertainty) {
        if (!(uncertainty >= 0 && uncertainty <= FULL_UNCERTAINTY)) {
            throw new IllegalArgumentException("uncertainty must be in [0, 1] but was " + uncertainty);
        }
        Settings changed = new Settings(this);
        changed.uncertainty = uncertainty;
        return changed;
    }

    Settings withExclusion(Exclusion exclusion) {
        List<Exclusion> more = new ArrayList<>(exclusions);
        more.add(Objects.requireNonNull(exclusion, "exclusion"));
        Settings changed = new Settings(this);
        changed.exclusions = List.copyOf(more);
        return changed;
    }

    Settings whichContinue() {
        Settings changed = new Settings(this);
        changed.continuing = true;
        return changed;
    }

    Settings withoutTimes() {
        Settings changed = new Settings(this);
        changed.untimed = true;
        return changed;
    }

    Settings withRounding(Rounding rounding) {
        Settings changed = new Settings(this);
        changed.rounding = rounding;
        return changed;
    }

    Settings withClock(TradingClock clock) {
        Settings changed = new Settings(this);
        changed.clock = Objects.requireNonNull(clock, "clock");
        return changed;
    }

    Settings withListener(AttemptListener listener) {
        Settings changed = new Settings(this);
        changed.listener = Objects.requireNonNull(listener, "listener");
        return changed;
    }

    /** Returns how history is cut. */
    BlockLaw law() {
        return law;
    }

    /** Returns what scores, null for nothing. */
    @Nullable
    Scorer scorer() {
        return scorer;
    }

    /** Returns the rule that candidates must meet, null for none; its scorer is {@link #scorer()}. */
    @Nullable
    Acceptance acceptance() {
        return acceptance;
    }

    /** Returns the bars of a path, null for one per return of history. */
    @Nullable
    Integer length() {
        return length;
    }

    /** Returns where paths begin, null for history's second bar, or after its last where paths continue it. */
    @Nullable
    LocalDateTime start() {
        return start;
    }

    /** Tells how uncertain volatility and total return are taken to be: not at all for laws that vary by themselves. */
    double uncertainty() {
        if (!law.permutes()) {
            return 0;
        }
        return uncertainty == null ? FULL_UNCERTAINTY : uncertainty;
    }

    List<Exclusion> exclusions() {
        return exclusions;
    }

    /** Tells whether paths go on from history's last bar. */
    boolean continuing() {
        return continuing;
    }

    /** Tells whether paths have no times though history has. */
    boolean untimed() {
        return untimed;
    }

    Rounding rounding() {
        return rounding;
    }

    /** Returns the stated clock, null where it is to be inferred. */
    @Nullable
    TradingClock clock() {
        return clock;
    }

    /** Returns what is told of every attempt, null for nothing. */
    @Nullable
    AttemptListener listener() {
        return listener;
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
        if (uncertainty != null && !law.permutes()) {
            throw new IllegalArgumentException(
                    "uncertainty is for laws that permute history, such as matched; paths of " + law.name()
                            + " vary by themselves, leave it out");
        }
        if (asConcept() && (!rounding.equals(Rounding.inferred()) || clock != null)) {
            throw new IllegalArgumentException(
                    "the concept rounds nothing and knows no clock; leave tick, lot size and clock out, or use another law");
        }
        if (continuing && start != null) {
            throw new IllegalArgumentException(
                    "paths that continue history begin after its last bar; leave the start out");
        }
        if (untimed && start != null) {
            throw new IllegalArgumentException("paths without times begin at none; leave the start out");
        }
    }
}
