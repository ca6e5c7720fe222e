package io.synthmarket.cli.batch;

import io.synthmarket.cli.output.Formats;
import io.synthmarket.cli.output.OutputFormat;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.BatchFormat;
import io.synthmarket.metrics.RiskFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files of a batch are called, as the concept has it.
 *
 * @param stem what they begin with
 * @param id the batch
 */
record BatchNames(String stem, String id) {

    static BatchNames of(Recipe recipe) {
        return new BatchNames("synthetic", recipe.id());
    }

    /** Names the files of the series that are worst by a figure. */
    static BatchNames ofWorst(RiskFigure figure, Recipe recipe) {
        return new BatchNames("worst_" + figure, recipe.id());
    }

    /** Names the CSV file of a series, numbered from 1. */
    String csv(int number) {
        return stem + "_" + number + "_batch_" + id + ".csv";
    }

    /** Names the workbook of a series, numbered from 1. */
    String xlsx(int number) {
        return stem + "_" + number + "_batch_" + id + ".xlsx";
    }

    /** Names the archive of the CSV files. */
    String csvArchive() {
        return stem + "_batch_" + id + ".zip";
    }

    /** Names the archive of the workbooks. */
    String xlsxArchive() {
        return stem + "_batch_" + id + "_xlsx.zip";
    }

    /** Names the file of a format that holds all series. */
    String whole(BatchFormat format) {
        return stem + "_batch_" + id + "." + format.ending();
    }

    /** Names the file of a series, numbered from 1, of a format that could hold all. */
    String divided(int number, BatchFormat format) {
        return stem + "_" + number + "_batch_" + id + "." + format.ending();
    }

    String report() {
        return stem + "_batch_" + id + "_report.json";
    }

    /** Names the report that is a page. */
    String page() {
        return stem + "_batch_" + id + "_report.html";
    }

    /** Names the list of the worst series. */
    String list() {
        return stem + "_batch_" + id + ".json";
    }

    /**
     * Names the file of a series that a report refers to: its CSV file, loose or packed, or else its
     * workbook, or else the first file of another format that holds it.
     */
    String reported(int number, Formats formats) {
        if (formats.contains(OutputFormat.CSV) || formats.packsCsv()) {
            return csv(number);
        }
        if (formats.contains(OutputFormat.XLSX)) {
            return xlsx(number);
        }
        BatchFormat first = formats.shared().get(0);
        return formats.divided().isEmpty() ? whole(first) : divided(number, first);
    }

    /** Lists the loose files of one series. */
    List<String> series(int number, Formats formats) {
        List<String> names = new ArrayList<>();
        if (formats.contains(OutputFormat.CSV)) {
            names.add(csv(number));
        }
        if (formats.contains(OutputFormat.XLSX)) {
            names.add(xlsx(number));
        }
        formats.divided().forEach(format -> names.add(divided(number, format)));
        return names;
    }

    /** Lists all files of a batch. */
    List<String> batch(int size, Formats formats, ReportForm form) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            names.addAll(series(number, formats));
        }
        names.addAll(archives(formats));
        names.add(report());
        if (form == ReportForm.HTML) {
            names.add(page());
        }
        return names;
    }

    /** Lists all files of the worst series. */
    List<String> worst(List<Integer> numbers, Formats formats) {
        List<String> names = new ArrayList<>();
        numbers.forEach(number -> names.addAll(series(number, formats)));
        names.addAll(archives(formats));
        names.add(list());
        return names;
    }

    /** Lists the files that hold more than one series. */
    private List<String> archives(Formats formats) {
        List<String> names = new ArrayList<>();
        if (formats.packsCsv()) {
            names.add(csvArchive());
        }
        if (formats.packsXlsx()) {
            names.add(xlsxArchive());
        }
        formats.whole().forEach(format -> names.add(whole(format)));
        return names;
    }
}
