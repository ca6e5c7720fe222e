package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.HEADER;
import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import org.junit.jupiter.api.Test;

class BadRowPolicyTest {

    private static final BarCsvReader SKIP = BarCsv.reader().badRows(BadRowPolicy.SKIP);
    private static final BarCsvReader COLLECT = BarCsv.reader().badRows(BadRowPolicy.COLLECT);
    private static final BarCsvReader REPAIR = BarCsv.reader().badRows(BadRowPolicy.REPAIR);
    private static final String MIXED = HEADER
            + "2020-01-02,10,12,9,11,100\n"
            + "2020-01-03,10,12,9,n/a,100\n"
            + "2020-01-02,10,12,9,11,100\n"
            + "2020-01-06,10,12,9,?,100\n"
            + "2020-01-07,10,12,9,11\n"
            + "2020-01-08,10,12,9,11,300\n";

    @Test
    void skip_badRows_areLeftOutAndCounted() {
        ReadResult result = read(SKIP, MIXED);

        assertThat(result.series().size()).isEqualTo(2);
        assertThat(result.series().volume(1)).isEqualTo(300);
        assertThat(result.report().rowsRead()).isEqualTo(6);
        assertThat(result.report().rowsKept()).isEqualTo(2);
        assertThat(result.report().rowsDropped()).isEqualTo(4);
        assertThat(result.report().defects())
                .containsExactly(
                        new DefectCount(RowDefect.WRONG_FIELD_COUNT, 1, 6, ""),
                        new DefectCount(RowDefect.NOT_A_NUMBER, 2, 3, "Close"),
                        new DefectCount(RowDefect.DUPLICATE_TIME, 1, 4, "Date"));
        assertThat(result.report().badRows()).isEmpty();
    }

    @Test
    void collect_badRows_areKeptWithPlaceAndMessage() {
        ReadResult result = read(COLLECT, MIXED);

        assertThat(result.series()).isEqualTo(read(SKIP, MIXED).series());
        assertThat(result.report().badRows())
                .containsExactly(
                        new BadRow(3, "Close", RowDefect.NOT_A_NUMBER, "expected a number but found \"n/a\""),
                        new BadRow(
                                4,
                                "Date",
                                RowDefect.DUPLICATE_TIME,
                                "expected a time after that of the row before but found the same, 2020-01-02"),
                        new BadRow(5, "Close", RowDefect.NOT_A_NUMBER, "expected a number but found \"?\""),
                        new BadRow(
                                6, "", RowDefect.WRONG_FIELD_COUNT, "expected 6 fields as in the header but found 5"));
    }

    @Test
    void collect_moreThanAHundredThousandBadRows_keepsTheFirst() {
        ReadResult result = read(COLLECT, "O,H,L,C\n1,1,1,1\n" + "1,1,1,x\n".repeat(100_001));

        assertThat(result.report().badRows())
                .hasSize(100_000)
                .last()
                .extracting(BadRow::line)
                .isEqualTo(100_002L);
        assertThat(result.report().defects()).containsExactly(new DefectCount(RowDefect.NOT_A_NUMBER, 100_001, 3, "C"));
    }

    @Test
    void repair_openOutside_widensAndCounts() {
        ReadResult result = read(REPAIR, "O,H,L,C,V\n13,12,9,11,1\n10,12,9,8,1\n10,12,9,11,1\n");

        assertThat(result.series().bar(0)).isEqualTo(new Bar(13, 13, 9, 11, 1));
        assertThat(result.series().bar(1)).isEqualTo(new Bar(10, 12, 8, 8, 1));
        assertThat(result.series().bar(2)).isEqualTo(new Bar(10, 12, 9, 11, 1));
        assertThat(result.report().rowsWidened()).isEqualTo(2);
        assertThat(result.report().rowsKept()).isEqualTo(3);
        assertThat(result.report().defects())
                .containsExactly(new DefectCount(RowDefect.OPEN_OR_CLOSE_OUTSIDE_RANGE, 2, 2, "O"));
    }

