package io.synthmarket.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CopiedRunsPropertyTest {

    private static final BarSeries HISTORY = Series.walk(3_000, 1);
    private static final CopyFinder FINDER = CopyFinder.of(HISTORY);
    private static final double[] RETURNS = Series.returns(HISTORY);

    @Property(tries = 100)
    void stretchOfHistory_scaledAndShifted_isFoundAtItsPlace(
            @ForAll @IntRange(max = 2_900) int from,
            @ForAll @IntRange(min = 30, max = 100) int bars,
            @ForAll @DoubleRange(min = 0.2, max = 5) double factor,
            @ForAll @DoubleRange(min = -0.01, max = 0.01) double drift) {
        double[] returns = Arrays.stream(Arrays.copyOfRange(RETURNS, from, Math.min(from + bars, RETURNS.length)))
                .map(change -> factor * change + drift)
                .toArray();

        CopiedRuns copies = FINDER.find(Series.ofReturns(returns));

        assertThat(copies.source(returns.length / 2)).hasValue(from + returns.length / 2);
        assertThat(copies.longestRun()).isGreaterThanOrEqualTo(returns.length);
    }

    @Property(tries = 50)
    void runs_ofAnyPieces_areInOrderAndSayWhatSourcesSay(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 2_950) Integer> starts) {
        double[] returns = starts.stream()
                .flatMapToDouble(from -> Arrays.stream(RETURNS, from, from + 25))
                .toArray();

        CopiedRuns copies = FINDER.find(Series.ofReturns(returns));

        int[] sources = new int[copies.size()];
        Arrays.fill(sources, -1);
        int end = 0;
        for (CopiedRun run : copies.runs()) {
            assertThat(run.from()).isGreaterThanOrEqualTo(end);
            end = run.to();
            for (int bar = run.from(); bar < run.to(); bar++) {
                sources[bar] = run.sourceFrom() + bar - run.from();
            }
        }
        assertThat(copies.toArray()).isEqualTo(sources);
        assertThat(copies.copiedShare(0)).isGreaterThan(0.9);
    }

    @Property(tries = 50)
    void ledger_any_hasItsRunsAndAtLeastTheirShares(
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 9) Integer> sources,
            @ForAll @IntRange(max = 5) int bars) {
        Ledger ledger = Ledger.of(sources.stream().mapToInt(each -> each).toArray(), 9);

        CopiedRuns copies = CopiedRuns.of(ledger, 10);

        assertThat(copies.copiedShare(bars)).isGreaterThanOrEqualTo(ledger.copiedShare(bars));
        assertThat(copies.copiedShare(0)).isEqualTo(1);
        assertThat(copies.runs().stream().mapToInt(CopiedRun::length).sum()).isEqualTo(ledger.size());
        assertThat(copies.longestRun()).isEqualTo(ledger.longestRun());
    }
}
