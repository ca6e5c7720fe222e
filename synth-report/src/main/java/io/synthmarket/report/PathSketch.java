package io.synthmarket.report;

import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.FirstStretches;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.internal.SeriesTraits;
import io.synthmarket.report.internal.ThinBars;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a report keeps of one path: a few figures of each, the curves of those that are measured, the candles of those that are drawn.
 *
 * @see ReportDraft#sketch(SyntheticPath)
 * @since 0.1.0
 */
public final class PathSketch {

    final Recipe recipe;
    final int index;
    final int attempts;
    final boolean accepted;
    final OptionalDouble fidelity;
    final OptionalDouble concept;
    final OptionalDouble calibrated;
    final RiskFigures risk;
    final int longestRun;
    final int longRunBars;
    final double copiedShare;
    final double coverage;
    final FirstStretches.Start start;

    final @Nullable Measured measured;
    final @Nullable SeriesTraits curves;

    final @Nullable Drawn drawn;
    final @Nullable Times times;

    PathSketch(
            SyntheticPath path,
            Scorecard conceptCard,
            Scorecard calibratedCard,
            @Nullable Measured measured,
            @Nullable SeriesTraits curves,
            @Nullable Drawn drawn,
            @Nullable Times times) {
        recipe = path.recipe();
        index = path.index();
        attempts = path.attempts();
        accepted = path.accepted();
        fidelity = path.fidelity();
        concept = conceptCard.fidelity();
        calibrated = calibratedCard.fidelity();
        risk = RiskFigures.of(path);
        longestRun = path.ledger().longestRun();
        longRunBars = path.ledger().longRunBars();
        copiedShare = path.ledger().copiedShare();
        coverage = path.ledger().coverage();
        start = FirstStretches.Start.of(path.ledger());
        this.measured = measured;
        this.curves = curves;
        this.drawn = drawn;
        this.times = times;
    }

    /** What is kept of a path that the fan and the scorecards are of. */
    static final class Measured {

        final double[] closes;
        final Scorecard concept;
        final Scorecard calibrated;

        /** Keeps the closes at the edges of the picture's points, and both scorecards. */
        Measured(double[] closes, Scorecard concept, Scorecard calibrated) {
            this.closes = closes;
            this.concept = concept;
            this.calibrated = calibrated;
        }
    }

    /** What is kept of a path that is drawn. */
    static final class Drawn {

        final ThinBars bars;
        final Optional<ThinBars> closeUp;
        final long[] sources;

        /** Keeps the candles, the bars that are shown close up, and the bar of history that the first of each candle was made of. */
        Drawn(ThinBars bars, Optional<ThinBars> closeUp, long[] sources) {
            this.bars = bars;
            this.closeUp = closeUp;
            this.sources = sources;
        }
    }

    /** The times of path 0, which all paths have. */
    static final class Times {

        final long[] candles;
        final long[] closeUp;

        /** Keeps those of the candles, and of the bars that are shown close up. */
        Times(long[] candles, long[] closeUp) {
            this.candles = candles;
            this.closeUp = closeUp;
        }
    }

    @Override
    public String toString() {
        return "PathSketch[path " + index + (measured == null ? "" : ", measured") + (drawn == null ? "" : ", drawn")
                + "]";
    }
}
