package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.report.internal.PageJson;
import java.util.Locale;

/**
 * What is to be said of a batch.
 *
 * @param figures copies, use of history and diversity
 * @param discrimination whether the series can be told from history
 * @since 0.1.0
 */
public record BatchJudgement(BatchFigures figures, Discrimination discrimination) {

    /**
     * Judges series that any tool made, by their prices alone; {@link BatchJudge} takes one at a time, and ledgers.
     *
     * @param history the history
     * @param series the series
     * @return the judgement
     */
    public static BatchJudgement of(BarSeries history, Iterable<BarSeries> series) {
        BatchJudge judge = BatchJudge.against(history);
        series.forEach(judge::add);
        return judge.judgement();
    }

    /**
     * Writes the judgement so that it fits a screen.
     *
     * @return several lines of text
     */
    @Override
    public String toString() {
        return figures + String.format(Locale.ROOT, "\n%-22s %s", "told from history", discrimination);
    }

    /**
     * Writes the judgement as JSON, without line breaks.
     *
     * @return an object with {@code figures} and {@code discrimination}
     */
    public String toJson() {
        PageJson json = new PageJson().object().json("figures", figures.toJson());
        return json.json("discrimination", discrimination.toJson()).endObject().toString();
    }
}
