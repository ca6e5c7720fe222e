package io.synthmarket.bench;

import ch.randelshofer.fastdoubleparser.JavaDoubleParser;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.synthmarket.io.BarCsv;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.FormatSchema;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Prints what reading a row of a CSV file costs beside the quickest libraries used by hand for this one form of file, without a check of
 * anything: FastCSV's records, or Jackson's tokens, with FastDoubleParser, times by their places.
 */
public final class CsvReadTable {

    private static final int COLUMNS = 6;
    private static final int ROUNDS = 9;

    private final byte[] file;
    private final int rows;
    private final double[][] columns;
    private final long[] minutes;

    private CsvReadTable(int rows) throws IOException {
        this.rows = rows;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BarCsv.writer().write(Histories.ofLength(rows), out);
        file = out.toByteArray();
        columns = new double[COLUMNS][rows];
        minutes = new long[rows];
    }

    /**
     * Prints the table.
     *
     * @param args how many rows
     * @throws IOException if a row cannot be read
     */
    public static void main(String[] args) throws IOException {
        new CsvReadTable(Integer.parseInt(args[0])).print();
    }

    private void print() {
        Map<String, Runnable> ways = new LinkedHashMap<>();
        ways.put("`BarCsv.read`: checks, report and series included", this::library);
        ways.put("FastCSV and FastDoubleParser, by hand", this::fastCsv);
        ways.put("Jackson's tokens and FastDoubleParser, by hand", this::jackson);
        ways.put("Jackson's tokens alone", this::jacksonTokens);
        double[][] times = new double[ways.size()][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            int way = 0;
            for (Runnable reading : ways.values()) {
                long before = cpuTime();
                reading.run();
                times[way++][Math.max(0, round)] = (cpuTime() - before) / (double) rows;
            }
        }
        Arrays.stream(times).forEach(Arrays::sort);
        double yardstick = times[1][ROUNDS / 2];
        System.out.println("| way | ns per row | times FastCSV and FastDoubleParser |");
        System.out.println("|---|---:|---:|");
        int way = 0;
        for (String name : ways.keySet()) {
            double median = times[way++][ROUNDS / 2];
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f |%n", name, median, median / yardstick);
        }
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Reads a time such as {@code 2014-01-02T09:30}, of which every digit is known to be where it belongs. */
    private static long minute(String time) {
        long day = LocalDate.of(number(time, 0, 4), number(time, 5, 7), number(time, 8, 10))
                .toEpochDay();
        return (day * 24 + number(time, 11, 13)) * 60 + number(time, 14, 16);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }

    private InputStreamReader text() {
        InputStream in = new ByteArrayInputStream(file);
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private void library() {
        try {
            BarCsv.reader().read(new ByteArrayInputStream(file), "memory");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fastCsv() {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text())) {
            int row = -1;
            for (CsvRecord fields : reader) {
                if (row >= 0) {
                    minutes[row] = minute(fields.getField(0));
                    for (int column = 1; column < COLUMNS; column++) {
                        columns[column][row] = JavaDoubleParser.parseDouble(fields.getField(column));
                    }
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void jackson() {
        try (JsonParser parser = new CsvFactory().createParser(new Schema(), text())) {
            int row = -1;
            while (parser.nextToken() != null) {
                for (int column = 0; parser.nextToken() != JsonToken.END_ARRAY; column++) {
                    if (row >= 0 && column == 0) {
                        minutes[row] = minute(parser.getString());
                    } else if (row >= 0) {
                        columns[column][row] = JavaDoubleParser.parseDouble(
                                parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
                    }
                }
                row++;
            }
        }
    }

    private void jacksonTokens() {
        try (JsonParser parser = new CsvFactory().createParser(new Schema(), text())) {
            long tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            minutes[0] = tokens;
        }
    }

    /** Tells Jackson that there is no header to heed. */
    private static final class Schema extends ObjectReadContext.Base {

        @Override
        public FormatSchema getSchema() {
            return CsvSchema.emptySchema();
        }
    }
}
