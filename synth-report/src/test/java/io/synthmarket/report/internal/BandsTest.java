package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {

    private static String json(List<double[]> rows) {
        PageJson json = new PageJson().object();
        Bands.of(rows).writeTo(json, "b");
        return json.endObject().toString();
    }

    @Test
    void of_rows_describesEachPlace() {
        assertThat(json(List.of(new double[] {1, 10}, new double[] {2, 10}, new double[] {3, 10})))
                .isEqualTo(
                        "{\"b\":{\"q05\":[1.1,10],\"q25\":[1.5,10],\"q50\":[2,10],\"q75\":[2.5,10],\"q95\":[2.9,10]}}");
    }

    @Test
    void of_placeThatFewReach_leavesItOut() {
        assertThat(json(List.of(new double[] {1, Double.NaN, 5}, new double[] {1, 7}, new double[] {1})))
                .contains("\"q50\":[1,null,null]");
    }

    @Test
    void of_noRows_hasNoPlaces() {
        assertThat(json(List.of())).contains("\"q50\":[]");
    }

    @Test
    void means_always_areThoseOfTheRows() {
        assertThat(Bands.of(List.of(new double[] {1, 0}, new double[] {3, 0})).means())
                .containsExactly(2, 0);
    }
}
