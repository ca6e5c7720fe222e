package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinedFiguresTest {

    @Test
    void of_figureThatIsNaN_isLeftOut() {
        assertThat(DefinedFigures.of(List.of("3", "NaN", "-Infinity"), Double::parseDouble)
                        .toDoubleArray())
                .containsExactly(3.0, Double.NEGATIVE_INFINITY);
    }

    @Test
    void median_evenNumber_isTheMeanOfTheMiddleTwo() {
        DoubleArrayList figures = DoubleArrayList.of(9, 1, 4, 2);

        assertThat(DefinedFigures.median(figures)).hasValue(3);
        assertThat(figures.toDoubleArray()).containsExactly(9.0, 1.0, 4.0, 2.0);
    }

    @Test
    void median_ofNone_isNone() {
        assertThat(DefinedFigures.median(new DoubleArrayList())).isEmpty();
    }

    @Test
    void optional_nan_isNone() {
        assertThat(DefinedFigures.optional(Double.NaN)).isEmpty();
        assertThat(DefinedFigures.optional(-1)).hasValue(-1);
    }
}
