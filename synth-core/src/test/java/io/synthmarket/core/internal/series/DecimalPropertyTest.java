package io.synthmarket.core.internal.series;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DecimalPropertyTest {

    @Property
    void shortest_anyBits_readsBackAsTheSameNumber(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(!Double.isNaN(value));

        assertThat(Double.parseDouble(Decimal.shortest(value))).isEqualTo(value);
    }

    /** JDK 17 writes more digits than are needed of some numbers, never fewer; later ones write the same text. */
    @Property
    void javaForm_anyBits_readsBackAndIsNoLongerThanThatOfTheJdk(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(!Double.isNaN(value));

        assertThat(Double.parseDouble(Decimal.javaForm(value))).isEqualTo(value);
        assertThat(Decimal.javaForm(value))
                .hasSizeLessThanOrEqualTo(Double.toString(value).length());
    }
}
