package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with rows of more than one instrument. */
class CsvInstrumentsTest {

    private static final String STACKED = "Symbol,Date,O,H,L,C\n"
            + "AAA,2020-01-02,1,1,1,1\nAAA,2020-01-03,2,2,2,2\nBB B,2020-01-02,3,3,3,3\nBB B,2020-01-03,4,4,4,4\n";

    private static BarCsvReader reader(String dialect) {
        return BarCsv.reader().dialect(CsvDialect.parse(dialect));
    }

    private static String words(int line, String here, String before, String wordHere, String wordBefore) {
        return "prices.csv line " + line + " column \"Symbol\": expected rows of one instrument but found \"" + here
                + "\" here and \"" + before + "\" in the row before; state CsvDialect \"instrument=" + wordBefore
                + "\" or \"instrument=" + wordHere + "\" to read the rows of one";
    }

    @Test
    void read_oneInstrumentBehindAnother_isRefusedWithTheWords() {
        fault(STACKED).hasMessage(words(4, "BB B", "AAA", "BB%20B", "AAA"));
    }

    @Test
    void read_instrumentsInTurn_areRefusedWithTheWords() {
        fault("Symbol,Date,O,H,L,C\nA,2020-01-02,1,1,1,1\nB,2020-01-03,1,1,1,1\nA,2020-01-04,1,1,1,1\n")
                .hasMessage(words(4, "A", "B", "A", "B"));
    }

    @Test
    void read_instrumentsOfOneDay_areRefusedWithTheWords() {
        fault("Symbol,Date,O,H,L,C\nA,2020-01-02,1,1,1,1\nB,2020-01-02,1,1,1,1\n")
                .hasMessage(words(3, "B", "A", "B", "A"));
    }

    @Test
    void read_instrumentsWithoutTimes_areRefusedWithTheWords() {
        fault("Symbol,O,H,L,C\nA,1,1,1,1\nB,1,1,1,1\n").hasMessage(words(3, "B", "A", "B", "A"));
    }

    @Test
    void read_instrumentsNewestFirst_areRefusedWithTheWords() {
        fault("Symbol,Date,O,H,L,C\nA,2020-01-03,1,1,1,1\nA,2020-01-02,1,1,1,1\nB,2020-01-03,1,1,1,1\n")
                .hasMessage(words(4, "B", "A", "B", "A"));
    }

    @Test
    void read_faultBelowTheChange_tellsTheInstrumentsFirst() {
        fault(STACKED + "BB B,2020-01-06,x,4,4,4\n").hasMessage(words(4, "BB B", "AAA", "BB%20B", "AAA"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Symbol", "Contract"})
    void read_nameThatChangesWhileTimesGoOn_isOneSeriesAndTold(String name) {
        ReadResult result = read(
                BarCsv.reader(),
                name + ",Date,O,H,L,C\nH0,2020-01-02,1,1,1,1\nH0,2020-01-03,1,1,1,1\nM0,2020-01-06,1,1,1,1\n");

        assertThat(result.series().size()).isEqualTo(3);
        assertThat(result.report().inferences())
                .containsExactly(
                        new Inference(
                                "instruments",
                                "\"" + name
                                        + "\" has \"H0\" and, from line 4 on, \"M0\"; times go on, so all rows are read as one series"));
    }

    @Test
    void read_contractsThatComeAgainWhileTimesGoOn_areOneSeries() {
        ReadResult result = read(
                BarCsv.reader(),
                "Contract,Date,O,H,L,C\nH0,2020-01-02,1,1,1,1\nM0,2020-01-03,1,1,1,1\nH0,2020-01-06,1,1,1,1\n");

        assertThat(result.series().size()).isEqualTo(3);
    }

    @Test
    void read_instrumentStated_leavesOthersOutWhateverTheyHold() {
        ReadResult result = read(reader("instrument=BB%20B"), STACKED + "C,13/13/2020,x,y,z,-1\n");

        assertThat(result.series().size()).isEqualTo(2);
        assertThat(result.series().open(0)).isEqualTo(3);
        assertThat(result.report().rowsRead()).isEqualTo(2);
        assertThat(result.report().inferences())
                .containsExactly(new Inference("instruments", "3 rows of others than \"BB B\" left out"));
    }

    @Test
    void read_instrumentStated_isReadByItsOwnRows() {
        String text = "Symbol,Date,O,H,L,C\nA,13/01/2020,1,1,1,1\nB,01/02/2020,1,1,1,1\nB,01/13/2020,1,1,1,1\n";

        assertThat(read(reader("instrument=B"), text).series().time(0)).isEqualTo(LocalDateTime.of(2020, 1, 2, 0, 0));
    }

    @Test
    void read_instrumentStatedByColumn_isFoundThere() {
        ReadResult result = read(
                reader("columns=time,instrument,open,high,low,close instrument=B"),
                "2020-01-02,A,1,1,1,1\n2020-01-02,B,2,2,2,2\n");

        assertThat(result.series().size()).isEqualTo(1);
        assertThat(result.series().open(0)).isEqualTo(2);
    }

    @Test
    void read_instrumentThatNoRowHas_isRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> read(reader("instrument=ZZZ"), STACKED))
                .hasMessage(
                        "prices.csv: expected rows of \"ZZZ\" in the column \"Symbol\" but found none; it has \"AAA\", \"BB B\"");
    }

    @Test
    void read_instrumentWhereNoColumnNamesOne_isRefused() {
        assertThatThrownBy(() -> read(reader("instrument=A"), CsvTexts.GOOD))
                .hasMessage(
                        "prices.csv line 1: expected a column that names the instrument, such as Symbol or Ticker, to find \"A\""
                                + " in but found none; leave instrument out, or state CsvDialect"
                                + " \"columns=instrument,time,open,high,low,close,volume\" as they are");
    }

    @Test
    void read_volumesUpAndDown_areSummedAndTold() {
        ReadResult result = read(BarCsv.reader(), "Date,O,H,L,C,Up,Down\n2020-01-02,1,1,1,1,30,12\n");

        assertThat(result.series().volume(0)).isEqualTo(42);
        assertThat(result.report().inferences())
                .containsExactly(new Inference("volume", "the sum of \"Up\" and \"Down\""));
    }

    @Test
    void read_upAndDownBesideAVolume_areNotLookedAt() {
        ReadResult result = read(BarCsv.reader(), "Date,O,H,L,C,Volume,Up,Down\n2020-01-02,1,1,1,1,50,30,12\n");

        assertThat(result.series().volume(0)).isEqualTo(50);
    }

    @Test
    void read_downVolumeThatIsNone_isABadRow() {
        fault("Date,O,H,L,C,Up,Down\n2020-01-02,1,1,1,1,30,x\n")
                .hasMessage(
                        "prices.csv line 2 column \"Down\": expected a number but found \"x\"; use BadRowPolicy.SKIP to drop such rows");
    }
}
