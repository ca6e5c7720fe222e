package io.synthmarket.metrics.internal.distances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.synthmarket.core.BarSeries;
import io.synthmarket.metrics.Markets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryHalvesTest {

    private static final BarSeries HISTORY = Markets.intraday(40, 3);

    @Test
    void draw_halves_shareNoBarAndLeaveNoneOut() {
        HistoryHalves.Halves halves = new HistoryHalves(HISTORY).draw(5, HistoryHalves.HALF);
        Map<LocalDateTime, Integer> seen = new HashMap<>();
        for (BarSeries half : new BarSeries[] {halves.one(), halves.other()}) {
            for (int bar = 1; bar < half.size(); bar++) {
                seen.merge(half.time(bar), 1, Integer::sum);
            }
        }

        assertThat(seen).hasSize(HISTORY.size() - 1).doesNotContainKey(HISTORY.time(0));
        assertThat(seen.values()).containsOnly(1);
        assertThat(halves.one().size() - halves.other().size()).isBetween(-110, 110);
    }

    @Test
    void draw_halves_keepReturnsCandlesVolumesAndTimes() {
        BarSeries half = new HistoryHalves(HISTORY).draw(5, HistoryHalves.HALF).one();
        Map<LocalDateTime, Integer> places = new HashMap<>();
        for (int bar = 0; bar < HISTORY.size(); bar++) {
            places.put(HISTORY.time(bar), bar);
        }

        for (int bar = 1; bar < half.size(); bar++) {
            int source = places.get(half.time(bar));
            assertThat(half.close(bar) / half.close(bar - 1))
                    .isCloseTo(HISTORY.close(source) / HISTORY.close(source - 1), within(1e-12));
            assertThat(half.high(bar) / half.open(bar))
                    .isCloseTo(HISTORY.high(source) / HISTORY.open(source), within(1e-12));
            assertThat(half.volume(bar)).isEqualTo(HISTORY.volume(source));
        }
    }

    @Test
    void draw_byNumber_isTheSameAgainAndAnotherForAnother() {
        HistoryHalves halves = new HistoryHalves(HISTORY);

        assertThat(halves.draw(1, HistoryHalves.HALF).one())
                .isEqualTo(halves.draw(1, HistoryHalves.HALF).one());
        assertThat(halves.draw(2, HistoryHalves.HALF).one())
                .isNotEqualTo(halves.draw(1, HistoryHalves.HALF).one());
    }

    @Test
    void draw_quarters_shareNoBarAndAreHalfAsLong() {
        HistoryHalves halves = new HistoryHalves(Markets.intraday(120, 3));
        HistoryHalves.Halves quarters = halves.draw(1, HistoryHalves.QUARTER);

        assertThat(halves.quartersPossible()).isTrue();
        assertThat(quarters.one().size() + quarters.other().size()).isBetween(1_200, 1_750);
        for (int bar = 1; bar < quarters.one().size(); bar++) {
            LocalDateTime time = quarters.one().time(bar);
            assertThat(IntStream.range(1, quarters.other().size())
                            .mapToObj(quarters.other()::time)
                            .noneMatch(time::equals))
                    .isTrue();
        }
    }
}
