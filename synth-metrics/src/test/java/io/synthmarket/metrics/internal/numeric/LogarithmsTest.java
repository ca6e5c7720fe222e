package io.synthmarket.metrics.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LogarithmsTest {

    private static final double ROOT_TWO = 1.4142135623730951;

    @Test
    void replace_numbersOfAllSizes_givesTheBitsOfEachAlone() {
        double[] x = new double[3_000];
        Arrays.setAll(x, i -> StrictMath.exp(i / 2.2 - 690) * (1 + i % 7 / 8.0));
        double[] logs = x.clone();

        new Logarithms().replace(logs, 0, logs.length);

        assertThat(logs).containsExactly(Arrays.stream(x).map(Logarithm::of).toArray());
    }

    @Test
    void replace_whereTheMantissaTurns_givesTheBitsOfEachAlone() {
        double[] x = {Math.nextDown(ROOT_TWO), ROOT_TWO, Math.nextUp(ROOT_TWO), Math.nextDown(1), 1, Math.nextUp(1)};
        double[] logs = x.clone();

        new Logarithms().replace(logs, 0, logs.length);

        assertThat(logs).containsExactly(Arrays.stream(x).map(Logarithm::of).toArray());
    }

    @Test
    void replace_aPart_leavesTheRest() {
        double[] x = new double[1_000];
        Arrays.fill(x, 7);

        new Logarithms().replace(x, 300, 900);

        assertThat(x[299]).isEqualTo(7);
        assertThat(Arrays.stream(x, 300, 900)).containsOnly(Logarithm.of(7));
        assertThat(x[900]).isEqualTo(7);
    }
}
