package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.Judge;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Scorer;
import io.synthmarket.core.Shortfall;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.core.Yardstick;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** A judge that gives up early accepts what one that measures everything accepts. */
class EarlyDecisionPropertyTest {

    private static final int MOST_BARS = 200;

    /** Closes of few prices, with volume, so that metrics are undefined now and then; and walks, with volume or without. */
    @Provide
    Arbitrary<BarSeries> histories() {
        Arbitrary<BarSeries> rough = Arbitraries.integers()
                .between(15, 20)
                .map(Integer::doubleValue)
                .array(double[].class)
                .ofMinSize(12)
                .ofMaxSize(MOST_BARS)
                .map(closes -> Series.withVolume(Series.ofCloses(closes), closes));
        Arbitrary<BarSeries> walks = Combinators.combine(
                        Arbitraries.integers().between(12, MOST_BARS), Arbitraries.longs())
                .as(Series::walk);
        return Arbitraries.oneOf(rough, walks, walks.map(walk -> Series.ofCloses(walk.close())));
    }

    @Provide
    Arbitrary<Fidelity> profiles() {
        return Arbitraries.of(Fidelity.concept(), Fidelity.calibrated());
    }

    @Property(tries = 500)
    void score_toExceedAnother_isTheSameOrCouldNotHave(
            @ForAll("profiles") Fidelity profile,
            @ForAll("histories") BarSeries history,
            @ForAll("histories") BarSeries candidate,
            @ForAll @DoubleRange(min = 0, max = 100) double best) {
        Yardstick yardstick = profile.against(history);
        Judge judge = yardstick.judge();
        double full = yardstick.judge().score(candidate);

        for (double toExceed : new double[] {best, full, Math.nextDown(full), 100, 0}) {
            double score = judge.score(candidate, toExceed);
            if (score == Double.NEGATIVE_INFINITY) {
                assertThat(full).isLessThanOrEqualTo(toExceed);
                assertThat(candidate.size()).isLessThan(2 * history.size());
                assertThat(judge.obstacle()).isEmpty();
            } else {
                assertThat(score).isEqualTo(full);
            }
        }
        assertThat(judge.score(candidate, Double.NaN)).isEqualTo(full);
        assertThat(judge.score(candidate)).isEqualTo(full);
    }

    @Property(tries = 300)
    void rejection_earlyDecision_endsAsFullEvaluationDoes(
            @ForAll("profiles") Fidelity profile,
            @ForAll("histories") BarSeries history,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 30, max = 100) double threshold,
            @ForAll @IntRange(min = 1, max = 30) int maxAttempts,
            @ForAll Shortfall shortfall,
            @ForAll @IntRange(min = 12, max = 2 * MOST_BARS) int length) {
        Generator generator =
                Synth.from(history).blocks(BlockLaw.concept()).length(length).seed(seed);

        Run early = Run.of(generator, new Acceptance(profile, threshold, maxAttempts, shortfall));
        Run full = Run.of(generator, new Acceptance(new Thorough(profile), threshold, maxAttempts, shortfall));

        assertThat(early.outcomes()).isEqualTo(full.outcomes());
        assertThat(early.verdicts()).hasSameSizeAs(full.verdicts());
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < full.verdicts().size(); i++) {
            Verdict verdict = full.verdicts().get(i);
            best = verdict.number() == 1 ? Double.NEGATIVE_INFINITY : best;
            if (early.verdicts().get(i).dropped()) {
                assertThat(verdict.score()).isLessThanOrEqualTo(best);
                assertThat(verdict.accepted()).isFalse();
            } else {
                assertThat(early.verdicts().get(i)).isEqualTo(verdict);
            }
            best = Math.max(best, verdict.score());
        }
    }

    /** What the attempts at three paths came to. */
    private record Run(List<Verdict> verdicts, List<String> outcomes) {

        static Run of(Generator generator, Acceptance rule) {
            Run run = new Run(new ArrayList<>(), new ArrayList<>());
            PathSet paths = generator
                    .accept(rule)
                    .watchedBy(attempt -> run.verdicts.add(new Verdict(
                            attempt.number(),
                            attempt.score().orElse(Double.NaN),
                            attempt.dropped(),
                            attempt.accepted())))
                    .generate(3);
            for (int i = 0; i < paths.size(); i++) {
                run.outcomes.add(outcome(paths, i));
            }
            return run;
        }

        private static String outcome(PathSet paths, int index) {
            try {
                SyntheticPath path = paths.path(index);
                return path.fidelity() + " " + path.attempts() + " " + path.accepted() + " "
                        + path.series().sha256();
            } catch (ThresholdNotReachedException e) {
                return e.path() + " " + e.best();
            }
        }
    }

    private record Verdict(int number, double score, boolean dropped, boolean accepted) {}

    /**
     * A profile that measures every candidate to the end, whatever the score.
     *
     * @param profile the profile
     */
    private record Thorough(Fidelity profile) implements Scorer {

        @Override
        public String name() {
            return "thorough";
        }

        @Override
        public Yardstick against(BarSeries history) {
            Yardstick yardstick = profile.against(history);
            return () -> {
                Judge judge = yardstick.judge();
                return candidate -> judge.score(candidate);
            };
        }
    }
}
