package io.synthmarket.core.internal.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.internal.series.LotGrid;
import io.synthmarket.core.internal.series.Walks;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class VolumeTrendPropertyTest {

    @Provide
    Arbitrary<List<Double>> logVolumes() {
        return Arbitraries.doubles().between(-5, 25).list().ofMinSize(2).ofMaxSize(120);
    }

    @Property
    void volumes_wholeHistoryInAnyOrder_areWholeAndNoneIsLost(@ForAll("logVolumes") List<Double> logs) {
        double[] whole = rising(logs);
        int[] source = Walks.backwards(whole.length);
        double[] volume = new double[source.length];

        VolumeTrend.of(Walks.ofVolumes(whole)).volumes(0, source, LotGrid.of(1), volume);

        for (int place = 0; place < source.length; place++) {
            assertThat(volume[place]).isFinite().isEqualTo(Math.rint(volume[place]));
            assertThat(volume[place] > 0).isEqualTo(whole[source[place]] > 0);
        }
    }

    @Property
    void volumes_wholeHistoryInItsOrder_areHistorys(@ForAll("logVolumes") List<Double> logs) {
        double[] whole = rising(logs);
        double[] volume = new double[whole.length - 1];

        VolumeTrend.of(Walks.ofVolumes(whole)).volumes(0, Walks.inOrder(whole.length), LotGrid.of(1), volume);

        assertThat(volume).containsExactly(Arrays.copyOfRange(whole, 1, whole.length));
    }

    /** Whole volumes, some zero, most often with a trend. */
    private static double[] rising(List<Double> logs) {
        double[] volume = new double[logs.size()];
        for (int bar = 0; bar < volume.length; bar++) {
            volume[bar] = Math.rint(Math.exp(logs.get(bar) / 2 + 10.0 * bar / volume.length));
        }
        return volume;
    }
}
