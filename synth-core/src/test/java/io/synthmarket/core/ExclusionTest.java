package io.synthmarket.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusionTest {

    private static final BarSeries HISTORY = Histories.daily(30);

    @ParameterizedTest
    @ValueSource(
            strings = {"2008-09-01..2009-03-31", "2008-09-01..2009-03-31+20", "2020-03-09T09:30..2020-03-09T16:00+1"})
    void parse_whatToStringWrites_comesBack(String text) {
        assertThat(Exclusion.parse(text)).hasToString(text);
    }

    @Test
    void parse_days_coverTheWholeLastDay() {
        Exclusion exclusion = Exclusion.parse("2008-09-01..2008-09-02");

        assertThat(exclusion).isEqualTo(Exclusion.ofDays(LocalDate.of(2008, 9, 1), LocalDate.of(2008, 9, 2), 0));
        assertThat(exclusion.to()).isAfter(LocalDateTime.of(2008, 9, 2, 23, 59));
    }

    @Test
    void parse_oneDay_isRefusedWithoutACause() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exclusion.parse("2008"))
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2008", "2008-09-01..", "2008-09-01..2008-13-01", "2008-09-01..2008-09-02+x"})
    void parse_noExclusion_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Exclusion.parse(text))
                .withMessage("an exclusion must be FROM..TO or FROM..TO+EMBARGO, such as 2008-09-01..2009-03-31+20,"
                        + " but was \"" + text + "\"");
    }

    @Test
    void new_endBeforeStart_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exclusion(Histories.day(2), Histories.day(1), 0))
                .withMessage(
                        "an exclusion must end at or after its start 2024-01-04T00:00 but ends at 2024-01-03T00:00");
    }

    @Test
    void new_negativeEmbargo_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Exclusion(Histories.day(1), Histories.day(2), -1))
                .withMessage("embargo must be at least 0 bars but was -1");
    }

    @Test
    void without_aHole_closesUpAndKeepsReturnsCandlesAndTimes() {
        BarSeries left = HISTORY.without(List.of(new Exclusion(Histories.day(10), Histories.day(14), 2)));

        assertThat(left.size()).isEqualTo(8 + 30 - 17 - 1);
        assertThat(left.slice(0, 8)).isEqualTo(HISTORY.slice(0, 8));
        assertThat(left.time(8)).isEqualTo(HISTORY.time(18));
        for (int bar = 8; bar < left.size(); bar++) {
            int original = bar + 10;
            assertThat(left.close(bar) / left.close(bar - 1))
                    .isCloseTo(HISTORY.close(original) / HISTORY.close(original - 1), within(1e-14));
            assertThat(left.open(bar) / left.close(bar - 1))
                    .isCloseTo(HISTORY.open(original) / HISTORY.close(original - 1), within(1e-14));
            assertThat(left.volume(bar)).isEqualTo(HISTORY.volume(original));
        }
    }

    @Test
    void without_nothingLeft_isRefused() {
        List<Exclusion> all = List.of(new Exclusion(Histories.day(0), Histories.day(29), 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> HISTORY.without(all))
                .withMessage("exclusions must leave at least 2 bars in a row but leave none of " + HISTORY
                        + "; exclude less");
    }

    @Test
    void without_historyWithoutTimes_isRefused() {
        List<Exclusion> hole = List.of(new Exclusion(Histories.day(0), Histories.day(9), 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Histories.withoutTimes(30).without(hole))
                .withMessage("an exclusion needs times, and history has none; leave the exclusion out");
    }

    @Test
    void without_holeAtTheEnd_continuesFromTheLastBarLeft() {
        PathSet paths = Synth.from(HISTORY)
                .exclude(Histories.day(25), Histories.day(29), 0)
                .withoutTick()
                .uncertainty(0)
                .continuing()
                .length(5)
                .seed(1)
                .generate(1);
        SyntheticPath path = paths.path(0);
        int source = path.sourceIndex(0);

        assertThat(path.series().open(0))
                .isCloseTo(HISTORY.close(24) * HISTORY.open(source) / HISTORY.close(source - 1), within(1e-9));
        assertThat(path.series().time(0)).isEqualTo(HISTORY.time(25));
    }
}
