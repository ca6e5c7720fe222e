package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Scorer;
import java.util.Objects;
import java.util.Optional;

/**
 * Scores how close a series comes to its history, from 0 to 100 percent.
 *
 * <pre>{@code
 * Scorecard card = Fidelity.concept().compare(history, candidate);
 * PathSet paths = Synth.from(history).accept(Fidelity.concept().atLeast(80)).seed(42).generate(100);
 * }</pre>
 *
 * <p><b>Threads</b>: immutable.
 *
 * @since 0.1.0
 */
public final class Fidelity implements Scorer {

    private static final Fidelity CONCEPT = new Fidelity("concept");

    private final String name;

    private Fidelity(String name) {
        this.name = name;
    }

    /**
     * Returns the scoring profile of the published concept.
     *
     * <p>Fidelity = 100·(1 − Σ w_i e_i / Σ w_i) over the fifteen metrics of {@link MetricId#concept()}, where e_i = |x_i − y_i| /
     * |x_i| with x the history's value and y the candidate's, or |x_i − y_i| where |x_i| ≤ 1e-10; capped at 1. The weights are
     * 3 for volatility and its clustering; 2 for skewness, kurtosis, {@code acf_10_abs_sum}, {@code hurst}, {@code rsi_corr} and
     * {@code vol_persistence}; 1.5 for {@code max_drawdown}, {@code ret_vol_corr} and {@code leverage_effect}; 1 for the rest.
     *
     * <p><b>Edge cases</b>: a metric that is undefined in history counts for nothing; undefined in the candidate only, it counts
     * as an error of 1; where none is defined in history there is no score.
     *
     * <p><b>Cost</b>: a few passes over the candidate; a judge allocates nothing per candidate.
     *
     * <p>What to expect: candidates of the concept's own method have medians of about 65 to 92, by series. Because errors are
     * relative to values near zero, the score is coarse: compare it with that of other candidates of the same history.
     *
     * @return the profile, named {@code concept}
     */
    public static Fidelity concept() {
        return CONCEPT;
    }

    /**
     * Looks a profile up.
     *
     * @param name its name, such as {@code concept}
     * @return the profile, empty where there is none of that name
     */
    public static Optional<Fidelity> find(String name) {
        return name.equals(CONCEPT.name) ? Optional.of(CONCEPT) : Optional.empty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FidelityYardstick against(BarSeries history) {
        return new FidelityYardstick(Objects.requireNonNull(history, "history"));
    }

    /**
     * Scores one candidate; for many against one history keep {@link #against(BarSeries)}.
     *
     * @param history the history
     * @param candidate the candidate
     * @return the score with all that it is made of
     */
    public Scorecard compare(BarSeries history, BarView candidate) {
        return against(history).scorecard(candidate);
    }

    @Override
    public String toString() {
        return "Fidelity[" + name + "]";
    }
}
