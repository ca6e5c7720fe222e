package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of the ledger of every path. */
class LedgerPropertyTest {

    private static final int USABLE_BARS = 60;

    /** Blocks laid end to end, so that there are runs; some join into longer ones. */
    @Provide
    Arbitrary<int[]> sources() {
        Arbitrary<int[]> block = Combinators.combine(
                        Arbitraries.integers().between(1, USABLE_BARS),
                        Arbitraries.integers().between(1, 15))
                .as((from, length) -> IntStream.range(from, Math.min(from + length, USABLE_BARS + 1))
                        .toArray());
        return block.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(blocks -> blocks.stream().flatMapToInt(Arrays::stream).toArray());
    }

    @Property
    void runs_ofAnyPath_partitionIt(@ForAll("sources") int[] sources) {
        Ledger ledger = Ledger.of(sources, USABLE_BARS);
        List<Integer> runs = runs(sources);

        assertThat(runs.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ledger.size());
        assertThat(ledger.longestRun())
                .isEqualTo(runs.stream().mapToInt(Integer::intValue).max().orElseThrow());
        for (int bars = 0; bars <= ledger.size(); bars++) {
            int limit = bars;
            int inside = runs.stream()
                    .mapToInt(Integer::intValue)
                    .filter(run -> run > limit)
                    .sum();
            assertThat(ledger.copiedShare(bars)).isEqualTo((double) inside / sources.length);
        }
    }

    @Property
    void copiedShare_moreBars_isNoMore(@ForAll("sources") int[] sources, @ForAll @IntRange(max = 100) int bars) {
        Ledger ledger = Ledger.of(sources, USABLE_BARS);

        assertThat(ledger.copiedShare(0)).isEqualTo(1);
        assertThat(ledger.copiedShare(bars)).isGreaterThanOrEqualTo(ledger.copiedShare(bars + 1));
        assertThat(ledger.copiedShare(ledger.longestRun())).isZero();
        assertThat(ledger.copiedShare(ledger.longestRun() - 1)).isPositive();
    }

    @Property
    void coverage_ofAnyPath_countsDistinctSources(@ForAll("sources") int[] sources) {
        double distinct = Arrays.stream(sources).distinct().count();

        assertThat(Ledger.of(sources, USABLE_BARS).coverage()).isEqualTo(distinct / USABLE_BARS);
    }

    @Property
    void overlap_ofAnyTwoPaths_isSymmetric(@ForAll("sources") int[] one, @ForAll("sources") int[] other) {
        Ledger left = Ledger.of(one, USABLE_BARS);
        Ledger right = Ledger.of(other, USABLE_BARS);

        assertThat(left.overlap(right)).isBetween(0.0, 1.0).isEqualTo(right.overlap(left));
        assertThat(left.overlap(left)).isEqualTo(1);
    }

    @Property
    void ledger_ofHistoryItself_isOneRunOfEverything(@ForAll @IntRange(min = 2, max = 400) int bars) {
        Ledger ledger = Ledger.of(IntStream.range(1, bars).toArray(), bars - 1);

        assertThat(ledger.longestRun()).isEqualTo(bars - 1);
        assertThat(ledger.coverage()).isEqualTo(1);
        assertThat(ledger.copiedShare(bars - 2)).isEqualTo(1);
    }

    /** The lengths of the runs, found by cutting wherever the next bar is not the next of history. */
    private static List<Integer> runs(int[] sources) {
        List<Integer> cuts = new ArrayList<>(List.of(0));
        IntStream.range(1, sources.length)
                .filter(bar -> sources[bar] - sources[bar - 1] != 1)
                .forEach(cuts::add);
        cuts.add(sources.length);
        return IntStream.range(1, cuts.size())
                .mapToObj(cut -> cuts.get(cut) - cuts.get(cut - 1))
                .toList();
    }
}
