package io.synthmarket.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passes verdicts in turn, whatever the candidate, and gives up where one cannot exceed the best. */
final class ScriptedJudge implements Judge {

    private final List<Verdict> verdicts;
    private final List<Double> bests = new ArrayList<>();
    private int next;

    ScriptedJudge(Verdict... verdicts) {
        this.verdicts = List.of(verdicts);
    }

    static Verdict verdict(double score, String obstacle) {
        return new Verdict(score, obstacle);
    }

    /** A scorer whose only judge this is. */
    Scorer scorer() {
        return Scorers.named("scripted", () -> this);
    }

    /** What the judge was asked to exceed, in order. */
    List<Double> bests() {
        return bests;
    }

    @Override
    public double score(BarView candidate) {
        return score(candidate, Double.NaN);
    }

    @Override
    public double score(BarView candidate, double best) {
        bests.add(best);
        double score = verdicts.get(next++ % verdicts.size()).score();
        return score <= best ? Double.NEGATIVE_INFINITY : score;
    }

    /** Names an obstacle for dropped candidates too, which nobody should ask for. */
    @Override
    public Optional<String> obstacle() {
        return Optional.of(verdicts.get((next - 1) % verdicts.size()).obstacle());
    }

    record Verdict(double score, String obstacle) {}
}
