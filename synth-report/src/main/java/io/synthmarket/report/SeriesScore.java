package io.synthmarket.report;

import io.synthmarket.metrics.CopiedRun;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.DistanceCard;
import io.synthmarket.metrics.MetricFamily;
import io.synthmarket.report.internal.PageJson;
import io.synthmarket.report.internal.Words;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How one series of a batch came out.
 *
 * @param name its name, such as that of its file
 * @param bars how many bars it has
 * @param distance calibrated distance D, 1 for as far as fresh data
 * @param rankingDistance the mean of D and the mean ratios of the families that count, plus the odds c / (1 − c) that a bar is copied at
 *     length, c the copied share: infinite for a copy; empty where there is no D
 * @param copiedShare the share of its bars that are copied at length, {@link CopiedRuns#copiedShare()}
 * @param longestRun its longest copied run, empty where nothing is copied
 * @since 0.1.0
 */
public record SeriesScore(
        String name,
        int bars,
        OptionalDouble distance,
        OptionalDouble rankingDistance,
        double copiedShare,
        Optional<CopiedRun> longestRun) {

    /** From here on a series is a copy rather than a series with copies in it. */
    private static final double MOSTLY = 0.5;

    static SeriesScore of(String name, OptionalDouble distance, DistanceCard far, CopiedRuns copies) {
        double copied = copies.copiedShare();
        return new SeriesScore(
                name,
                copies.size(),
                distance,
                distance.isEmpty() ? distance : OptionalDouble.of(mean(distance.getAsDouble(), far) + odds(copied)),
                copied,
                copies.runs().stream().max(Comparator.comparingInt(CopiedRun::length)));
    }

    private static double mean(double distance, DistanceCard far) {
        double sum = distance;
        int terms = 1;
        for (MetricFamily family : MetricFamily.values()) {
            OptionalDouble ratio = far.ratio(family);
            sum += ratio.orElse(0);
            terms += ratio.isPresent() ? 1 : 0;
        }
        return sum / terms;
    }

    private static double odds(double copied) {
        return copied < 1 ? copied / (1 - copied) : Double.POSITIVE_INFINITY;
    }

    /**
     * Tells whether more than half of the series is copied at length.
     *
     * @return true where it is
     */
    public boolean isMostlyCopied() {
        return copiedShare > MOSTLY;
    }

    /**
     * Says what was copied on one line, such as {@code gan-7.csv: 41.2 % copied at length; longest bars 100..399, of history's 2000..2299,
     * returns times 1.3}.
     *
     * @return name, share and longest run, bars numbered from 0
     */
    @Override
    public String toString() {
        return name + ": " + Words.percent(OptionalDouble.of(copiedShare)) + " copied at length"
                + longestRun.map(SeriesScore::words).orElse("");
    }

    private static String words(CopiedRun run) {
        String bars = String.format(
                Locale.ROOT,
                "; longest bars %d..%d, of history's %d..%d",
                run.from(),
                run.to() - 1,
                run.sourceFrom(),
                run.sourceFrom() + run.length() - 1);
        return run.isScaled() ? bars + String.format(Locale.ROOT, ", returns times %.4g", run.factor()) : bars;
    }

    /** Writes the score as JSON, without line breaks. */
    String toJson() {
        PageJson json = new PageJson().object().text("name", name).integer("bars", bars);
        json.exact("distance", distance).exact("ranking_distance", rankingDistance);
        json.exact("copied_share", OptionalDouble.of(copiedShare));
        longestRun.ifPresentOrElse(run -> writeTo(json, run), () -> json.exact("longest_run", OptionalDouble.empty()));
        return json.endObject().toString();
    }

    private static void writeTo(PageJson json, CopiedRun run) {
        json.object("longest_run").integer("from", run.from()).integer("to", run.to() - 1);
        json.integer("source_from", run.sourceFrom()).integer("source_to", run.sourceFrom() + run.length() - 1);
        json.exact("factor", OptionalDouble.of(run.factor())).exact("drift", OptionalDouble.of(run.drift()));
        json.endObject();
    }
}
