package io.synthmarket.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.SyntheticPath;
import io.synthmarket.samples.Samples;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchJudgeTest {

    private static final BarSeries SP500 = Samples.sp500Daily();

    @Test
    void judgement_paths_hasTheFiguresOfTheirLedgers() {
        PathSet paths = Synth.from(SP500)
                .blocks(BlockLaw.stationary(20))
                .unscored()
                .seed(1)
                .generate(3);
        BatchJudge judge = BatchJudge.against(SP500);
        double copied = 0;
        double coverage = 0;
        BitSet union = new BitSet();
        for (SyntheticPath path : paths) {
            judge.add(path);
            copied += path.ledger().copiedShare((int) (2 * Math.sqrt(SP500.size())));
            coverage += path.ledger().coverage();
            Arrays.stream(path.ledger().toArray()).forEach(union::set);
        }

        BatchFigures figures = judge.judgement().figures();

        assertThat(figures.series()).isEqualTo(3);
        assertThat(figures.ledgers()).isEqualTo(3);
        assertThat(figures.copiedShare().orElseThrow()).isCloseTo(copied / 3, within(1e-12));
        assertThat(figures.coverage().orElseThrow()).isCloseTo(coverage / 3, within(1e-12));
        assertThat(figures.unionCoverage().orElseThrow())
                .isCloseTo(union.cardinality() / (SP500.size() - 1.0), within(1e-12));
        assertThat(figures.pairs()).isEqualTo(3);
        assertThat(figures.overlap().orElseThrow())
                .isCloseTo((overlap(paths, 0, 1) + overlap(paths, 0, 2) + overlap(paths, 1, 2)) / 3, within(1e-12));
    }

    private static double overlap(PathSet paths, int one, int other) {
        return paths.path(one).ledger().overlap(paths.path(other).ledger());
    }

    @Test
    void judgement_sameSeriesTwice_isTheSameAllOver() {
        BatchFigures figures = BatchJudgement.of(SP500, List.of(SP500, SP500)).figures();

        assertThat(figures.ledgers()).isZero();
        assertThat(figures.copiedShare()).hasValue(1);
        assertThat(figures.longestRun()).isEqualTo(SP500.size());
        assertThat(figures.unionCoverage()).hasValue(1);
        assertThat(figures.correlation().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(figures.overlap()).hasValue(1);
    }

    @Test
    void judgement_searchedPaths_isCloseToThatOfTheirLedgers() {
        BatchJudge known = BatchJudge.against(SP500);
        BatchJudge searched = BatchJudge.against(SP500);
        for (SyntheticPath path : Synth.from(SP500).unscored().seed(1).generate(2)) {
            known.add(path);
            searched.add(path.series());
        }

        BatchFigures found = searched.judgement().figures();
        BatchFigures truth = known.judgement().figures();

        assertThat(found.longestRun()).isEqualTo(truth.longestRun());
        assertThat(found.copiedShare().orElseThrow())
                .isCloseTo(truth.copiedShare().orElseThrow(), within(0.01));
        assertThat(found.scaledSeries()).isEqualTo(2);
    }

    @Test
    void judgement_moreSeriesThanAreCompared_isOfABoundedNumberOfPairs() {
        BatchJudge judge = BatchJudge.against(Histories.clustered(100, 1));
        Histories.clustered(60, 100, 2).forEach(judge::add);

        BatchFigures figures = judge.judgement().figures();

        assertThat(figures.series()).isEqualTo(60);
        assertThat(figures.pairs()).isEqualTo(32 * 31 / 2);
        assertThat(figures.correlation().orElseThrow()).isCloseTo(0, within(0.05));
    }

    @Test
    void judgement_noSeries_isUndefined() {
        BatchJudgement judgement = BatchJudge.against(SP500).judgement();

        assertThat(judgement.figures().copiedShare()).isEmpty();
        assertThat(judgement.figures().unionCoverage()).isEmpty();
        assertThat(judgement.figures().correlation()).isEmpty();
        assertThat(judgement.discrimination().auc()).isEmpty();
    }

    @Test
    void judgement_seriesOfOneBar_isUndefinedWhereItHasToBe() {
        BarSeries one = SP500.slice(0, 1);

        BatchFigures figures = BatchJudgement.of(one, List.of(one, one)).figures();

        assertThat(figures.copiedShare()).hasValue(0);
        assertThat(figures.correlation()).isEmpty();
        assertThat(figures.chanceOverlap()).isEmpty();
    }

    @Test
    void toJson_anyBatch_isOneLineWithTheCopiedShareBesideTheAuc() {
        String json = BatchJudgement.of(SP500, List.of(SP500)).toJson();

        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(json).doesNotContain("\n");
        assertThat(read.get("figures").get("copied_share").doubleValue()).isEqualTo(1);
        assertThat(read.get("figures").get("correlation").isNull()).isTrue();
        assertThat(read.get("discrimination").get("copied_share").doubleValue()).isEqualTo(1);
    }

    @Test
    void toString_anyBatch_fitsAScreen() {
        assertThat(BatchJudgement.of(SP500, List.of(SP500, SP500)).toString())
                .isEqualTo("""
                        series                 2, 0 with a ledger, the others searched for copies; returns scaled or shifted in 0
                        copied share           mean 100.0 %, largest 100.0 %
                        copied in any run      100.0 %
                        longest copied run     5105 bars
                        history used           100.0 % by a series, 100.0 % by all
                        correlation            mean 1.000, largest 1.000 of 1 pair
                        same source            mean 100.0 %, largest 100.0 %, by chance 0.0 %
                        told from history      AUC 0.48 ± 0.03 on 159 and 159 windows, copied share 100.0 % (in any run 100.0 %)""".indent(0).strip());
    }

    @Test
    void add_ledgerOfAnotherLength_isRefused() {
        Ledger ledger = Ledger.of(new int[] {1, 2}, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BatchJudge.against(SP500).add(SP500, ledger))
                .withMessage("the ledger must be that of the series but has 2 bars where the series has 5105");
    }
}
