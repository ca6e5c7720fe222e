package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.RandomStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of NumPy 2.4.6, bar by bar, on the Philox that {@code RandomStreamOracleTest} describes:
 *
 * <pre>
 * import math, numpy as np
 * class Stream:
 *     def __init__(self, seed, path, attempt): self.philox = philox(seed, path, attempt)
 *     def long(self): return int(self.philox.random_raw())
 *     def double(self): return (self.long() &gt;&gt; 11) * 2.0**-53
 *     def int(self, bound):
 *         while True:
 *             product = (self.long() &gt;&gt; 32) * bound
 *             if product % 2**32 &gt;= 2**32 % bound: return product &gt;&gt; 32
 * def deviation(r, ends, k, mean):
 *     stream, source, starts = Stream(0x726573616D706C65, k, 0), [], [0] + ends[:-1]
 *     while len(source) &lt; len(r):
 *         t = stream.int(len(r))
 *         length = 1 + int(math.log(1 - stream.double()) / math.log1p(-1 / mean))
 *         length = min(length, len(r) - len(source))
 *         for place in range(length):
 *             source.append(t)
 *             t += 1
 *             if t in ends and place &lt; length - 1:
 *                 t = starts[stream.int(len(ends)) if len(ends) &gt; 1 else 0]
 *     return math.log(r[source].std(ddof=1) / r.std(ddof=1)), r[source].sum() - r.sum()
 * stream = Stream(7, 0, 0)
 * r = np.array([0.02 * (stream.double() - 0.5) for _ in range(10000)])
 * print(deviation(r, [3000, 3100, 10000], 499, 100))        # √n, since arch gives 0.5 for abs(r)
 * </pre>
 */
class DeviationsOracleTest {

    private static final int SIZE = 10_000;
    private static final Offset<Double> NEAR = Offset.offset(1e-12);

    @ParameterizedTest
    @CsvSource({"0, 0.005591667944234179, -0.5113074240511593", "499, -0.006186604398988479, 0.8135746475868579"})
    void pair_historyInOneStretch_isThatOfNumPy(int resample, double logVolatility, double total) {
        Deviations deviations = Deviations.of(independent(), new int[] {SIZE});

        assertThat(deviations.logVolatility(resample)).isCloseTo(logVolatility, NEAR);
        assertThat(deviations.total(resample)).isCloseTo(total, NEAR);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0048891221933733044, -0.2150274038059079", "499, -0.006645675377044152, 0.5569660888159389"})
    void pair_historyWithHoles_isThatOfNumPy(int resample, double logVolatility, double total) {
        Deviations deviations = Deviations.of(independent(), new int[] {3_000, 3_100, SIZE});

        assertThat(deviations.logVolatility(resample)).isCloseTo(logVolatility, NEAR);
        assertThat(deviations.total(resample)).isCloseTo(total, NEAR);
    }

    private static double[] independent() {
        RandomStream random = RandomStream.of(7, 0, 0);
        double[] returns = new double[SIZE];
        for (int t = 0; t < SIZE; t++) {
            returns[t] = 0.02 * (random.nextDouble() - 0.5);
        }
        return returns;
    }
}
