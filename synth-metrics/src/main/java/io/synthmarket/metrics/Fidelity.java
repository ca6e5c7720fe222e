package io.synthmarket.metrics;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BarView;
import io.synthmarket.core.Scorer;
import io.synthmarket.core.internal.series.RecipeName;
import io.synthmarket.metrics.internal.calibrated.Weighted;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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

    private static final String GATE = "-gate";
    private static final String CUSTOM = "custom";
    private static final Fidelity CONCEPT = new Fidelity("concept", new ConceptProfile());
    private static final Fidelity CONCEPT_GATE = CONCEPT.gate();
    private static final Fidelity CALIBRATED = new Fidelity("calibrated", new CalibratedProfile());
    private static final Fidelity CALIBRATED_GATE = CALIBRATED.gate();

    private final String name;
    private final Profile profile;

    private Fidelity(String name, Profile profile) {
        this.name = name;
        this.profile = profile;
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
     * Returns the profile whose 100 percent mean "as close as fresh data of the same market".
     *
     * <p>Eighteen metrics: the concept's in forms with a well-behaved sampling error (the constants of {@link MetricId} from {@link
     * MetricId#LOG_VOLATILITY} on), each with the concept's weight, that of volatility clustering halved between short and long
     * memory; {@link MetricId#VOL_OF_VOL} with weight 2 and {@link MetricId#VOLUME_MEMORY} with 1.5. History is split 200 times
     * at random into two sets of chunks of 3√N bars; s_m, the sampling error of metric m, is
     * max(1.4826·median |D_m|, ½ rms D_m) of the differences D_m = (t_m(A) − t_m(B)) / √2. A candidate x has the error
     * E(x) = Σ w_m min(|t_m(x) − t_m(history)| / s_m, 5) / Σ w_m, the distance D = E(x) / (1.25 · median E of the splits), and the
     * fidelity F = 100·min(1, 1/D): 50 means twice as far as fresh data. Rank good candidates by D, since F ends at 100. The 1.25 is how
     * much farther a second past is than the halves of one: measured, by the experiment of {@code docs/calibrated-fidelity.md}.
     *
     * <p><b>Shape</b>: a candidate of n of history's N bars has errors in units of s_m √((N/n + 1)/2). One of at most N/2 bars is
     * compared with windows of history of its length instead, 200 of them: s_m is the scale of their differences from the whole, and D
     * is in units of their median E.
     *
     * <p><b>Edge cases</b>: a metric that is undefined in history or in most splits, or never differs, counts for nothing;
     * undefined in the candidate only, it counts as an error of 5. Below 325 bars the result is marked coarse.
     *
     * <p><b>Determinism</b>: splits are drawn from a fixed seed.
     *
     * <p><b>Cost</b>: calibration takes some 400 passes over half of history, on all cores, once per history while that is in use, of
     * a metric of your own once per profile too; a candidate about twice what {@link #concept()} takes.
     *
     * @return the profile, named {@code calibrated}
     */
    public static Fidelity calibrated() {
        return CALIBRATED;
    }

    /**
     * Looks a profile up.
     *
     * @param name {@code concept}, {@code calibrated}, {@code concept-gate} or {@code calibrated-gate}
     * @return the profile, empty where there is none of that name
     */
    public static Optional<Fidelity> find(String name) {
        return Stream.of(CONCEPT, CALIBRATED, CONCEPT_GATE, CALIBRATED_GATE)
                .filter(profile -> profile.name.equals(name))
                .findFirst();
    }

    /**
     * Leaves out what tells of risk, so that accepting and rejecting narrows it less: mean, volatility, skewness, kurtosis or
     * tails, leverage and drawdown.
     *
     * @return the changed profile, its name followed by {@code -gate}; this one where none of these counts in it
     */
    public Fidelity gate() {
        Profile gate = profile.gate();
        return gate == profile ? this : new Fidelity(name + GATE, gate);
    }

    /**
     * Changes the weight of a metric.
     *
     * @param metric one of the metrics of this profile
     * @param weight its weight, 0 to leave it out
     * @return the changed profile, named {@code custom}; call {@link #withName} and list a {@link io.synthmarket.core.ScorerProvider} to
     *     have recipes replayed
     * @throws IllegalArgumentException if the metric is no part of this profile, or the weight negative or not finite
     */
    public Fidelity weighing(MetricId metric, double weight) {
        return new Fidelity(CUSTOM, profile.weighing(metric, weight));
    }

    /**
     * Adds a metric of your own, or takes the place of the one of its name.
     *
     * @param metric the metric
     * @param weight its weight, 0 to leave it out
     * @return the changed profile, named {@code custom}
     * @throws IllegalStateException if this is a form of {@link #concept()}, which has fifteen metrics and no others
     * @throws IllegalArgumentException if the weight is negative or not finite
     */
    public Fidelity with(Metric metric, double weight) {
        return new Fidelity(CUSTOM, profile.with(new Weighted(metric, weight)));
    }

    /**
     * Gives the profile another name, for reports and recipes.
     *
     * @param name lower-case letters, digits and {@code . _ - ( ) ,}, beginning with a letter
     * @return the same metrics and weights under that name
     * @throws IllegalArgumentException if the name is of another form, {@code none}, by which a recipe says that there is no profile, or
     *     that of a built-in profile, which this is not
     */
    public Fidelity withName(String name) {
        RecipeName.require("a profile", name);
        Optional<Fidelity> known = find(name);
        if (known.isPresent() && known.get().profile != profile) {
            throw new IllegalArgumentException(
                    "the name of a changed profile must not be that of a built-in one but was \"" + name
                            + "\"; recipes would be replayed with that one");
        }
        return new Fidelity(name, profile);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FidelityYardstick against(BarSeries history) {
        return profile.against(name, Objects.requireNonNull(history, "history"));
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
