package io.synthmarket.metrics;

import io.synthmarket.core.RandomStream;

/** Log returns of made-up markets, each with one trait that a distance is to see, and what spoils such traits. */
public final class Processes {

    private static final double DAILY = 0.01;
    private static final int BURN_IN = 500;

    private Processes() {}

    /** Independent normal returns. */
    public static double[] normal(int size, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] returns = new double[size];
        for (int t = 0; t < size; t++) {
            returns[t] = DAILY * normal(random);
        }
        return returns;
    }

    /** Independent returns of the same variance, one in ten of them four times as wild as the others. */
    public static double[] fatTailed(int size, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] returns = new double[size];
        for (int t = 0; t < size; t++) {
            double wildness = random.nextDouble() < 0.1 ? 4 : 1;
            returns[t] = DAILY * wildness * normal(random) / Math.sqrt(2.5);
        }
        return returns;
    }

    /** GARCH(1, 1): volatility clusters and persists for some forty bars. */
    public static double[] clustered(int size, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] returns = new double[size];
        double variance = 1;
        for (int t = -BURN_IN; t < size; t++) {
            double now = Math.sqrt(variance) * normal(random);
            variance = 0.02 + 0.08 * now * now + 0.9 * variance;
            returns[Math.max(t, 0)] = DAILY * now;
        }
        return returns;
    }

    /** Stochastic volatility that rises after losses. */
    public static double[] leveraged(int size, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] returns = new double[size];
        double logVolatility = 0;
        for (int t = -BURN_IN; t < size; t++) {
            double now = normal(random);
            returns[Math.max(t, 0)] = DAILY * StrictMath.exp(logVolatility) * now;
            logVolatility = 0.95 * logVolatility + 0.1 * (normal(random) - now);
        }
        return returns;
    }

    /** Volatility that follows the square of the trend, as after Zumbach: what time played backwards would not do. */
    public static double[] trendFed(int size, long seed) {
        RandomStream random = RandomStream.of(seed, 0, 0);
        double[] returns = new double[size];
        double trend = 0;
        for (int t = -BURN_IN; t < size; t++) {
            double now = Math.sqrt(0.3 + 0.6 * trend * trend) * normal(random);
            trend = 0.9 * trend + Math.sqrt(1 - 0.81) * now;
            returns[Math.max(t, 0)] = DAILY * now;
        }
        return returns;
    }

    /** A market that rises, so that it recovers from its drawdowns. */
    public static double[] rising(int size, long seed) {
        double[] returns = normal(size, seed);
        for (int t = 0; t < size; t++) {
            returns[t] += DAILY / 15;
        }
        return returns;
    }

    /** The same returns in another order. */
    public static double[] shuffled(double[] returns) {
        RandomStream random = RandomStream.of(returns.length, 1, 0);
        double[] shuffled = returns.clone();
        for (int t = shuffled.length - 1; t > 0; t--) {
            int other = random.nextInt(t + 1);
            double swapped = shuffled[t];
            shuffled[t] = shuffled[other];
            shuffled[other] = swapped;
        }
        return shuffled;
    }

    /** The returns of the series played backwards. */
    public static double[] backwards(double[] returns) {
        double[] backwards = new double[returns.length];
        for (int t = 0; t < returns.length; t++) {
            backwards[t] = -returns[returns.length - 1 - t];
        }
        return backwards;
    }

    public static double[] scaled(double[] returns, double factor) {
        double[] scaled = returns.clone();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        return scaled;
    }

    /** Each return with a share of the one before it, drift left as it was. */
    public static double[] continued(double[] returns, double share) {
        double[] continued = returns.clone();
        double sum = 0;
        for (double value : returns) {
            sum += value;
        }
        for (int t = 1; t < continued.length; t++) {
            continued[t] += share * (returns[t - 1] - sum / returns.length);
        }
        return continued;
    }

    private static double normal(RandomStream random) {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }
}
