package io.synthmarket.report.internal;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.RandomStream;
import io.synthmarket.metrics.CopiedRuns;
import java.util.ArrayList;
import java.util.List;

/** A bounded sample of series, each as likely to be kept, and what pairs of them have in common. */
public final class PairSample {

    /** As many series as make fewer than 500 pairs. */
    private static final int MOST_SERIES = 32;

    private static final int MOST_BARS = 4_000_000;
    private static final int FEWEST_SERIES = 2;
    private static final long KEY = 0x5041_4952_5341_4D31L;

    private final List<Kept> kept = new ArrayList<>();
    private final RandomStream random = RandomStream.of(KEY, 0, 0);
    private int room = MOST_SERIES;
    private int seen;

    private static final class Kept {

        final CopiedRuns copies;
        final float[] returns;

        Kept(BarSeries series, CopiedRuns copies) {
            this.copies = copies;
            returns = new float[series.size() - 1];
            for (int t = 0; t < returns.length; t++) {
                returns[t] = (float) StrictMath.log(series.close(t + 1) / series.close(t));
            }
        }
    }

    /**
     * Figures of pairs, NaN where there are none.
     *
     * @param count how many pairs
     * @param correlation mean correlation of returns
     * @param largestCorrelation the largest
     * @param overlap mean share of positions with the same source
     * @param largestOverlap the largest
     */
    public record Figures(
            int count, double correlation, double largestCorrelation, double overlap, double largestOverlap) {}

    public void add(BarSeries series, CopiedRuns copies) {
        seen++;
        room = Math.max(FEWEST_SERIES, Math.min(room, MOST_BARS / series.size()));
        while (kept.size() > room) {
            kept.remove(random.nextInt(kept.size()));
        }
        if (kept.size() < room && kept.size() == seen - 1) {
            kept.add(new Kept(series, copies));
            return;
        }
        int place = random.nextInt(seen);
        if (place < kept.size()) {
            kept.set(place, new Kept(series, copies));
        }
    }

    public Figures figures() {
        int count = 0;
        int correlated = 0;
        double correlation = 0;
        double largestCorrelation = Double.NEGATIVE_INFINITY;
        double overlap = 0;
        double largestOverlap = 0;
        for (int i = 0; i < kept.size(); i++) {
            for (int j = i + 1; j < kept.size(); j++) {
                count++;
                double ofPair = correlation(kept.get(i).returns, kept.get(j).returns);
                if (!Double.isNaN(ofPair)) {
                    correlated++;
                    correlation += ofPair;
                    largestCorrelation = Math.max(largestCorrelation, ofPair);
                }
                double same = kept.get(i).copies.overlap(kept.get(j).copies);
                overlap += same;
                largestOverlap = Math.max(largestOverlap, same);
            }
        }
        return new Figures(
                count,
                correlation / correlated,
                correlated == 0 ? Double.NaN : largestCorrelation,
                overlap / count,
                count == 0 ? Double.NaN : largestOverlap);
    }

    private static double correlation(float[] x, float[] y) {
        int size = Math.min(x.length, y.length);
        double meanX = 0;
        double meanY = 0;
        for (int t = 0; t < size; t++) {
            meanX += x[t];
            meanY += y[t];
        }
        meanX /= size;
        meanY /= size;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int t = 0; t < size; t++) {
            double dx = x[t] - meanX;
            double dy = y[t] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }
}
