package io.synthmarket.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.synthmarket.core.Bar;
import io.synthmarket.core.BarSeries;
import io.synthmarket.core.Ledger;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.BatchOutline;
import io.synthmarket.io.BatchSeries;
import io.synthmarket.io.BatchWriter;
import io.synthmarket.io.typed.Series;
import io.synthmarket.samples.Samples;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB reads of our files, and we of its. */
class DuckDbTest {

    private static final String BAR = "10.0 as \"Open\", 12::float as HIGH, 9::bigint as low, 11::double as \"close\"";
    private static final Bar READ = Bar.withoutVolume(10, 12, 9, 11);

    @TempDir
    private Path folder;

    private BarSeries readOf(String query) throws Exception {
        return BarParquet.read(DuckDb.write(folder.resolve("prices.parquet"), query));
    }

    private void assertRefused(String query, String message) {
        assertThatThrownBy(() -> readOf(query))
                .isInstanceOf(BarDataException.class)
                .hasMessage(message);
    }

    @Test
    void series_readByDuckDb_hasItsValues() throws Exception {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.full(), file);

        assertThat(DuckDb.rows(file, "select time::varchar, open, high, low, close, volume from FILE"))
                .containsExactly(
                        "2020-01-02 09:30:00.123456789|10.0|12.5|9.75|11.0|100.0",
                        "2020-01-02 09:31:00.123456789|11.0|11.5|10.1|10.2|0.0",
                        "2020-01-02 09:32:00.123456789|10.2|10.3|10.1|10.25|7.5");
    }

    @Test
    void series_readByDuckDb_hasItsTypes() throws Exception {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.full(), file);

        assertThat(DuckDb.rows(file, "select column_name, column_type from (describe select * from FILE)"))
                .containsExactly(
                        "time|TIMESTAMP_NS",
                        "open|DOUBLE",
                        "high|DOUBLE",
                        "low|DOUBLE",
                        "close|DOUBLE",
                        "volume|DOUBLE");
    }

    @Test
    void seriesWithoutVolume_readByDuckDb_hasNulls() throws Exception {
        Path file = folder.resolve("series.parquet");
        BarParquet.write(Series.bare(), file);

        assertThat(DuckDb.rows(file, "select close, volume from FILE")).containsExactly("1.5|null", "2.5|null");
    }

    @Test
    void batch_readByDuckDb_isGroupedByPath() throws Exception {
        Path file = folder.resolve("batch.parquet");
        PathSet paths = Synth.from(Samples.sp500Daily()).unscored().seed(42).generate(30);
        BarParquet.write(paths, file);
        BarSeries seventh = paths.path(7).series();
        int bars = seventh.size();

        assertThat(DuckDb.rows(
                        file,
                        "select path, count(*), min(time)::varchar, max(time)::varchar, last(close order by time)"
                                + " from FILE where path = 7 group by path"))
                .containsExactly("7|" + bars + "|2000-01-04 00:00:00|2020-04-17 00:00:00|" + seventh.close(bars - 1));
        assertThat(DuckDb.rows(file, "select distinct row_group_num_rows from parquet_metadata(FILE) order by 1"))
                .containsExactly(30 * bars % 131_072 + "", "131072");
    }

    @Test
    void batch_readByDuckDb_hasItsNotes() throws Exception {
        Path file = folder.resolve("batch.parquet");
        PathSet paths = Synth.from(Samples.sp500Daily()).unscored().seed(42).generate(2);
        BarParquet.write(paths, file);

        assertThat(DuckDb.rows(file, "select decode(key), decode(value) from parquet_kv_metadata(FILE) order by 1"))
                .containsExactly(
                        "synthmarket.history.sha256|" + Samples.sp500Daily().sha256(),
                        "synthmarket.recipe|" + paths.recipe(),
                        "synthmarket.version|" + paths.recipe().version(),
                        "writer.model.name|synthmarket");
    }

    @Test
    void foreignFile_withDates_isRead() throws Exception {
        assertThat(readOf("select date '2020-01-02' as \"Date\", " + BAR
                        + ", 'x' as note, 5::hugeint::int as \"Volume\""))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(2020, 1, 2, 0, 0), new Bar(10, 12, 9, 11, 5))
                        .build());
    }

    @Test
    void foreignFile_withLargeDecimals_hasTheNearestDoubles() throws Exception {
        assertThat(readOf("select 0.1::decimal(38, 5) as open, 0.1 as high, 0.1::decimal(18, 1) as low, 0.1 as close"))
                .isEqualTo(
                        BarSeries.of(new double[] {0.1}, new double[] {0.1}, new double[] {0.1}, new double[] {0.1}));
    }

    @Test
    void foreignFile_withMicroseconds_isRead() throws Exception {
        assertThat(readOf("select timestamp '1969-12-31 23:59:59.999999' as timestamp, " + BAR))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000), READ)
                        .build());
    }

    @Test
    void foreignFile_withTimesOfUtc_hasThatZone() throws Exception {
        assertThat(readOf("select timestamptz '2020-07-01 12:00:00+00' as time, " + BAR))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(2020, 7, 1, 12, 0), READ)
                        .zone(ZoneOffset.UTC)
                        .build());
    }

    @Test
    void foreignFile_withTimesOfUtcAndZoneStated_isOnItsClock() throws Exception {
        Path file = DuckDb.write(
                folder.resolve("prices.parquet"), "select timestamptz '2020-07-01 12:00:00+00' as time, " + BAR);
        ZoneId newYork = ZoneId.of("America/New_York");

        assertThat(BarParquet.reader().zone(newYork).read(file))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(2020, 7, 1, 8, 0), READ)
                        .zone(newYork)
                        .build());
    }

    @Test
    void foreignFile_withTextsNamedPath_isOneSeries() throws Exception {
        assertThat(readOf("select 'a' as path, " + BAR).size()).isEqualTo(1);
    }

    @Test
    void foreignFile_withoutPrices_isRefused() {
        assertRefused(
                "select 1.0::double as open, 2 as px",
                "prices.parquet: expected the columns open, high, low and close but found no high, low, close in"
                        + " \"open,px\"; rename the columns");
    }

    @Test
    void foreignFile_withTextTimes_isRefused() {
        assertRefused(
                "select '2020-01-02' as date, " + BAR,
                "prices.parquet: column \"date\" must hold timestamps or dates but holds BINARY (STRING); convert it"
                        + " where the file was made");
    }

    @Test
    void foreignFile_withTextPrices_isRefused() {
        assertRefused(
                "select '1' as open, 1 as high, 1 as low, 1 as close",
                "prices.parquet: column \"open\" must hold numbers but holds BINARY (STRING); convert it where the file"
                        + " was made");
    }

    @Test
    void foreignFile_withNullPrice_isRefused() {
        assertRefused(
                "select null::double as open, 1 as high, 1 as low, 1 as close",
                "prices.parquet: bar 0: open must be positive and finite but was NaN");
    }

    @Test
    void foreignFile_withNullTime_isRefused() {
        assertRefused(
                "select null::timestamp as time, " + BAR,
                "prices.parquet: bar 0: expected a time in 1677-09-22..2262-04-11 but found none; drop the row or"
                        + " correct it");
    }

    @Test
    void foreignFile_withTimeTooLate_isRefused() {
        assertRefused(
                "select timestamp '2300-01-01' as time, " + BAR,
                "prices.parquet: bar 0: expected a time in 1677-09-22..2262-04-11 but found none; drop the row or"
                        + " correct it");
    }

    @Test
    void foreignFile_withSomeVolumes_isRefused() {
        assertRefused(
                "select " + BAR + ", v from (values (1.0::double), (null)) as rows(v)",
                "prices.parquet: all bars must have a volume or none, but bar 1 has none and 1 of 2 have one; fill it in"
                        + " or drop the column");
    }

    @Test
    void foreignFile_withoutRows_isRefused() {
        assertRefused(
                "select " + BAR + " limit 0",
                "prices.parquet: expected at least one row but found none; export the file again");
    }

    @Test
    void foreignFile_withPathsMixed_isRefused() {
        assertRefused(
                "select path, " + BAR + " from (values (1), (0)) as rows(path)",
                "prices.parquet: expected rows in the order of their paths but path 0 comes after 1; sort them by path"
                        + " and time");
    }

    @Test
    void foreignFile_withNegativePath_isRefused() {
        assertRefused(
                "select -1 as path, " + BAR,
                "prices.parquet: path must be at least 0 but was -1; number the paths from 0");
    }

    @Test
    void foreignFile_withTimesOutOfOrder_isRefused() {
        assertRefused(
                "select 4 as path, time, " + BAR
                        + " from (values (date '2020-01-03'), (date '2020-01-02')) as rows(time)",
                "prices.parquet: path 4: bar 1 (2020-01-02): time must be after that of the bar before, 2020-01-03");
    }

    @Test
    void foreignFile_compressedByAnyCodecOnBoard_isReadWhole() throws Exception {
        String query = "select 1 + i % 7 as open, 100 as high, 1 as low, 2 as close from range(300000) as r(i)";
        for (String codec : new String[] {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw"}) {
            BarSeries read = BarParquet.read(DuckDb.write(folder.resolve(codec), query, codec));

            assertThat(List.of(read.size(), read.open(299_999))).isEqualTo(List.of(300_000, 1.0 + 299_999 % 7));
        }
    }

    @Test
    void foreignFile_compressedOtherwise_isRefused() throws Exception {
        Path file = DuckDb.write(folder.resolve("prices.parquet"), "select " + BAR, "brotli");

        assertThatThrownBy(() -> BarParquet.read(file))
                .isInstanceOf(BarDataException.class)
                .hasMessage(
                        "prices.parquet: columns must be compressed by SNAPPY, GZIP, ZSTD or LZ4_RAW, or not at all, but"
                                + " one is by BROTLI; write the file with one of these");
    }

    @Test
    void ledger_readByDuckDb_isAColumn() throws Exception {
        Path file = folder.resolve("batch.parquet");
        try (OutputStream out = Files.newOutputStream(file);
                BatchWriter writer = BarParquet.format().open(out, BatchOutline.of(1))) {
            writer.add(BatchSeries.of(0, "a", Series.bare()).ledger(Ledger.of(new int[] {4, 9}, 9)));
            writer.commit();
        }

        assertThat(DuckDb.rows(file, "select path, source_index from FILE")).containsExactly("0|4", "0|9");
    }

    @Test
    void foreignFile_withUnsignedVolumes_hasThem() throws Exception {
        assertThat(readOf("select " + BAR + ", 3000000000::uinteger as volume").volume(0))
                .isEqualTo(3e9);
    }

    @Test
    void foreignFile_withOneColumnOfTimesOfAnyName_hasThem() throws Exception {
        assertThat(readOf("select " + BAR + ", timestamp '2020-01-02 09:30:00' as __index_level_0__"))
                .isEqualTo(BarSeries.builder()
                        .add(LocalDateTime.of(2020, 1, 2, 9, 30), READ)
                        .build());
    }

    @Test
    void foreignFile_withTwoColumnsOfTimesOfOtherNames_isRefused() {
        assertRefused(
                "select " + BAR + ", date '2020-01-02' as traded, date '2020-01-04' as settled",
                "prices.parquet: expected one column of times but found \"traded\" and \"settled\"; name the one to read"
                        + " \"time\"");
    }

    @Test
    void foreignFile_withTwoColumnsOfAPrice_isRefused() {
        assertRefused(
                "select " + BAR + ", 3.0 as open_price",
                "prices.parquet: expected one column for open but found \"Open\" and \"open_price\"; remove or rename one"
                        + " of them");
    }

    @Test
    void foreignFile_withNamesOfAnInstrument_isRead() throws Exception {
        assertThat(readOf(
                                "select 10::double as \"SPY.Open\", 12 as \"SPY.High\", 9 as \"SPY.Low\", 11 as \"SPY.Close\"")
                        .bar(0))
                .isEqualTo(READ);
    }
}
