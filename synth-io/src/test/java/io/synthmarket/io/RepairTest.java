package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.HEADER;
import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

    private static final String MESS = HEADER
            + "2020-01-07,10,12,9,11,100\n"
            + "2020-01-06,10,12,9,13,100\n"
            + "2020-01-08,0,0,0,0,0\n"
            + "2020-01-06,1,2,1,2,100\n"
            + "2020-01-09,5,5,5,5,0\n"
            + "2020-01-09,5,5,5,5,7\n";

    private static BarCsvReader reader(Repair repair) {
        return BarCsv.reader().repair(repair);
    }

    @Test
    void read_everyStep_isTakenInOneOrderAndCounted() {
        Repair typed = Repair.none().dropDuplicates().sort().widen().dropFlat().dropZero();
        ReadResult result = read(reader(typed), MESS);

        assertThat(result.series().size()).isEqualTo(3);
        assertThat(result.series().bar(0)).isEqualTo(new Bar(10, 13, 9, 13, 100));
        assertThat(result.series().time(2)).isEqualTo(LocalDateTime.of(2020, 1, 9, 0, 0));
        assertThat(result.report().repairs())
                .containsExactly(
                        new RepairCount(RepairStep.DROP_ZERO, 1),
                        new RepairCount(RepairStep.DROP_FLAT, 1),
                        new RepairCount(RepairStep.WIDEN, 1),
                        new RepairCount(RepairStep.SORT, 3),
                        new RepairCount(RepairStep.DROP_DUPLICATES, 1));
        assertThat(result.report().rowsWidened()).isEqualTo(1);
        assertThat(result.report().rowsDropped()).isEqualTo(3);
    }

    @Test
    void read_nothingAskedFor_repairsNothing() {
        assertThatThrownBy(() -> read(BarCsv.reader(), MESS))
                .hasMessageStartingWith("prices.csv line 3 column \"Close\": high 12 is below close 13");
        assertThat(read(BarCsv.reader(), CsvTexts.GOOD).report().repairs()).isEmpty();
    }

    @Test
    void badRowPolicyRepair_always_isWidening() {
        ReadResult policy = read(BarCsv.reader().badRows(BadRowPolicy.REPAIR), "O,H,L,C\n13,12,9,11\n");
        ReadResult step = read(reader(Repair.none().widen()), "O,H,L,C\n13,12,9,11\n");

        assertThat(policy.series()).isEqualTo(step.series());
        assertThat(policy.report().repairs()).isEqualTo(step.report().repairs());
    }

    @Test
    void dropDuplicates_withSkip_leavesRowsOutOfOrderToThePolicy() {
        BarCsvReader reader = reader(Repair.none().dropDuplicates()).badRows(BadRowPolicy.SKIP);
        ReadResult result = read(
                reader,
                "Date,O,H,L,C\n2020-01-02,1,1,1,1\n2020-01-02,2,2,2,2\n2020-01-03,3,3,3,3\n2020-01-02,4,4,4,4\n");

        assertThat(result.series().close()).containsExactly(1, 3);
        assertThat(result.report().defects()).containsExactly(new DefectCount(RowDefect.OUT_OF_ORDER, 1, 5, "Date"));
        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.DROP_DUPLICATES, 1));
    }

    @Test
    void dropDuplicates_newestFirst_keepsTheFirstInTheFile() {
        ReadResult result = read(
                reader(Repair.none().dropDuplicates()),
                "Date,O,H,L,C\n2020-01-03,3,3,3,3\n2020-01-02,2,2,2,2\n2020-01-02,1,1,1,1\n");

        assertThat(result.series().close()).containsExactly(2, 3);
    }

    @Test
    void sort_rowsOfOneTime_stayInTheOrderOfTheFile() {
        assertThatThrownBy(() -> read(
                        reader(Repair.none().sort()),
                        "Date,O,H,L,C\n2020-01-03,3,3,3,3\n2020-01-02,2,2,2,2\n2020-01-03,1,1,1,1\n"))
                .hasMessageStartingWith(
                        "prices.csv line 4 column \"Date\": expected a time after that of the row before but"
                                + " found the same, 2020-01-03");
    }

    @Test
    void sort_manyRows_areInOrder() {
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n");
        int days = 5_000;
        for (int row = 0; row < days; row++) {
            int day = (int) (row * 2_654_435_761L % days);
            text.append(LocalDate.of(2000, 1, 1).plusDays(day))
                    .append(",1,1,1,")
                    .append("1\n");
        }

        BarSeries series = read(reader(Repair.none().sort()), text.toString()).series();

        assertThat(series.size()).isEqualTo(days);
        assertThat(series.time(days - 1))
                .isEqualTo(LocalDate.of(2000, 1, 1).plusDays(days - 1L).atStartOfDay());
    }

    @Test
    void adjust_adjustedClose_scalesPricesAndLeavesVolume() {
        ReadResult result = read(
                reader(Repair.none().adjust()),
                "Date,Open,High,Low,Close,Adj Close,Volume\n2020-01-02,10,12,9,12,6,100\n2020-01-03,10,12,9,11,11,100\n");

        assertThat(result.series().bar(0)).isEqualTo(new Bar(5, 6, 4.5, 6, 100));
        assertThat(result.series().bar(1)).isEqualTo(new Bar(10, 12, 9, 11, 100));
        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.ADJUST, 1));
        assertThat(result.report().columns()).containsEntry("Adj Close", "Adj Close");
        assertThat(result.report().ignoredColumns()).isEmpty();
    }

    @Test
    void adjust_noAdjustedClose_isRefused() {
        assertThatThrownBy(() -> read(reader(Repair.none().adjust()), CsvTexts.GOOD))
                .hasMessage(
                        "prices.csv line 1: expected a column of adjusted closes, such as Adj Close, to adjust prices by but"
                                + " found none; leave adjust out");
    }

    @Test
    void adjust_blankAdjustedClose_isABadRow() {
        assertThatThrownBy(() -> read(
                        reader(Repair.none().adjust()), "Date,Open,High,Low,Close,Adj Close\n2020-01-02,10,12,9,12,\n"))
                .hasMessage("prices.csv line 2 column \"Adj Close\": expected a number but found a blank; use"
                        + " BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void fillGaps_withinTheDay_staysWithinSessions() {
        StringBuilder text = new StringBuilder("Date,O,H,L,C,V\n");
        for (int day = 6; day <= 10; day++) {
            for (int hour = 9; hour <= 16; hour++) {
                if (day != 8 || hour != 12) {
                    text.append(LocalDateTime.of(2020, 1, day, hour, 0)).append(",1,3,1,2,5\n");
                }
            }
        }

        ReadResult result = read(reader(Repair.none().fillGaps()), text.toString());

        assertThat(result.series().size()).isEqualTo(40);
        assertThat(result.series().time(19)).isEqualTo(LocalDateTime.of(2020, 1, 8, 12, 0));
        assertThat(result.series().bar(19)).isEqualTo(new Bar(2, 2, 2, 2, 0));
        assertThat(result.report().rowsKept()).isEqualTo(39);
        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.FILL_GAPS, 1));
    }

    @Test
    void fillGaps_longInterruption_staysEmpty() {
        StringBuilder text = new StringBuilder("Date,O,H,L,C\n");
        for (int day = 0; day < 60; day++) {
            if (day < 20 || day > 30) {
                text.append(LocalDate.of(2020, 1, 1).plusDays(day)).append(",1,1,1,1\n");
            }
        }

        assertThat(read(reader(Repair.none().fillGaps()), text.toString())
                        .series()
                        .size())
                .isEqualTo(49);
    }

    @Test
    void fillGaps_noVolume_putsInNone() {
        String text = "Date,O,H,L,C\n2020-01-06,1,1,1,1\n2020-01-07,1,1,1,1\n2020-01-09,1,1,1,1\n2020-01-15,1,1,1,1\n"
                + "2020-01-22,1,1,1,1\n";

        assertThat(read(reader(Repair.none().fillGaps()), text).series().hasVolume())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "none,none",
        "sort,sort",
        "'sort,widen',widen+sort",
        "fill-gaps+adjust+drop-duplicates+sort+widen+drop-flat+drop-zero,drop-zero+drop-flat+widen+sort+drop-duplicates+adjust+fill-gaps"
    })
    void parse_words_printInOrder(String words, String printed) {
        assertThat(Repair.parse(words)).hasToString(printed).isEqualTo(Repair.parse(printed));
        assertThat(Repair.parse(words)).hasSameHashCodeAs(Repair.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sorted", "SORT", "sort+", "sort+none"})
    void parse_anyOtherWord_isRefused(String words) {
        String word = words.contains("+") ? words.substring(words.indexOf('+') + 1) : words;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Repair.parse(words))
                .withMessage(
                        "a repair must be made of drop-zero, drop-flat, widen, sort, drop-duplicates, adjust and fill-gaps, or"
                                + " be none, but has \"" + word + "\"");
    }

    @Test
    void steps_returned_cannotBeChanged() {
        assertThatThrownBy(() -> Repair.none().sort().steps().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
