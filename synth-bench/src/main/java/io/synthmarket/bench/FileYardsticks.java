package io.synthmarket.bench;

import io.synthmarket.core.BarSeries;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvSchema;

/** What {@link FileCostTable} sets beside: the same rows by Jackson's generator, and the numbers of the rows as texts alone. */
final class FileYardsticks implements IntFunction<Map<String, Runnable>> {

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private static final CsvSchema SCHEMA = CsvSchema.builder()
            .addColumn("Date")
            .addNumberColumn("Open")
            .addNumberColumn("High")
            .addNumberColumn("Low")
            .addNumberColumn("Close")
            .addNumberColumn("Volume")
            .setUseHeader(true)
            .build();

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final byte[] digits = new byte[32];
    private long sink;

    @Override
    public Map<String, Runnable> apply(int bars) {
        BarSeries history = Histories.ofLength(bars);
        BarSeries path = Histories.candidates(history, 1)[0];
        Map<String, Runnable> yardsticks = new LinkedHashMap<>();
        yardsticks.put("Jackson's CSV generator, six decimals", () -> generate(history));
        yardsticks.put("Jackson's CSV generator, full precision", () -> generate(path));
        yardsticks.put("Jackson's texts of the numbers alone, six decimals", () -> format(history));
        yardsticks.put("Jackson's texts of the numbers alone, full precision", () -> format(path));
        return yardsticks;
    }

    private void generate(BarSeries series) {
        memory.reset();
        try (JsonGenerator out = CSV.createGenerator(context(), memory)) {
            for (int bar = 0; bar < series.size(); bar++) {
                out.writeStartArray();
                out.writeString(series.time(bar).toString());
                out.writeNumber(series.open(bar));
                out.writeNumber(series.high(bar));
                out.writeNumber(series.low(bar));
                out.writeNumber(series.close(bar));
                out.writeNumber((long) series.volume(bar));
                out.writeEndArray();
            }
        }
    }

    private static ObjectWriteContext context() {
        return new ObjectWriteContext.Base() {
            @Override
            public CsvSchema getSchema() {
                return SCHEMA;
            }
        };
    }

    private void format(BarSeries series) {
        for (int bar = 0; bar < series.size(); bar++) {
            sink += NumberOutput.toString(series.open(bar), true).length();
            sink += NumberOutput.toString(series.high(bar), true).length();
            sink += NumberOutput.toString(series.low(bar), true).length();
            sink += NumberOutput.toString(series.close(bar), true).length();
            sink += NumberOutput.outputLong((long) series.volume(bar), digits, 0);
        }
    }

    @Override
    public String toString() {
        return "FileYardsticks[" + sink + " bytes]";
    }
}
