package io.synthmarket.io;

import static io.synthmarket.io.CsvTexts.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {

    private static BarCsvReader reader(String dialect) {
        return BarCsv.reader().dialect(CsvDialect.parse(dialect));
    }

    @Test
    void toString_everything_isOneLineThatParses() {
        CsvDialect dialect = CsvDialect.detect()
                .withSkippedLines(2)
                .withPriceScale(10_000)
                .withDecimal(DecimalMark.COMMA)
                .withZone(ZoneId.of("America/New_York"))
                .withEpoch(TimeUnit.MILLISECONDS)
                .withDateOrder(DateOrder.DAY_FIRST)
                .withClockDigits(6)
                .withInstrument("BRENT & WTI")
                .withCharset(StandardCharsets.ISO_8859_1)
                .withColumns("instrument,date, time,open,close,high,low,-,volume,down-volume,adj-close")
                .withDelimiter('\t');

        assertThat(dialect)
                .hasToString(
                        "delimiter=tab columns=instrument,date,time,open,close,high,low,-,volume,down-volume,adj-close"
                                + " dates=day-first epoch=milliseconds clock-digits=6 zone=America/New_York decimal=comma price-scale=10000"
                                + " skip-lines=2 instrument=BRENT%20%26%20WTI charset=ISO-8859-1")
                .isEqualTo(CsvDialect.parse(dialect.toString()))
                .hasSameHashCodeAs(CsvDialect.parse(dialect.toString()));
    }

    @Test
    void detect_always_statesNothing() {
        CsvDialect dialect = CsvDialect.parse("detect");

        assertThat(dialect).isEqualTo(CsvDialect.detect()).hasToString("detect");
        assertThat(dialect.delimiter()).isEmpty();
        assertThat(dialect.columns()).isEmpty();
        assertThat(dialect.dateOrder()).isEmpty();
        assertThat(dialect.epoch()).isEmpty();
        assertThat(dialect.zone()).isEmpty();
        assertThat(dialect.decimal()).isEmpty();
        assertThat(dialect.priceScale()).isEmpty();
        assertThat(dialect.skippedLines()).isEmpty();
        assertThat(dialect.clockDigits()).isEmpty();
        assertThat(dialect.instrument()).isEmpty();
        assertThat(dialect.charset()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "delimiter=;,';'",
        "delimiter=semicolon,';'",
        "delimiter=comma,','",
        "delimiter=bar,|",
        "'delimiter=,',','"
    })
    void parse_delimiter_isThatCharacter(String text, char delimiter) {
        assertThat(CsvDialect.parse(text).delimiter()).contains(delimiter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "dates=first",
                "dates",
                "delimiter=x",
                "epoch=weeks",
                "epoch=days",
                "clock-digits=six",
                "instrument=50%",
                "decimal=dot",
                "price-scale=much",
                "skip-lines=1.5",
                "colour=red"
            })
    void parse_wordThatIsNone_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDialect.parse(text))
                .withMessage(
                        "a dialect must be made of delimiter=comma|semicolon|tab|bar, columns=time,open,high,low,close,volume,"
                                + " dates=day-first|month-first|year-first,"
                                + " epoch=seconds|milliseconds|microseconds|nanoseconds|excel-days, clock-digits=2|4|6, zone=ID,"
                                + " decimal=point|comma, price-scale=NUMBER, skip-lines=NUMBER, instrument=NAME and charset=NAME, or be"
                                + " detect, but has \""
                                + text + "\"");
    }

    @Test
    void parse_zoneThatIsNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDialect.parse("zone=EST5"))
                .withMessage(
                        "a dialect must name a zone that is known, such as America/New_York, UTC or +01:00, but has"
                                + " zone=\"EST5\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EST|zone=America/New_York, or zone=-05:00 where that offset holds all year",
                "PDT|zone=America/Los_Angeles, or zone=-07:00 where that offset holds all year",
                "CST|zone=America/Chicago or zone=Asia/Shanghai, or zone=-06:00 or zone=+08:00 where that offset holds all year"
            })
    void parse_shortNameOfAZone_isRefusedWithWhatToTake(String name, String choice) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDialect.parse("zone=" + name))
                .withMessage(
                        "a dialect must name a zone that is known, such as America/New_York, UTC or +01:00, but has zone=\""
                                + name + "\"; take " + choice);
    }

    @Test
    void parse_charsetThatIsNone_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDialect.parse("charset=western"))
                .withMessage(
                        "a dialect must name a charset that this Java knows, such as GB18030, Shift_JIS or windows-1251, but has"
                                + " charset=\"western\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6E=F", "\u6D66\u53D1\u94F6\u884C", "A+B", "50%", "^GSPC", "a\u00A0b", "tab\there"})
    void parse_instrumentAsItIsWritten_isThatInstrument(String name) {
        String line = CsvDialect.detect().withInstrument(name).toString();

        assertThat(line).doesNotContainAnyWhitespaces().doesNotContain("&");
        assertThat(CsvDialect.parse(line).instrument()).contains(name);
    }

    @Test
    void parse_excelDays_areDays() {
        CsvDialect dialect = CsvDialect.parse("epoch=excel-days");

        assertThat(dialect.epoch()).contains(TimeUnit.DAYS);
        assertThat(dialect).hasToString("epoch=excel-days");
    }

    @Test
    void parse_wordTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvDialect.parse("decimal=comma decimal=point"))
                .withMessage("a dialect must state a thing once but has decimal twice");
    }

    @Test
    void with_valueOutOfRange_isRefused() {
        CsvDialect dialect = CsvDialect.detect();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withDelimiter(':'))
                .withMessage("delimiter must be comma, semicolon, tab or vertical bar but was ':'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withPriceScale(0))
                .withMessage("price scale must be finite and above 0 but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withSkippedLines(-1))
                .withMessage("skipped lines must be in [0, 1000] but was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withEpoch(TimeUnit.HOURS))
                .withMessage("unit must be at most seconds, or days, but was HOURS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withClockDigits(5))
                .withMessage("clock digits must be 2, 4 or 6 but was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withInstrument(" "))
                .withMessage("instrument must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withColumns("open,high,low,close,down-volume"))
                .withMessage(
                        "columns must have volume where they have down-volume but have none in \"open,high,low,close,down-volume\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withColumns("time,open,high,low"))
                .withMessage("columns must have open, high, low and close but have no close in \"time,open,high,low\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withColumns("open,open,high,low,close"))
                .withMessage(
                        "columns must have each word once but have \"open\" twice in \"open,open,high,low,close\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dialect.withColumns("open,high,low,close,price"))
                .withMessage(
                        "columns must be of time, date, open, high, low, close, adj-close, volume, down-volume, instrument and - but"
                                + " have \"price\"");
    }

    @Test
    void read_columnsStated_namesDoNotCount() {
        ReadResult result =
                read(reader("columns=time,close,high,low,open"), "Date,Open,High,Low,Close\n2020-01-02,2,3,1,1.5\n");

        assertThat(result.series().bar(0)).isEqualTo(Bar.withoutVolume(1.5, 3, 1, 2));
        assertThat(result.report().dialect()).hasToString("columns=time,close,high,low,open");
        assertThat(result.report().asText()).contains("  stated: columns=time,close,high,low,open\n");
    }

    @Test
    void read_dateOrderStated_settlesIt() {
        String text = "Date,O,H,L,C\n02/03/2020,1,1,1,1\n";

        assertThat(read(reader("dates=day-first"), text).series().time(0))
                .isEqualTo(LocalDateTime.of(2020, 3, 2, 0, 0));
        assertThat(read(reader("dates=month-first"), text).series().time(0))
                .isEqualTo(LocalDateTime.of(2020, 2, 3, 0, 0));
        assertThatThrownBy(() -> read(reader("dates=month-first"), "Date,O,H,L,C\n13/03/2020,1,1,1,1\n"))
                .hasMessage(
                        "prices.csv line 2 column \"Date\": expected a time that the calendar has in a file of dates with the"
                                + " month first but found \"13/03/2020\"; write times in such a form, or use BadRowPolicy.SKIP to drop such"
                                + " rows");
    }

    @Test
    void read_epochAndZoneStated_areConverted() {
        ReadResult result = read(reader("epoch=seconds zone=America/New_York"), "t,O,H,L,C\n86400,1,1,1,1\n");

        assertThat(result.series().time(0)).isEqualTo(LocalDateTime.of(1970, 1, 1, 19, 0));
        assertThat(result.series().zone()).contains(ZoneId.of("America/New_York"));
        assertThat(result.report().inferences()).isEmpty();
    }

    @Test
    void read_skippedLinesStated_areNotLookedAt() {
        assertThat(read(reader("skip-lines=1"), "Date,Open,High,Low,Close\nClose,Open,High,Low\n2,1,3,1\n")
                        .series()
                        .bar(0))
                .isEqualTo(Bar.withoutVolume(1, 3, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date,Open,High,Low,Close", "2020-01-02,1,2,1,2", "2020-01-02|1,1|2,0|1,0|2,0"})
    void read_otherDelimiterThanStated_isToldToLeaveItOut(String line) {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse("delimiter=semicolon"));

        assertThatThrownBy(() -> CsvTexts.read(reader, line + "\n"))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.csv line 1: expected columns separated by semicolon, as stated, but found \"%s\";"
                                + " leave delimiter out",
                        line);
    }

    @Test
    void read_decimalCommaUnderCommaStated_isToldToLeaveItOut() {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse("delimiter=comma"));

        assertThatThrownBy(() -> CsvTexts.read(reader, "2020-01-02;1,1;2,0;1,0;2,0\n"))
                .hasMessage("prices.csv line 1: expected columns separated by comma, as stated, but found"
                        + " \"2020-01-02;1,1;2,0;1,0;2,0\"; leave delimiter out");
    }

    @Test
    void read_otherDelimiterThanStatedBelowATitle_isToldOfTheLineThatShowsIt() {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse("delimiter=semicolon"));

        assertThatThrownBy(() -> CsvTexts.read(reader, "Prices of the exchange\nDate,O,H,L,C\n"))
                .hasMessage("prices.csv line 2: expected columns separated by semicolon, as stated, but found"
                        + " \"Date,O,H,L,C\"; leave delimiter out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"detect", "delimiter=semicolon"})
    void read_delimiterThatNoneKnows_isToldToBeReplaced(String words) {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse(words));

        assertThatThrownBy(() -> CsvTexts.read(reader, "2020-01-02 1 2 1 2\n"))
                .hasMessage(
                        "prices.csv line 1: expected column names separated by comma, semicolon, tab or vertical bar"
                                + " but found \"2020-01-02 1 2 1 2\"; separate the columns by one of these");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nap;Nyito;Csucs, HUF;Melypont;Zaro",
                "Nap;Nyito, HUF;Csucs, HUF;Melypont, HUF;Zaro, HUF",
                "Nap, GMT;Nyito, HUF;Csucs, HUF;Melypont, HUF;Zaro, HUF"
            })
    void read_unknownNamesUnderTheirDelimiter_areNoMatterOfIt(String names) {
        BarCsvReader reader = BarCsv.reader().dialect(CsvDialect.parse("delimiter=semicolon"));

        assertThatThrownBy(() -> CsvTexts.read(reader, names + "\n"))
                .hasMessage("prices.csv line 1: expected a line that names the columns Open, High, Low and Close but"
                        + " found \"" + names + "\"; put such a line first, or state CsvDialect"
                        + " \"columns=time,open,high,low,close\" as they are");
    }

    @Test
    void read_priceScaleStated_dividesPricesAlone() {
        assertThat(read(reader("price-scale=100"), "O,H,L,C,V\n150,200,100,175,50\n")
                        .series()
                        .bar(0))
                .isEqualTo(new Bar(1.5, 2, 1, 1.75, 50));
    }

    @Test
    void zone_ofTheReader_isThatOfItsDialect() {
        assertThat(BarCsv.reader().zone(ZoneId.of("Europe/Berlin")))
                .hasToString("BarCsvReader[bad rows FAIL, dialect zone=Europe/Berlin, repair none]");
    }
}
