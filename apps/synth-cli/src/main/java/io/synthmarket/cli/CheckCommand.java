package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.DefectCount;
import io.synthmarket.io.ReadResult;
import io.synthmarket.io.ValidationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** {@code synth check}: tells what is in a file. */
@Command(
        name = "check",
        description =
                "Tells what is in a file of bars: rows, columns, times, and each defect with its count and first line.",
        footer =
                "Unless --bad-rows says otherwise, bad rows are counted and left out. What the file does not say and its rows do is told"
                        + " as inferred.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file of bars: CSV, plain or gzipped, or XLSX.")
    private Path file;

    @Option(names = "--json", description = "Print JSON, of a file that cannot be read too: its fault.")
    private boolean asJson;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String name = String.valueOf(file.getFileName());
        ReadResult result;
        try {
            result = read();
        } catch (BarDataException | IOException | CallException e) {
            if (asJson) {
                out.print(Json.object(json -> writeFault(json, name, Faults.text(e), e)));
            }
            throw e;
        }
        if (asJson) {
            out.print(Json.object(json -> write(json, name, result.report(), result.series())));
        } else {
            out.print(FileWords.after(result.report().source(), result.report().asText()));
            out.println("  series: " + result.series());
        }
        return ExitCode.DONE;
    }

    /** Tells as JSON what is in the file, or why it cannot be read, where the file is called otherwise. */
    String json(String name) {
        try {
            ReadResult result = read();
            return Json.object(json -> write(json, name, result.report(), result.series()));
        } catch (BarDataException | IOException | CallException e) {
            String message = GenerateCall.renamed(Faults.text(e), file, name);
            return Json.object(json -> writeFault(json, name, message, e));
        }
    }

    /** Reads the bars alone. */
    BarSeries bars() throws IOException {
        Optional<TypedFile> typed = TypedFile.of(file);
        return typed.isPresent()
                ? typed.get().only().series()
                : source.readWith(BadRowPolicy.SKIP, file).series();
    }

    private ReadResult read() throws IOException {
        if (TypedFile.of(file).isPresent()) {
            throw new CallException(
                    file + " has typed columns, which leave nothing to find out; name a CSV file or a workbook");
        }
        return source.readWith(BadRowPolicy.SKIP, file);
    }

    private static void writeFault(JsonGenerator json, String name, String message, Exception fault) {
        json.writeStringProperty("file", name);
        json.writeObjectPropertyStart("fault");
        json.writeStringProperty("message", message);
        if (fault instanceof BarDataException content) {
            content.line().ifPresent(line -> json.writeNumberProperty("line", line));
            content.column().ifPresent(column -> json.writeStringProperty("column", column));
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, ValidationReport report, BarSeries series) {
        json.writeStringProperty("file", name);
        json.writeNumberProperty("rows", report.rowsRead());
        json.writeNumberProperty("bars", report.rowsKept());
        json.writeNumberProperty("repaired", report.rowsRepaired());
        json.writeNumberProperty("left_out", report.rowsDropped());
        json.writeObjectPropertyStart("columns");
        report.columns().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("ignored_columns");
        report.ignoredColumns().forEach(json::writeString);
        json.writeEndArray();
        json.writeBooleanProperty("has_volume", report.hasVolume());
        json.writeBooleanProperty("has_times", report.hasTimes());
        if (series.hasTimes()) {
            json.writeStringProperty("first", series.time(0).toString());
            json.writeStringProperty("last", series.time(series.size() - 1).toString());
        }
        report.zone().ifPresent(zone -> json.writeStringProperty("zone", zone.toString()));
        json.writeStringProperty("dialect", report.dialect().toString());
        Json.readingNotes(json, report.inferences(), report.repairs());
        json.writeArrayPropertyStart("defects");
        for (DefectCount defect : report.defects()) {
            json.writeStartObject();
            json.writeStringProperty("defect", defect.defect().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("rows", defect.rows());
            json.writeNumberProperty("first_line", defect.firstLine());
            json.writeStringProperty("first_column", defect.firstColumn());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