    @Test
    void repair_anyOtherDefect_fails() {
        assertThatThrownBy(() -> read(REPAIR, "O,H,L,C\n1,1,1.2,1\n"))
                .isExactlyInstanceOf(BarDataException.class)
                .hasMessage("prices.csv line 2 column \"H\": high 1 is below low 1.2; high must be >= low; use"
                        + " BadRowPolicy.SKIP to drop such rows");
    }

    @Test
    void repair_outsideAndOutOfOrder_fails() {
        assertThatThrownBy(() ->
                        read(REPAIR, "Date,O,H,L,C\n2020-01-01,1,1,1,1\n2020-01-03,1,1,1,1\n2020-01-02,2,1,1,1\n"))
                .hasMessageStartingWith(
                        "prices.csv line 4 column \"Date\": expected a time after that of the row before");
    }

    @Test
    void collect_leadingBlankVolumes_areLeftOutInOrder() {
        ReadResult result = read(
                COLLECT,
                HEADER + "2020-01-02,1,1,1,1,\n2020-01-03,1,1,1,x,\n2020-01-04,1,1,1,1,\n2020-01-05,1,1,1,1,7\n"
                        + "2020-01-06,1,1,1,1,\n");

        assertThat(result.series().size()).isEqualTo(1);
        assertThat(result.report().badRows()).extracting(BadRow::line).containsExactly(2L, 3L, 4L, 6L);
        assertThat(result.report().defects())
                .containsExactly(
                        new DefectCount(RowDefect.NOT_A_NUMBER, 1, 3, "Close"),
                        new DefectCount(RowDefect.BLANK_VOLUME, 3, 2, "Volume"));
    }

    @Test
    void skip_noGoodRow_isRefused() {
        assertThatThrownBy(() -> read(SKIP, "O,H,L,C\nx,1,1,1\n1,1,1\n"))
                .isExactlyInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.csv line 2 column \"O\": expected at least one good row but found none of 2; the first:"
                                + " expected a number but found \"x\"");
    }

    @Test
    void skip_structuralFault_isRefusedAllTheSame() {
        for (BadRowPolicy policy : BadRowPolicy.values()) {
            assertThatThrownBy(() -> read(BarCsv.reader().badRows(policy), "O,H,L\n1,1,1\n"))
                    .isExactlyInstanceOf(BarDataException.class);
        }
    }

    @Test
    void report_text_isForPeople() {
        ReadResult result =
                read(COLLECT, "<DATE>;Note;O;H;L;Close;V\n2020-01-02 09:30Z;;1;1;1;1;1\n2020-01-02 09:31Z;;1;1;1;;1\n");

        assertThat(result.report().asText())
                .isEqualTo("prices.csv\n"
                        + "  rows: 2 read, 1 kept, 1 left out\n"
                        + "  delimiter: semicolon\n"
                        + "  columns: Date from \"<DATE>\", Open from \"O\", High from \"H\", Low from \"L\", Close,"
                        + " Volume from \"V\"\n"
                        + "  ignored: Note\n"
                        + "  times: on the clock of Z\n"
                        + "  volume: yes\n"
                        + "  defect: 1 BLANK_VALUE, first at line 3 column \"Close\"; use BadRowPolicy.SKIP to drop"
                        + " such rows\n"
                        + "  left out: line 3 column \"Close\": expected a number but found a blank\n");
        assertThat(result.report())
                .hasToString("ValidationReport[prices.csv: 2 read, 1 kept, 1 left out; 1 BLANK_VALUE]");
    }

    @Test
    void report_collections_cannotBeChanged() {
        ValidationReport report = read(COLLECT, MIXED).report();

        assertThatThrownBy(() -> report.columns().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.defects().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.badRows().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> report.ignoredColumns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
