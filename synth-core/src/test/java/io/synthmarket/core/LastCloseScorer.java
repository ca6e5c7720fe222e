package io.synthmarket.core;

/** Scores 100·C / (C + first close of history), where C is the candidate's last close. Public as a provider's scorers are. */
public final class LastCloseScorer implements Scorer {

    static final String NAME = "last-close";

    /** A service is made by its public constructor. */
    public LastCloseScorer() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Yardstick against(BarSeries history) {
        double first = history.close(0);
        return () -> candidate -> {
            double last = candidate.close(candidate.size() - 1);
            return 100 * last / (last + first);
        };
    }
}
