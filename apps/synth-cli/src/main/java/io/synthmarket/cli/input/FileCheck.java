package io.synthmarket.cli.input;

import io.synthmarket.cli.text.CallException;
import io.synthmarket.cli.text.Json;
import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BadRowPolicy;
import io.synthmarket.io.BarDataException;
import io.synthmarket.io.DefectCount;
import io.synthmarket.io.ReadResult;
import io.synthmarket.io.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** A file that is checked: which, how it is read, and what is in it as JSON. Unless asked for otherwise, bad rows are left out. */
@SuppressWarnings("NullAway.Init")
public final class FileCheck {

    @Parameters(paramLabel = "FILE", description = "A file of bars: CSV, plain or gzipped, or XLSX.")
    private Path file;

    @Mixin
    private BarSource source;

    /** Names the file. */
    public Path file() {
        return file;
    }

    /** Reads the bars, and what was found in the file. */
    public ReadResult read() throws IOException {
        if (TypedFile.of(file).isPresent()) {
            throw new CallException(
                    file + " has typed columns, which leave nothing to find out; name a CSV file or a workbook");
        }
        return source.readWith(BadRowPolicy.SKIP, file);
    }

    /** Reads the bars alone, those of a file of typed columns too. */
    public BarSeries bars() throws IOException {
        Optional<TypedFile> typed = TypedFile.of(file);
        return typed.isPresent()
                ? typed.get().only().series()
                : source.readWith(BadRowPolicy.SKIP, file).series();
    }

    /** Tells what is in a file. */
    public static String json(String name, ReadResult result) {
        return Json.object(json -> write(json, name, result.report(), result.series()));
    }

    /** Tells why a file cannot be read. */
    public static String json(String name, String message, Exception fault) {
        return Json.object(json -> {
            json.writeStringProperty("file", name);
            json.writeObjectPropertyStart("fault");
            json.writeStringProperty("message", message);
            if (fault instanceof BarDataException content) {
                content.line().ifPresent(line -> json.writeNumberProperty("line", line));
                content.column().ifPresent(column -> json.writeStringProperty("column", column));
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, String name, ValidationReport report, BarSeries series) {
        json.writeStringProperty("file", name);
        json.writeNumberProperty("rows", report.rowsRead());
        json.writeNumberProperty("bars", report.rowsKept());
        json.writeNumberProperty("widened", report.rowsWidened());
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
