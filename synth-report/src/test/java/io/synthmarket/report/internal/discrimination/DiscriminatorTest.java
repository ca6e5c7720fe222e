package io.synthmarket.report.internal.discrimination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.metrics.CopiedRuns;
import io.synthmarket.metrics.CopyFinder;
import io.synthmarket.report.Discrimination;
import io.synthmarket.report.Histories;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscriminatorTest {

    private static final int BARS = 4_000;

    @Test
    void discriminate_freshDrawsOfTheSameProcess_canOnlyGuess() {
        double sum = 0;
        int runs = 12;
        for (int run = 0; run < runs; run++) {
            BarSeries history = Histories.clustered(BARS, 1_000 + run);
            sum += discriminate(history, Histories.clustered(4, BARS, 100L * run))
                    .auc()
                    .orElseThrow();
        }

        assertThat(sum / runs).isBetween(0.45, 0.55);
    }

    @Test
    void discriminate_gaussianWalksAgainstClusteredHistory_tellsThemApart() {
        BarSeries history = Histories.clustered(BARS, 1);
        List<BarSeries> walks = List.of(Histories.gaussian(BARS, 2), Histories.gaussian(BARS, 3));

        Discrimination result = discriminate(history, walks);

        assertThat(result.auc().orElseThrow()).isGreaterThan(0.8);
        assertThat(result.copiedShare()).hasValue(0);
        assertThat(result.telling()).contains("volatility");
    }

    @Test
    void discriminate_historyItself_canOnlyGuessAndSaysThatItIsACopy() {
        BarSeries history = Histories.clustered(BARS, 1);

        Discrimination result = discriminate(history, List.of(history));

        assertThat(result.auc().orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(result.copiedShare()).hasValue(1);
        assertThat(result.toString()).contains("copied share 100.0 %");
        assertThat(result.toJson()).contains("\"copied_share\":1.0");
    }

    @Test
    void discriminate_independentDraws_tellsThatMemoryIsGone() {
        BarSeries history = Histories.clustered(BARS, 1);
        Discriminator discriminator = Discriminator.against(history);
        for (SyntheticPath path :
                Synth.from(history).blocks(BlockLaw.iid()).unscored().seed(1).generate(4)) {
            discriminator.add(path.series(), CopiedRuns.of(path.ledger(), history.size()));
        }

        assertThat(discriminator.discriminate().auc().orElseThrow()).isGreaterThan(0.7);
    }

    @Test
    void discriminate_sameSeriesAgain_givesTheSame() {
        BarSeries history = Histories.clustered(BARS, 1);
        List<BarSeries> series = Histories.clustered(2, BARS, 5);

        assertThat(discriminate(history, series)).isEqualTo(discriminate(history, series));
    }

    @Test
    void discriminate_moreWindowsThanAreKept_stillTestsAsManyAsHistoryHas() {
        BarSeries history = Histories.clustered(800, 1);

        Discrimination result = discriminate(history, Histories.clustered(2, 80_000, 5));

        assertThat(result.originalWindows()).isEqualTo(24);
        assertThat(result.syntheticWindows()).isEqualTo(24);
        assertThat(result.standardError().orElseThrow()).isBetween(0.05, 0.12);
    }

    @Test
    void discriminate_tooShortHistory_isUndefined() {
        BarSeries history = Histories.clustered(300, 1);

        Discrimination result = discriminate(history, Histories.clustered(2, 1_000, 5));

        assertThat(result.auc()).isEmpty();
        assertThat(result.standardError()).isEmpty();
        assertThat(result).hasToString("AUC undefined, copied share 0.0 % (in any run 0.0 %)");
    }

    @Test
    void discriminate_noSeries_isUndefined() {
        assertThat(Discriminator.against(Histories.clustered(BARS, 1))
                        .discriminate()
                        .toJson())
                .isEqualTo("{\"auc\":null,\"standard_error\":null,\"original_windows\":0,\"synthetic_windows\":0,"
                        + "\"telling\":[],\"copied_share\":null,\"copied_in_any_run\":null}");
    }

    @Test
    void add_copiesOfAnotherSeries_isRefused() {
        BarSeries history = Histories.clustered(300, 1);
        CopiedRuns copies = CopiedRuns.find(history, history);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Discriminator.against(history).add(history.slice(0, 200), copies))
                .withMessage("copies must be of 200 bars and a history of 300 but were of 300 and 300");
    }

    private static Discrimination discriminate(BarSeries history, List<BarSeries> series) {
        CopyFinder finder = CopyFinder.of(history);
        Discriminator discriminator = Discriminator.against(history);
        series.forEach(each -> discriminator.add(each, finder.find(each)));
        return discriminator.discriminate();
    }
}
