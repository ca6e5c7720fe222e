package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import io.synthmarket.metrics.RiskFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of a batch's files, as the concept has them.
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

    String report() {
        return stem + "_batch_" + id + "_report.json";
    }

    /** Names the list of the worst series. */
    String list() {
        return stem + "_batch_" + id + ".json";
    }

    /** Names the file of a series that a report refers to: its CSV file, loose or packed, or its workbook where there is none. */
    String reported(int number, Set<OutputFormat> formats) {
        return formats.contains(OutputFormat.CSV) || packsCsv(formats) ? csv(number) : xlsx(number);
    }

    /** Lists the loose files of one series. */
    List<String> series(int number, Set<OutputFormat> formats) {
        List<String> names = new ArrayList<>();
        if (formats.contains(OutputFormat.CSV)) {
            names.add(csv(number));
        }
        if (formats.contains(OutputFormat.XLSX)) {
            names.add(xlsx(number));
        }
        return names;
    }

    /** Lists all files of a batch. */
    List<String> batch(int size, Set<OutputFormat> formats) {
        List<String> names = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            names.addAll(series(number, formats));
        }
        names.addAll(archives(formats));
        names.add(report());
        return names;
    }

    /** Lists all files of the worst series. */
    List<String> worst(List<Integer> numbers, Set<OutputFormat> formats) {
        List<String> names = new ArrayList<>();
        numbers.forEach(number -> names.addAll(series(number, formats)));
        names.addAll(archives(formats));
        names.add(list());
        return names;
    }

    private List<String> archives(Set<OutputFormat> formats) {
        List<String> names = new ArrayList<>();
        if (packsCsv(formats)) {
            names.add(csvArchive());
        }
        if (packsXlsx(formats)) {
            names.add(xlsxArchive());
        }
        return names;
    }

    static boolean packsCsv(Set<OutputFormat> formats) {
        return formats.contains(OutputFormat.ZIP)
                && (formats.contains(OutputFormat.CSV) || !formats.contains(OutputFormat.XLSX));
    }

    static boolean packsXlsx(Set<OutputFormat> formats) {
        return formats.contains(OutputFormat.ZIP) && formats.contains(OutputFormat.XLSX);
    }
}
