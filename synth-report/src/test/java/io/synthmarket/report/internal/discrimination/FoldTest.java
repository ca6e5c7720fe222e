package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.report.Histories;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {

    private static final BarSeries HISTORY = Histories.clustered(4_000, 1);

    @Test
    void folds_pathsWithLedgers_shareNoSourceBar() {
        List<Window> synthetic = new ArrayList<>();
        for (SyntheticPath path : Synth.from(HISTORY)
                .blocks(BlockLaw.stationary(20))
                .unscored()
                .seed(1)
                .generate(5)) {
            add(synthetic, path.series(), path.ledger().toArray());
        }

        List<Fold> folds = CrossValidation.folds(original(), synthetic);

        assertThat(folds).hasSize(8).allSatisfy(fold -> {
            assertThat(Fold.count(fold.training(), true)).isGreaterThan(50);
            BitSet learned = sources(fold.training());
            assertThat(learned.cardinality()).isPositive();
            assertThat(learned.intersects(sources(fold.test()))).isFalse();
        });
    }

    @Test
    void folds_seriesWithoutKnownSources_areSplitByTimeWithAWindowBetween() {
        List<Window> synthetic = new ArrayList<>();
        BarSeries series = Histories.clustered(4_000, 2);
        int[] unknown = new int[series.size()];
        Arrays.fill(unknown, -1);
        add(synthetic, series, unknown);
        double window = WindowFeatures.BARS / 4_000.0;

        List<Fold> folds = CrossValidation.folds(original(), synthetic);

        assertThat(folds)
                .hasSize(8)
                .allSatisfy(fold -> assertThat(fold.training())
                        .allSatisfy(learned -> assertThat(fold.test())
                                .allMatch(tested -> learned.end <= tested.begin - 0.99 * window
                                        || learned.begin >= tested.end + 0.99 * window)));
    }

    @Test
    void folds_test_hasEachWindowOfHistoryOnce() {
        List<Window> synthetic = original().stream()
                .map(window -> Window.synthetic(HISTORY, 1, new int[HISTORY.size()]))
                .toList();
        List<Window> original = original();

        List<Window> tested = new ArrayList<>();
        for (int number = 0; number < 8; number++) {
            Fold.of(original, synthetic, number, 8).test().stream()
                    .filter(window -> !window.synthetic)
                    .forEach(tested::add);
        }

        assertThat(tested).containsExactlyElementsOf(original);
    }

    @Test
    void folds_fewWindows_areNone() {
        List<Window> few = original().subList(0, 11);

        assertThat(CrossValidation.folds(few, few)).isEmpty();
    }

    private static List<Window> original() {
        List<Window> windows = new ArrayList<>();
        for (int from = 1; from + WindowFeatures.BARS <= HISTORY.size(); from += WindowFeatures.BARS) {
            windows.add(Window.original(HISTORY, from));
        }
        return windows;
    }

    private static void add(List<Window> windows, BarSeries series, int[] sources) {
        for (int from = 1; from + WindowFeatures.BARS <= series.size(); from += WindowFeatures.BARS) {
            windows.add(Window.synthetic(series, from, sources));
        }
    }

    private static BitSet sources(List<Window> windows) {
        BitSet sources = new BitSet();
        windows.forEach(window -> window.addSourcesTo(sources));
        return sources;
    }
}
