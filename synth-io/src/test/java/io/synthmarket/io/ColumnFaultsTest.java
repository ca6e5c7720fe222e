package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.fault;
import static io.synthmarket.io.CsvTexts.read;
import static io.synthmarket.io.CsvTexts.series;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose columns hold something else than they seem to. */
class ColumnFaultsTest {

    private static final double[] CLOSES = {22.64, 22.9, 22.31, 22.55, 23.08, 22.87, 23.4, 23.12, 22.96, 23.51};

    /** Writes bars of ten days, each row with what is put before and behind it. */
    private static String rows(String before, LocalDate first, double scale, String behind) {
        StringBuilder text = new StringBuilder();
        double last = 22.5;
        for (int row = 0; row < CLOSES.length; row++) {
            double close = CLOSES[row];
            text.append(before)
                    .append(first.plusDays(row))
                    .append(String.format(
                            Locale.ROOT,
                            ",%.2f,%.2f,%.2f,%.2f",
                            last * scale,
                            (Math.max(last, close) + 0.1) * scale,
                            (Math.min(last, close) - 0.1) * scale,
                            close * scale))
                    .append(String.format(Locale.ROOT, behind, close * 0.6 * scale, 200_000 + 7_919 * row % 50_000))
                    .append('\n');
            last = close;
        }
        return text.toString();
    }

    private static String rows(String before, int year) {
        return rows(before, LocalDate.of(year, 1, 1), 1, "");
    }

    @Test
    void read_adjustedClosesWithoutNames_areNoVolume() {
        ReadResult result = read(BarCsv.reader(), rows("", LocalDate.of(2015, 1, 1), 1, ",%.2f,%d"));

        assertThat(result.series().volume(0)).isEqualTo(200_000);
        assertThat(result.report().columns()).containsEntry("Volume", "7");
    }

    @Test
    void read_adjustedClosesAlone_leaveNoVolume() {
        ReadResult result = read(BarCsv.reader(), rows("", LocalDate.of(2015, 1, 1), 1, ",%.2f"));

        assertThat(result.report().hasVolume()).isFalse();
    }

    @Test
    void read_instrumentsUnderAnotherName_areRefusedBeforeTheyAreSorted() {
        String text = "ric code,Date,Open,High,Low,Close\n" + rows("AAPL,", 2020) + rows("MSFT,", 2020);

        fault(text)
                .hasMessage(
                        "prices.csv line 12 column \"ric code\": expected rows of one instrument but times go back or come"
                                + " again where \"AAPL\" changes to \"MSFT\"; state CsvDialect"
                                + " \"columns=instrument,time,open,high,low,close instrument=AAPL\" to read the rows of one, or with - in"
                                + " place of instrument if the column names none");
        assertThatThrownBy(
                        () -> read(BarCsv.reader().repair(Repair.none().sort().dropDuplicates()), text))
                .hasMessageContaining("expected rows of one instrument");
    }

    @Test
    void read_instrumentsUnderAnotherName_areReadAsTheMessageSays() {
        ReadResult result = read(
                BarCsv.reader()
                        .dialect(CsvDialect.parse("columns=instrument,time,open,high,low,close instrument=MSFT")),
                "ric code,Date,Open,High,Low,Close\n" + rows("AAPL,", 2020) + rows("MSFT,", 2020));

        assertThat(result.report().rowsRead()).isEqualTo(10);
    }

    @Test
    void read_instrumentsDayByDayUnderAnotherName_areRefused() {
        StringBuilder text = new StringBuilder("Date,Series,Open,High,Low,Close\n");
        for (int day = 1; day <= 9; day++) {
            text.append("2020-01-0").append(day).append(",7001,1,2,1,2\n");
            text.append("2020-01-0").append(day).append(",7002,5,6,5,6\n");
        }

        fault(text.toString()).hasMessageContaining("where \"7001\" changes to \"7002\"");
    }

    @Test
    void read_monthsThatAreNotInOrder_areNoInstruments() {
        String text = "Month,Date,Open,High,Low,Close\n" + rows("2,", 2021) + rows("1,", 2020);

        fault(text).hasMessageContaining("use Repair.none().sort()");
    }

