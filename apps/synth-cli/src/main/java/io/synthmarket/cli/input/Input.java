package io.synthmarket.cli.input;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.Inference;
import io.synthmarket.io.RepairCount;
import io.synthmarket.io.ValidationReport;
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
public record Input(
        String name,
        String sha256,
        Reading reading,
        @Nullable ValidationReport report,
        BarSeries series) {

    private static final Pattern PLAIN = Pattern.compile("[\\w.][\\w.-]*");
    private static final Pattern SHEET = Pattern.compile("(?i)(?<=\\.xlsx)!.*");

    /** Calls the input otherwise. */
    public Input as(String other) {
        return new Input(other, sha256, reading, report, series);
    }

    /** Names the input to a command, quoted as a shell needs it. */
    public String argument() {
        if (report == null && name.equals(BarSource.SAMPLE_NAME)) {
            return "--sample";
        }
        String file = SHEET.matcher(name).replaceFirst("");
        return PLAIN.matcher(file).matches() ? file : "'" + file.replace("'", "'\\''") + "'";
    }

    /** Counts rows that were left out. */
    public long leftOut() {
        return report == null ? 0 : report.rowsDropped();
    }

    /** Counts rows that were widened. */
    public long widened() {
        return report == null ? 0 : report.rowsWidened();
    }

    /** Lists what the file does not say. */
    public List<Inference> inferences() {
        return report == null ? List.of() : report.inferences();
    }

    /** Lists what was mended. */
    public List<RepairCount> repairs() {
        return report == null ? List.of() : report.repairs();
    }
}
