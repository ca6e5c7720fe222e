package io.synthmarket.metrics.internal.distances;

import io.synthmarket.metrics.internal.numeric.Logarithm;
import io.synthmarket.metrics.internal.numeric.Spread;
import java.util.Arrays;

/**
 * The distance between the mean signatures, to level 3, of the windows of a history and those of another series; the path that is
 * meant is described at {@code MetricId.SIG_W1}. Immutable.
 */
final class SignatureDistance {

    private static final int WINDOW = 20;
    private static final int CHANNELS = 3;
    private static final int PAIRS = CHANNELS * CHANNELS;
    private static final int TRIPLES = PAIRS * CHANNELS;

    private final double deviation;
    private final double meanSize;
    private final double trendScale;
    private final double sizeScale;
    private final double[] history;

    /** Looks at the windows of a history and takes the scales from them. */
    SignatureDistance(double[] returns) {
        deviation = Spread.of(returns).scale();
        double[] trends = new double[returns.length / WINDOW];
        double[] sizes = new double[trends.length];
        for (int t = 0; t < trends.length * WINDOW; t++) {
            trends[t / WINDOW] += returns[t];
            sizes[t / WINDOW] += size(returns[t]);
        }
        Spread spread = Spread.of(sizes);
        meanSize = spread.mean() / WINDOW;
        trendScale = Spread.of(trends).scale();
        sizeScale = spread.scale();
        history = meanSignature(returns);
    }

    private double size(double change) {
        return Logarithm.of(1 + Math.abs(change) / deviation);
    }

    /** Computes the distance; NaN where there is no window or history's do not differ. */
    double to(double[] returns) {
        double[] other = meanSignature(returns);
        double sum = 0;
        for (int i = 0; i < other.length; i++) {
            sum += (history[i] - other[i]) * (history[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private double[] meanSignature(double[] returns) {
        int windows = returns.length / WINDOW;
        double[] mean = new double[CHANNELS + PAIRS + TRIPLES];
        Signature signature = new Signature();
        for (int window = 0; window < windows; window++) {
            signature.clear();
            for (int t = window * WINDOW; t < (window + 1) * WINDOW; t++) {
                signature.extend(1.0 / WINDOW, returns[t] / trendScale, (size(returns[t]) - meanSize) / sizeScale);
            }
            signature.addTo(mean);
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= windows;
        }
        return mean;
    }

    /**
     * The signature of a path in space that grows step by step after Chen's identity: S₃ᵢⱼₖ += (S₂ᵢⱼ + (S₁ᵢ/2 + Δᵢ/6) Δⱼ) Δₖ, S₂ᵢⱼ +=
     * (S₁ᵢ + Δᵢ/2) Δⱼ, S₁ᵢ += Δᵢ, where Δ is the step.
     */
    private static final class Signature {

        private final double[] step = new double[CHANNELS];
        private final double[] one = new double[CHANNELS];
        private final double[] two = new double[PAIRS];
        private final double[] three = new double[TRIPLES];

        void clear() {
            Arrays.fill(one, 0);
            Arrays.fill(two, 0);
            Arrays.fill(three, 0);
        }

        void extend(double x, double y, double z) {
            step[0] = x;
            step[1] = y;
            step[2] = z;
            for (int i = 0; i < CHANNELS; i++) {
                double thrice = one[i] / 2 + step[i] / 6;
                double twice = one[i] + step[i] / 2;
                for (int j = 0; j < CHANNELS; j++) {
                    int pair = CHANNELS * i + j;
                    double within = two[pair] + thrice * step[j];
                    three[CHANNELS * pair] += within * x;
                    three[CHANNELS * pair + 1] += within * y;
                    three[CHANNELS * pair + 2] += within * z;
                    two[pair] += twice * step[j];
                }
                one[i] += step[i];
            }
        }

        void addTo(double[] sums) {
            for (int i = 0; i < CHANNELS; i++) {
                sums[i] += one[i];
            }
            for (int i = 0; i < PAIRS; i++) {
                sums[CHANNELS + i] += two[i];
            }
            for (int i = 0; i < TRIPLES; i++) {
                sums[CHANNELS + PAIRS + i] += three[i];
            }
        }
    }
}
