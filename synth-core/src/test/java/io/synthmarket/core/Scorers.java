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

    /** Scores as another does and gives up, once the score is known, where it does not exceed the best. */
    static Scorer hasty(Scorer scorer) {
        return new Scorer() {
            @Override
            public String name() {
                return scorer.name();
            }

            @Override
            public Yardstick against(BarSeries history) {
                Yardstick yardstick = scorer.against(history);
                return () -> new Judge() {
                    private final Judge judge = yardstick.judge();

                    @Override
                    public double score(BarView candidate) {
                        return judge.score(candidate);
                    }

                    @Override
                    public double score(BarView candidate, double best) {
                        double score = score(candidate);
                        return score <= best ? Double.NEGATIVE_INFINITY : score;
                    }
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
