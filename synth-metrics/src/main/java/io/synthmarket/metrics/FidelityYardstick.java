package io.synthmarket.metrics;

import io.synthmarket.core.BarView;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.core.Yardstick;
import java.util.Optional;

/**
 * A {@link Fidelity} with the history that candidates are compared with, measured once.
 *
 * <p><b>Shape</b>: a candidate of at most as many bars as history is measured as it stands; a longer one in consecutive windows of
 * N − 1 bars, the usual length of a path, the tail cut, and what is reported is the median over the windows.
 *
 * <p><b>Threads</b>: immutable, share it freely; judges have working memory of their own and allocate nothing per candidate
 * of one length.
 *
 * @since 0.1.0
 */
public sealed interface FidelityYardstick extends Yardstick permits ConceptYardstick, CalibratedYardstick {

    /**
     * Returns the metrics of history.
     *
     * @return the values, in the form that the profile compares
     */
    MetricValues history();

    /**
     * Scores a candidate and keeps all that the score is made of.
     *
     * @param candidate the candidate
     * @return its scorecard; the fidelity is that of {@link #judge()}, bit for bit
     */
    Scorecard scorecard(BarView candidate);

    /**
     * Scores a path, and tells from its ledger how new it is.
     *
     * @param path a path of this history
     * @return its scorecard, {@link Scorecard#novelty()} and {@link Scorecard#overall()} included
     */
    default Scorecard scorecard(SyntheticPath path) {
        return scorecard(path.series()).withNovelty(path.ledger());
    }

    /**
     * Tells what scores of candidates as long as this history mean.
     *
     * @return the calibration, empty where the profile has none
     */
    Optional<Calibration> calibration();

    /**
     * Tells what scores of candidates of a length mean.
     *
     * @param candidateBars bars of the candidates, at least 1
     * @return the calibration, empty where the profile has none
     */
    Optional<Calibration> calibration(int candidateBars);
}
