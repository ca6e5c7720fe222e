package io.synthmarket.cli;

import io.synthmarket.core.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names of a batch's files, as the concept has them. */
record BatchNames(String id) {

    static BatchNames of(Recipe recipe) {
        return new BatchNames(recipe.id());
    }

    /** Names the CSV file of a series, numbered from 1. */
    String csv(int number) {
        return "synthetic_" + number + "_batch_" + id + ".csv";
    }

    /** Names the workbook of a series, numbered from 1. */
    String xlsx(int number) {
        return "synthetic_" + number + "_batch_" + id + ".xlsx";
    }

    /** Names the archive of the CSV files. */
    String csvArchive() {
        return "synthetic_batch_" + id + ".zip";
    }

    /** Names the archive of the workbooks. */
    String xlsxArchive() {
        return "synthetic_batch_" + id + "_xlsx.zip";
    }

    String report() {
        return "synthetic_batch_" + id + "_report.json";
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
