package io.synthmarket.cli;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.Inference;
import io.synthmarket.io.RepairCount;
import io.synthmarket.io.ValidationReport;
import java.io.PrintWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A history or candidate as it was read.
 *
 * @param name the name of its file
 * @param sha256 the hash of the file's content
 * @param reading how it was read
 * @param report what was found in the file, null for the bundled sample and files of typed columns
 * @param series the bars
 */
record Input(
        String name,
        String sha256,
        Reading reading,
        @Nullable ValidationReport report,
        BarSeries series) {

    private static final Pattern PLAIN = Pattern.compile("[\\w.][\\w.-]*");
    private static final Pattern SHEET = Pattern.compile("(?i)(?<=\\.xlsx)!.*");

    /** Calls the input otherwise. */
    Input as(String other) {
        return new Input(other, sha256, reading, report, series);
    }

    /** Names the input to a command, quoted as a shell needs it. */
    String argument() {
        if (report == null && name.equals(BarSource.SAMPLE_NAME)) {
            return "--sample";
        }
        String file = SHEET.matcher(name).replaceFirst("");
        return PLAIN.matcher(file).matches() ? file : "'" + file.replace("'", "'\\''") + "'";
    }

    /** Counts rows that were left out. */
    long leftOut() {
        return report == null ? 0 : report.rowsDropped();
    }

    /** Counts rows that were widened. */
    long repaired() {
        return report == null ? 0 : report.rowsRepaired();
    }

    /** Lists what the file does not say. */
    List<Inference> inferences() {
        return report == null ? List.of() : report.inferences();
    }

    /** Lists what was mended. */
    List<RepairCount> repairs() {
        return report == null ? List.of() : report.repairs();
    }

    /** Tells of what was found out about the file, and of rows that are not as it has them. */
    void tellChanges(PrintWriter err) {
        inferences().forEach(inference -> err.println("synth: note: " + name + ": " + inference));
        repairs().stream()
                .filter(repair -> repair.rows() > 0)
                .forEach(repair -> err.println("synth: note: " + name + ": " + repair));
        if (leftOut() > 0 || repaired() > 0) {
            err.println("synth: note: " + name + ": " + leftOut() + " rows left out, " + repaired() + " repaired, "
                    + series.size() + " bars kept; synth check tells which");
        }
    }
}