    @Test
    void read_valuesOneBehindAnotherWherePricesJump_areTold() {
        String text = "id,Date,Open,High,Low,Close\n" + rows("1,", 2019) + rows("2,", LocalDate.of(2020, 1, 1), 9, "");

        assertThat(read(BarCsv.reader(), text).report().inferences())
                .containsExactly(
                        new Inference(
                                "instruments",
                                "\"id\" has \"1\" and, from line 12 on, \"2\", where the close jumps; all rows are read as one series"));
    }

    @Test
    void read_namesThatComeAndGo_areInstruments() {
        fault("Date,Name,Open,High,Low,Close\n2020-01-01,A,300,300,300,300\n2020-01-02,B,160,160,160,160\n"
                        + "2020-01-03,A,300,300,300,300\n2020-01-04,B,160,160,160,160\n")
                .hasMessage(
                        "prices.csv line 3 column \"Name\": expected rows of one instrument but found \"B\" here and \"A\" in"
                                + " the row before; state CsvDialect \"instrument=A\" or \"instrument=B\" to read the rows of one");
    }

    @Test
    void read_fewerColumnsStatedThanThereAre_isRefused() {
        assertThatThrownBy(() -> read(
                        BarCsv.reader().dialect(CsvDialect.parse("columns=time,open,high,low,close,volume")),
                        "Date,Open Bid,High Bid,Low Bid,Close Bid,Open Ask,High Ask,Low Ask,Close Ask\n"
                                + "2020-01-02,1,2,1,2,3,4,3,4\n"))
                .hasMessage(
                        "prices.csv line 2: expected 6 fields as the columns that are stated but found 9; state every column,"
                                + " such as CsvDialect \"columns=time,open,high,low,close,volume,-,-,-\", with - for those that are not"
                                + " used");
    }

    @Test
    void read_namesOfBidAndAsk_areAskedForOneSide() {
        fault(
                        "Date,Open Bid,High Bid,Low Bid,Close Bid,Open Ask,High Ask,Low Ask,Close Ask\n2020-01-02,1,2,1,2,3,4,3,4\n")
                .hasMessage(
                        "prices.csv line 1: expected a line that names the columns Open, High, Low and Close but found"
                                + " \"Date,Open Bid,High Bid,Low Bid,Close Bid,Open Ask,High Ask,Low Ask,Close Ask\", quotes of two sides;"
                                + " state CsvDialect \"columns=time,open,high,low,close,-,-,-,-\" as they are, with - for the side that is"
                                + " not wanted");
    }

    @Test
    void read_datesAndPricesAlone_areNotAskedForColumns() {
        fault("date,price\n2020-01-02,1\n")
                .hasMessage(
                        "prices.csv line 1: expected the columns Open, High, Low and Close but found no Open, High, Low in"
                                + " \"date,price\"; fetch a file that has the four prices of each bar");
    }

    @Test
    void read_wholeLinesInQuotes_areToldSo() {
        fault("\"Date,Open,High,Low,Close\"\n\"2020-01-02,1,2,1,2\"\n")
                .hasMessage("prices.csv line 1: expected separate fields but found the whole line in quotes,"
                        + " \"\"Date,Open,High,Low,Close\"\"; take the quotes around lines off");
    }

