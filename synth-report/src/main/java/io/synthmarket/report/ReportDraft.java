package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.ReturnSample;
import io.synthmarket.metrics.Scorecard;
import io.synthmarket.report.internal.PageFile;
import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.ReportLayout;
import io.synthmarket.report.internal.ReturnBins;
import io.synthmarket.report.internal.SeriesTraits;
import io.synthmarket.report.internal.ThinBars;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A report while its paths are made, for a program that makes them anyway: each is sketched, on any thread, and the sketches are added
 * in order.
 *
 * <pre>{@code
 * ReportDraft draft = BatchReport.of(paths).begin();
 * paths.run().threads(4).forEachOrdered(draft::sketch, draft::add);
 * try (OutputStream out = Files.newOutputStream(file)) {
 *     draft.writeTo(out);
 * }
 * }</pre>
 *
 * <p><b>Threads</b>: {@link #sketch(SyntheticPath) sketch} is safe for any number; everything else is for one.
 *
 * <p><b>Cost</b>: keeps a hundred bytes of each path, closes and scorecards of 500 at most, curves of 50 and the candles of those that are
 * drawn. Sketching a path takes less than making it, and one with curves twice as long.
 *
 * @since 0.1.0
 */
public final class ReportDraft {

    private static final int MOST_MEASURED = 500;

    /** Curves take as long as making a path does. */
    private static final int MOST_CURVED = 50;

    final BatchReport report;
    final FidelityYardstick concept;
    final FidelityYardstick calibrated;
    final ReportLayout layout;
    final ReturnBins bins;
    final SeriesTraits history;
    final List<PathSketch> sketches = new ArrayList<>();

    ReportDraft(BatchReport report, FidelityYardstick concept, FidelityYardstick calibrated) {
        this.report = report;
        this.concept = concept;
        this.calibrated = calibrated;
        BarSeries learned = report.paths.history().without(report.paths.recipe().exclusions());
        layout = new ReportLayout(report.paths, learned, report.drawn());
        bins = learned.size() < 2 ? new ReturnBins(1, 1) : ReturnBins.of(ReturnSample.of(learned));
        history = SeriesTraits.of(learned, bins);
    }

    /**
     * Measures a path and keeps what a report draws of it.
     *
     * @param path a path of the set that the report is of
     * @return its sketch
     * @throws IllegalArgumentException if the path is of another set
     */
    public PathSketch sketch(SyntheticPath path) {
        requireOwn(path.recipe());
        return sketch(path, concept.scorecard(path), calibrated.scorecard(path));
    }

    /**
     * Keeps what a report draws of a path that was scored before.
     *
     * @param path a path of the set that the report is of
     * @param conceptCard its scorecard by {@link io.synthmarket.metrics.Fidelity#concept()}
     * @param calibratedCard its scorecard by {@link io.synthmarket.metrics.Fidelity#calibrated()}
     * @return its sketch
     * @throws IllegalArgumentException if the path is of another set
     */
    public PathSketch sketch(SyntheticPath path, Scorecard conceptCard, Scorecard calibratedCard) {
        requireOwn(path.recipe());
        BarSeries series = path.series();
        PathSketch.Measured measured = isOneOf(MOST_MEASURED, path.index())
                ? new PathSketch.Measured(layout.closes(series), conceptCard, calibratedCard)
                : null;
        SeriesTraits curves = isOneOf(MOST_CURVED, path.index()) ? history.ofPath(series, bins) : null;
        PathSketch.Drawn drawn = path.index() < report.drawn()
                ? new PathSketch.Drawn(ThinBars.of(series, 0, layout.candles()), layout.closeUp(series), sources(path))
                : null;
        PathSketch.Times times =
                path.index() == 0 ? new PathSketch.Times(layout.times(series), layout.closeUpTimes(series)) : null;
        return new PathSketch(path, conceptCard, calibratedCard, measured, curves, drawn, times);
    }

    private void requireOwn(Recipe recipe) {
        Recipe own = report.paths.recipe();
        if (!recipe.equals(own)) {
            throw new IllegalArgumentException("a path must be of the set that the report is of, batch " + own.id()
                    + " with seed " + own.seed() + ", but was of batch " + recipe.id() + " with seed " + recipe.seed()
                    + "; begin a report of each set");
        }
    }

    /** Tells whether a path is one of so many, or of all, that are spread evenly over the set; the first always is. */
    private boolean isOneOf(int most, int index) {
        int size = report.paths.size();
        return size <= most || (long) index * most % size < most;
    }

    private long[] sources(SyntheticPath path) {
        long[] bars = new long[layout.candles().count()];
        for (int candle = 0; candle < bars.length; candle++) {
            bars[candle] = path.sourceIndex(layout.candles().from(candle));
        }
        return bars;
    }

    /**
     * Adds the sketch of the next path.
     *
     * @param sketch the sketch of path 0, then of 1, and so on
     * @throws IllegalArgumentException if it is of a path of another set
     * @throws IllegalStateException if it is of another path of this one
     */
    public void add(PathSketch sketch) {
        requireOwn(Objects.requireNonNull(sketch, "sketch").recipe);
        if (sketch.index != sketches.size()) {
            throw new IllegalStateException("sketches must be added in the order of paths but after " + sketches.size()
                    + " came that of path " + sketch.index);
        }
        sketches.add(sketch);
    }

    /**
     * Writes the page.
     *
     * <p><b>Determinism</b>: the same bytes for the same recipe and history, on any number of threads and any JDK.
     *
     * @param out where to, left open
     * @throws IllegalStateException if paths are missing
     * @throws IOException if writing fails
     */
    public void writeTo(OutputStream out) throws IOException {
        out.write(PageFile.of(report.title(), figures()).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what the page draws, as one JSON object, for pages of your own.
     *
     * <p><b>Determinism</b>: the same bytes for the same recipe and history, on any number of threads and any JDK.
     *
     * @param out where to, left open
     * @throws IllegalStateException if paths are missing
     * @throws IOException if writing fails
     */
    public void writeFiguresTo(OutputStream out) throws IOException {
        out.write(figures().toString().getBytes(StandardCharsets.UTF_8));
    }

    private PageJson figures() {
        int size = report.paths.size();
        if (sketches.size() != size) {
            throw new IllegalStateException(
                    "the report is of " + size + " paths but " + sketches.size() + " were added; add the others first");
        }
        return new ReportData(this).json();
    }

    @Override
    public String toString() {
        return "ReportDraft[" + sketches.size() + " of " + report.paths.size() + " paths]";
    }
}
