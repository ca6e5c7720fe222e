package io.synthmarket.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import org.junit.jupiter.api.Test;

class ThinningTest {

    @Test
    void of_fewBars_putsNoneTogether() {
        assertThat(Thinning.of(100, 100)).isEqualTo(new Thinning(100, 1));
    }

    @Test
    void of_manyBars_takesTheNarrowestBucketsThatFit() {
        Thinning thinning = Thinning.of(101, 25);

        assertThat(thinning).isEqualTo(new Thinning(101, 5));
        assertThat(thinning.count()).isEqualTo(21);
        assertThat(thinning.from(20)).isEqualTo(100);
        assertThat(thinning.to(20)).isEqualTo(101);
    }

    @Test
    void of_asManyBarsAsAnIntHolds_doesNotOverflow() {
        Thinning thinning = Thinning.of(Integer.MAX_VALUE, 2);

        assertThat(thinning.count()).isEqualTo(2);
        assertThat(thinning.to(1)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void widened_always_keepsEdgesOfTheNarrowOnes() {
        Thinning wide = new Thinning(5_104, 13).widened(100);

        assertThat(wide).isEqualTo(new Thinning(5_104, 52));
        assertThat(wide.count()).isEqualTo(99);
    }

    @Test
    void widened_whereTheyFit_staysAsItIs() {
        assertThat(new Thinning(20, 2).widened(10)).isEqualTo(new Thinning(20, 2));
    }

    @Test
    void thinBars_ofSeveralBars_keepWhatTheyReached() {
        BarSeries bars = BarSeries.of(
                new double[] {10, 11, 12, 11},
                new double[] {12, 16, 13, 12},
                new double[] {9, 10, 8, 10},
                new double[] {11, 12, 11, 11.5},
                new double[] {1, 2, 3, 4});

        PageJson json = new PageJson().object();
        ThinBars.of(bars, 0, new Thinning(4, 3)).writeTo(json);

        assertThat(json.endObject().toString())
                .isEqualTo(
                        "{\"lowest\":8,\"step\":0.000069321650221,\"o\":[3219,4594],\"h\":[9999,5849],\"l\":[0,3219],"
                                + "\"c\":[4594,5235],\"volumeStep\":0.000600060006001,\"v\":[9999,6666]}");
    }

    @Test
    void thinBars_withoutVolumeAndMovement_areAllAtTheLowest() {
        double[] flat = {5, 5};
        PageJson json = new PageJson().object();

        ThinBars.of(BarSeries.of(flat, flat, flat, flat), 1, new Thinning(1, 1)).writeTo(json);

        assertThat(json.endObject().toString())
                .isEqualTo("{\"lowest\":5,\"step\":0,\"o\":[0],\"h\":[0],\"l\":[0],\"c\":[0]}");
    }
}
