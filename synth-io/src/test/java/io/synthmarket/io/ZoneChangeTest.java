package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.BarSeries;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that are converted to a zone, about the hours at which its clock changes. */
class ZoneChangeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BarCsvReader READER = BarCsv.reader().zone(NEW_YORK);
    private static final String HEADER = "Date,O,H,L,C\n";
    private static final String AUTUMN = HEADER
            + "2024-11-03T04:30Z,1,1,1,1\n"
            + "2024-11-03T05:30Z,2,2,2,2\n"
            + "2024-11-03T06:00Z,3,3,3,3\n"
            + "2024-11-03T06:30Z,4,4,4,4\n"
            + "2024-11-03T07:30Z,5,5,5,5\n";
    private static final String FAULT = "expected a time after that of the row before, 2024-11-03T01:30, but found"
            + " 2024-11-03T01:00, for the clock of America/New_York goes back here";

    @Test
    void read_clockGoesBack_saysSoAndWhatToDo() {
        assertThatThrownBy(() -> read(READER, AUTUMN))
                .isExactlyInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.csv line 4 column \"Date\": " + FAULT
                                + "; state CsvDialect \"zone=UTC\" to keep them all, or use BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void read_clockGoesBack_isNoMatterForDropDuplicatesAndSort() {
        BarCsvReader repairing = READER.repair(Repair.none().sort().dropDuplicates());

        assertThatThrownBy(() -> read(repairing, AUTUMN))
                .hasMessageStartingWith("prices.csv line 4 column \"Date\": " + FAULT);
    }

    @Test
    void read_countsSince1970_areToldOfAsWell() {
        long first = Instant.parse("2024-11-03T05:30:00Z").getEpochSecond();

        assertThatThrownBy(() -> read(READER, "Time,O,H,L,C\n" + first + ",1,1,1,1\n" + (first + 3_600) + ",1,1,1,1\n"))
                .hasMessageStartingWith(
                        "prices.csv line 3 column \"Time\": expected a time after that of the row before,"
                                + " 2024-11-03T01:30, but found 2024-11-03T01:30, for the clock of America/New_York goes back here");
    }

    @Test
    void collect_clockGoesBack_leavesOutWhatIsShownAgain() {
        ReadResult result = read(READER.badRows(BadRowPolicy.COLLECT), AUTUMN);

        assertThat(result.series().close()).containsExactly(1, 2, 5);
        assertThat(result.report().defects()).containsExactly(new DefectCount(RowDefect.CLOCK_GOES_BACK, 2, 4, "Date"));
        assertThat(result.report().badRows())
                .first()
                .isEqualTo(new BadRow(4, "Date", RowDefect.CLOCK_GOES_BACK, FAULT));
    }

    @Test
    void read_clockGoesBackToATimeWithoutBar_keepsAllRows() {
        BarSeries series = read(READER, HEADER + "2024-11-03T04:30Z,1,1,1,1\n2024-11-03T06:30Z,1,1,1,1\n")
                .series();

        assertThat(series.time(1)).isEqualTo(LocalDateTime.of(2024, 11, 3, 1, 30));
    }

    @Test
    void read_newestFirstOverTheChange_isReversed() {
        ReadResult result = read(
                READER.badRows(BadRowPolicy.SKIP),
                HEADER + "2024-11-03T07:30Z,5,5,5,5\n2024-11-03T06:00Z,3,3,3,3\n2024-11-03T05:30Z,2,2,2,2\n");

        assertThat(result.series().close()).containsExactly(2, 5);
        assertThat(result.report().inferences()).contains(new Inference("order", "newest first throughout; reversed"));
    }

    @Test
    void dropDuplicates_rowTwiceWhereTheClockGoesBack_dropsTheSecond() {
        ReadResult result = read(
                READER.repair(Repair.none().dropDuplicates()),
                HEADER + "2024-11-03T06:30Z,1,1,1,1\n2024-11-03T06:30Z,1,1,1,1\n");

        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.DROP_DUPLICATES, 1));
    }

    @Test
    void zoneOfUtc_sameFile_keepsEveryBar() {
        assertThat(read(BarCsv.reader().dialect(CsvDialect.parse("zone=UTC")), AUTUMN)
                        .series()
                        .close())
                .containsExactly(1, 2, 3, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "drop-duplicates", "sort+drop-duplicates"})
    void read_hourThatComesTwiceOnTheClockOfTheMarket_isABadRowWhateverTheRepair(String repair) {
        BarCsvReader reader = READER.repair(Repair.parse(repair));

        assertThatThrownBy(() -> read(
                        reader,
                        HEADER + "2024-11-03 00:00,1,1,1,1\n2024-11-03 01:00,2,2,2,2\n2024-11-03 01:00,3,3,3,3\n"
                                + "2024-11-03 02:00,4,4,4,4\n"))
                .hasMessage(
                        "prices.csv line 4 column \"Date\": expected a time after that of the row before, 2024-11-03T01:00, but found"
                                + " 2024-11-03T01:00, for the clock of America/New_York goes back here; write times with their offsets,"
                                + " such as 01:00-04:00 and then 01:00-05:00, and state CsvDialect \"zone=UTC\" to keep them all, or use"
                                + " BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void dropDuplicates_rowTwiceAtATimeThatComesOnce_dropsTheSecond() {
        ReadResult result = read(
                READER.repair(Repair.none().dropDuplicates()),
                HEADER + "2024-11-03 02:00,1,1,1,1\n2024-11-03 02:00,1,1,1,1\n");

        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.DROP_DUPLICATES, 1));
    }

    @Test
    void read_shortNamesWhoseClockGoesBack_areAllKeptAtTheOffsetThatIsProposed() {
        String text = HEADER + "2024-11-03 00:30 EDT,1,1,1,1\n2024-11-03 01:30 EDT,2,2,2,2\n"
                + "2024-11-03 01:30 EST,3,3,3,3\n";

        assertThatThrownBy(() -> read(READER, text))
                .hasMessageEndingWith(
                        "for the clock of America/New_York goes back here; state CsvDialect \"zone=-05:00\" to keep"
                                + " them all, or use BadRowPolicy.SKIP to drop such rows");
        BarSeries series = read(BarCsv.reader().dialect(CsvDialect.parse("zone=-05:00")), text)
                .series();
        assertThat(series.close()).containsExactly(1, 2, 3);
        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2024, 11, 2, 23, 30));
        assertThat(series.time(2)).isEqualTo(LocalDateTime.of(2024, 11, 3, 1, 30));
    }

    @Test
    void read_summerTimeOfLondonInUtc_isConverted() {
        BarSeries series = read(
                        BarCsv.reader().dialect(CsvDialect.parse("zone=UTC")),
                        HEADER + "2024-10-27 01:30 BST,1,1,1,1\n2024-10-27 01:30 GMT,2,2,2,2\n")
                .series();

        assertThat(series.time(0)).isEqualTo(LocalDateTime.of(2024, 10, 27, 0, 30));
    }

    @Test
    void read_manyChanges_areShownAsTheRulesSay() {
        StringBuilder text = new StringBuilder("Time,O,H,L,C\n");
        Instant start = Instant.parse("2005-01-01T12:00:00Z");
        int days = 5_000;
        for (int day = 0; day < days; day++) {
            text.append(start.plusSeconds(86_400L * day)).append(",1,1,1,1\n");
        }

        BarSeries series = read(READER, text.toString()).series();

        for (int day = 0; day < days; day++) {
            assertThat(series.time(day)).isEqualTo(LocalDateTime.ofInstant(start.plusSeconds(86_400L * day), NEW_YORK));
        }
    }

    @Test
    void fillGaps_timesThatTheClockPassesOver_stayEmpty() {
        StringBuilder text = new StringBuilder(HEADER);
        Instant start = LocalDateTime.of(2024, 3, 4, 0, 0).toInstant(ZoneOffset.ofHours(-5));
        for (int hour = 0; hour < 14 * 24; hour++) {
            text.append(start.plusSeconds(3_600L * hour)).append(",1,1,1,1\n");
        }

        ReadResult result = read(READER.repair(Repair.none().fillGaps()), text.toString());

        assertThat(result.report().repairs()).containsExactly(new RepairCount(RepairStep.FILL_GAPS, 0));
    }
}