    @Test
    void read_decimalCommasThatSplitFields_areToldSo() {
        fault("Date,Open,High,Low,Close\n2020-01-02,1,5,2,5,1,5,2,0\n2020-01-03,1,5,2,5,1,5,2,0\n")
                .hasMessage(
                        "prices.csv line 2: expected 5 fields as there are names but most rows have 9; name every column, or,"
                                + " where numbers have a decimal comma, separate fields by semicolons or put numbers in quotes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"117-165", "100'10", "450 1/4", "100.32p"})
    void read_pricesThatAreNoNumbersThroughout_areNotToBeSkipped(String price) {
        String row = "2020-01-0%d," + price + "," + price + "," + price + "," + price + "\n";
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close\n");
        for (int day = 1; day <= 5; day++) {
            text.append(String.format(Locale.ROOT, row, day));
        }

        fault(text.toString())
                .hasMessage("prices.csv line 2 column \"Open\": expected a number but found \"" + price
                        + "\", and no number in the first 5 rows; write numbers such as 1234.5 where the file is made");
    }

    @Test
    void read_bondsInThirtySeconds_areAskedFor() {
        fault("Date,Open,High,Low,Close\n2020-01-02,117'120,119'037,116'000,118'010\n")
                .hasMessage(
                        "prices.csv line 2 column \"Open\": expected numbers that can be read in one way but found \"117'120\","
                                + " which is 117120, or 117 and 32nds of one, 120; state CsvDialect \"decimal=point\" for the former, else"
                                + " write prices such as 117.375");
    }

    @Test
    void read_apostrophesBesideDecimals_groupThousands() {
        assertThat(series("Date,Open,High,Low,Close\n2020-01-02,1'234.5,1'240,1'230,1'235\n")
                        .high(0))
                .isEqualTo(1240);
    }

    @Test
    void read_apostrophesWithThePointStated_groupThousands() {
        ReadResult result = read(
                BarCsv.reader().dialect(CsvDialect.parse("decimal=point")),
                "Date,Open,High,Low,Close\n2020-01-02,1'234,1'240,1'230,1'235\n");

        assertThat(result.series().high(0)).isEqualTo(1240);
    }

    @Test
    void read_namesAgainInAnotherOrder_areRefusedWhateverThePolicy() {
        String text = "Date,Open,High,Low,Close\n2020-01-02,1,2,1,2\nDate,Close,High,Low,Open\n2020-01-03,1,2,1,2\n";

        assertThatThrownBy(() -> read(BarCsv.reader().badRows(BadRowPolicy.SKIP), text))
                .hasMessage(
                        "prices.csv line 3: expected the columns in the order of line 1 but found their names again in another,"
                                + " \"Date,Close,High,Low,Open\"; split the file here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MSFT", "MSFT,,,,"})
    void read_namesAgainBelowATitle_areAnotherTable(String title) {
        String text = "Date,Open,High,Low,Close\n2020-01-02,1,2,1,2\n" + title
                + "\nDate,Open,High,Low,Close\n2020-01-03,1,2,1,2\n";

        assertThatThrownBy(() -> read(BarCsv.reader().badRows(BadRowPolicy.SKIP), text))
                .hasMessage(
                        "prices.csv line 4: expected one table but found the title \"MSFT\" and the names of the columns again;"
                                + " split the file here, or remove the title if the same series goes on");
    }

    @Test
    void read_piecesBesideTurnover_areTheVolume() {
        assertThat(series("Datum;Erster;Hoch;Tief;Schlusskurs;Stuecke;Volumen\n2020-01-02;1,5;2,5;1,5;2,5;700;1400\n")
                        .volume(0))
                .isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({
        "Vol (lots),",
        "Number of Shares,",
        "Volume in contracts,",
        "Volume (thousands),thousands",
        "Volume (millions),millions",
        "Volume ('000),thousands",
        "Umsatz (Stück),",
        "Umsatz in Stück,",
        "UMSATZ [Stk.],",
        "Volumen (Aktien),",
        "Volumen (Mio. Stück),millions",
        "Volumen in Tsd.,thousands",
        "Volume - shares,",
        "Volume (titoli),",
        "Volumen (títulos),",
        "Volume (in thousands of shares),thousands",
        "Wolumen (szt.),",
        "Объем (шт.),",
        "Hacim (Lot),",
        "成交量(股),",
        "成交量（万手）,tens of thousands",
        "出来高（株）,",
        "거래량(주),",
        "거래량(천주),thousands"
    })
    void read_volumeInWords_isTheVolumeAndItsUnitTold(String name, String unit) {
        ReadResult result = read(BarCsv.reader(), "Date,Open,High,Low,Close," + name + "\n2020-01-02,1,2,1,2,700\n");

        assertThat(result.series().volume(0)).isEqualTo(700);
        assertThat(result.report().inferences())
                .isEqualTo(
                        unit == null
                                ? List.of()
                                : List.of(new Inference(
                                        "volume", "in " + unit + ", as the name \"" + name + "\" says, and left so")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Umsatz (EUR)", "Umsatz in €", "Volumen (Mio. EUR)"})
    void read_volumeInMoneyBesideOneInPieces_isNotTheVolume(String money) {
        ReadResult result = read(
                BarCsv.reader(),
                "Datum;Eröffnung;Hoch;Tief;Schluss;" + money
                        + ";Umsatz (Stück)\n2020-01-02;1,5;2,5;1,5;2,5;1400;700\n");

        assertThat(result.series().volume(0)).isEqualTo(700);
        assertThat(result.report().inferences())
                .contains(new Inference("volume", "\"Umsatz (Stück)\" of \"Umsatz (Stück)\", \"" + money + "\""));
    }

    @Test
    void read_volumeInSignsOfMoneyBesideOneInShares_isNotTheVolume() {
        assertThat(series("Date,Open,High,Low,Close,Volumen (€),Volumen (Aktien)\n2020-01-02,1,2,1,2,1400,700\n")
                        .volume(0))
                .isEqualTo(700);
    }

    @ParameterizedTest
    @CsvSource({"元,股", "円,株", "원,주", "EUR,Stück", "€,St.", "Rs.,Shares"})
    void read_pricesWithTheirCurrency_areThePrices(String currency, String pieces) {
        String names = "Open (" + currency + "),High (" + currency + "),Low (" + currency + "),Close (" + currency
                + "),Volume (" + pieces + ")";
        ReadResult result = read(BarCsv.reader(), "Date," + names + "\n2020-01-02,1,2,1,2,700\n");

        assertThat(result.series().bar(0)).isEqualTo(new Bar(1, 2, 1, 2, 700));
        assertThat(result.report().inferences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Volume MA (shares)", "Prev. Volume (shares)", "Change of Umsatz (%)"})
    void read_volumesOfSomethingElseWithAUnit_areNoVolume(String name) {
        assertThat(series("Date,Open,High,Low,Close," + name + "\n2020-01-02,1,2,1,2,700\n")
                        .hasVolume())
                .isFalse();
    }

    @Test
    void read_numbersUnderAnUnknownNameAndNoVolume_areToldAsWhatMayBeIt() {
        ReadResult result = read(
                BarCsv.reader(),
                "Date,Open,High,Low,Close,VWAP,Geh. Anteile,Trades,Change %,Note\n"
                        + "2020-01-02,1.5,2.5,1.5,2.5,2.1,700,12,-1,a\n2020-01-03,1.5,2.5,1.5,2.5,2.1,710,13,1,b\n"
                        + "2020-01-06,1.5,2.5,1.5,2.5,2.1,705,11,1,b\n");

        assertThat(result.report().inferences())
                .containsExactly(
                        new Inference(
                                "volume",
                                "none, as no column has a name of it; if \"Geh. Anteile\" or \"Trades\" has it, name that column Volume"));
        assertThat(result.report().asText())
                .contains("\n  volume: none\n  inferred: volume: none, as no column has a name of it;");
    }

    @ParameterizedTest
    @CsvSource({"Adj Close,2,1.9,2", "Spread,0,0,0", "Row,1,2,3", "Symbol,7,7,7", "Carry,1,-1,2"})
    void read_numbersThatAreNoVolumes_leaveNothingToTell(String name, String first, String second, String third) {
        String text = "Date,Open,High,Low,Close," + name + "\n2020-01-02,1,2,1,2," + first + "\n2020-01-03,1,2,1,2,"
                + second + "\n2020-01-06,1,2,1,2," + third + "\n";

        assertThat(read(BarCsv.reader(), text).report().inferences()).isEmpty();
    }

    @Test
    void read_volumesThatAreBlankThroughout_areToldAsNone() {
        assertThat(read(BarCsv.reader(), "Date,Open,High,Low,Close,Vol.\n2020-01-02,1,2,1,2,\n")
                        .report()
                        .asText())
                .contains("\n  volume: none, as the column \"Vol.\" is blank in every row\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0,51%", "12,5", "1.234,567", "1.234,5 EUR"})
    void read_pointsThatMayGroupThousandsBesideDecimalCommas_areRefused(String comma) {
        fault("Date,Open,High,Low,Close,Var%\n2020-01-02,1.985,1.990,1.980,1.988,0\n"
                        + "2020-01-03,1.985,1.990,1.980,1.988,\"" + comma + "\"\n"
                        + "2020-01-06,1.985,1.990,1.980,1.988,1%\n2020-01-07,1.985,1.990,1.980,1.988,-\n")
                .hasMessage("prices.csv line 2 column \"Open\": expected numbers that can be read in one way but found"
                        + " \"1.985\", which is 1985 or 1.985, beside \"" + comma + "\" in line 3 column \"Var%\";"
                        + " state CsvDialect \"decimal=point\" or \"decimal=comma\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "1.5", "-0.5%", "5/2"})
    void read_commaAmongCellsThatAreSomethingElse_leavesPointsDecimal(String other) {
        BarSeries series = series(
                "Date,Open,High,Low,Close,Legs\n2020-01-02,1.985,1.990,1.980,1.988,\"3,4\"\n2020-01-03,1.985,1.990,1.980,1.988,"
                        + other + "\n2020-01-06,1.985,1.990,1.980,1.988," + other + "\n");

        assertThat(series.open(0)).isEqualTo(1.985);
    }

    @Test
    void read_pointsThatMayGroupThousandsAboveWholeNumbers_areRefused() {
        fault("Date,Open,High,Low,Close,Volume\n2020-01-02,60,61,59,60,888\n2020-01-03,60,61,59,60,1.487\n")
                .hasMessage(
                        "prices.csv line 3 column \"Volume\": expected numbers that can be read in one way but found"
                                + " \"1.487\", which is 1487 or 1.487; state CsvDialect \"decimal=point\" or \"decimal=comma\"");
    }

    @Test
    void read_zerosAndWholeNumbersOfOtherColumnsBesidePoints_areDecimal() {
        BarSeries series =
                series("Date,Open,High,Low,Close,Volume\n2020-01-02,60,61,59,60,1.487\n2020-01-03,60,61,59,60,0\n");

        assertThat(series.volume()).containsExactly(1.487, 0);
    }

    @Test
    void read_bothMarksBetweenBarsWithoutNames_areCutByTheOneThatLeavesNumbers() {
        BarSeries series = series("Nov 14, 2014|1,235,346|1,243,303|1,221,627|1,238,989\n"
                + "Nov 17, 2014|1,237,650|1,249,971|1,223,633|1,230,340\n"
                + "Nov 18, 2014|1,231,137|1,238,191|1,224,812|1,235,095\n"
                + "Nov 19, 2014|1,237,202|1,240,500|1,230,300|1,238,100\n"
                + "Nov 20, 2014|1,238,411|1,245,210|1,236,005|1,241,222\n"
                + "Nov 21, 2014|1,241,500|1,248,333|1,240,111|1,246,999\n");

        assertThat(series.open(0)).isEqualTo(1_235_346);
    }

    @Test
    void read_textsThatSpreadsheetsKeep_areReadWithoutTheirQuotes() {
        assertThat(series("Date,Open,High,Low,Close\n=\"2020-01-02\",=\"100.32\",=\"101\",=\"100\",=\"100.5\"\n")
                        .open(0))
                .isEqualTo(100.32);
    }

    @Test
    void read_digitsOfAnotherScript_areFaultsOfTheirLine() {
        fault("Date,Open,High,Low,Close\n\u0662\u0660\u0662\u0660,\u0661,\u0661,\u0661,\u0661\n2020-01-03,1,1,1,1\n")
                .hasMessageStartingWith("prices.csv line 2 column \"Date\": ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void read_wideTextWithoutMark_isRead(String charset) throws IOException {
        byte[] text = CsvTexts.GOOD.getBytes(Charset.forName(charset));

        assertThat(BarCsv.reader()
                        .read(new ByteArrayInputStream(text), "prices.csv")
                        .series()
                        .size())
                .isEqualTo(2);
    }

    @Test
    void read_workbookOfTheOlderForm_isRefusedByName() {
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

        assertThatThrownBy(() -> BarCsv.reader().read(new ByteArrayInputStream(start), "prices.xls"))
                .hasMessage(
                        "prices.xls: expected CSV text but found a workbook of the older form (XLS); save it as XLSX, or the"
                                + " sheet as CSV");
    }
}
