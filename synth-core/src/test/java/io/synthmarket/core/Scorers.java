package io.synthmarket.core;

import java.util.List;
import java.util.function.Supplier;

/** Scorers whose verdicts can be foreseen. */
final class Scorers {

    private Scorers() {}

    /** Scores 100·C / (C + first close of history), so a higher last close C is better; see {@link LastCloseScorer}. */
    static Scorer lastClose() {
        return new LastCloseScorer();
    }

    /** Gives every candidate the same score. */
    static Scorer constant(double score) {
        return named("constant", () -> candidate -> score);
    }

    /** Scores as another does and writes every score down. */
    static Scorer recording(Scorer scorer, List<Double> scores) {
        return new Scorer() {
            @Override
            public String name() {
                return scorer.name();
            }

            @Override
            public Yardstick against(BarSeries history) {
                Yardstick yardstick = scorer.against(history);
                return () -> {
                    Judge judge = yardstick.judge();
                    return candidate -> {
                        double score = judge.score(candidate);
                        scores.add(score);
                        return score;
                    };
                };
            }
        };
    }

    static Scorer named(String name, Supplier<Judge> judges) {
        return new Scorer() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Yardstick against(BarSeries history) {
                return judges::get;
            }
        };
    }
}
