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
}
