package io.synthmarket.report;

import io.synthmarket.core.BarSeries;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.io.ContentWriter;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.FidelityYardstick;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A picture of a batch: one HTML file that needs no network, with history and its paths, candles, the law and the memory of returns, risk,
 * scores, and the recipe that makes the batch again.
 *
 * <pre>{@code
 * PathSet paths = Synth.from(history).seed(42).generate(100);
 * BatchReport.of(paths).write(Path.of("report.html"));
 * }</pre>
 *
 * <p>Every figure on the page is one of {@link io.synthmarket.metrics}; the page itself computes none.
 *
 * <p><b>Determinism</b>: the same bytes for the same recipe and history, on any number of threads and any JDK.
 *
 * <p><b>Threads</b>: immutable; each option returns a new report.
 *
 * <p><b>Cost</b>: makes and scores every path by both profiles. A page of a hundred paths is smaller than two megabytes.
 *
 * @since 0.1.0
 */
public final class BatchReport {

    private static final int MOST_DRAWN = 100;

    final PathSet paths;
    private final Options options;

    private BatchReport(PathSet paths, Options options) {
        this.paths = paths;
        this.options = options;
    }

    /** What a report may be told; never changed once a report has it. */
    private static final class Options {

        @Nullable
        String title;

        String source = "a history";

        @Nullable
        String input;

        @Nullable
        String reading;

        @Nullable
        RejectionAudit audit;

        @Nullable
        FidelityYardstick concept;

        @Nullable
        FidelityYardstick calibrated;

        int drawn = MOST_DRAWN;
        int threads = Runtime.getRuntime().availableProcessors();

        Options with(Consumer<Options> change) {
            Options changed = new Options();
            changed.title = title;
            changed.source = source;
            changed.input = input;
            changed.reading = reading;
            changed.audit = audit;
            changed.concept = concept;
            changed.calibrated = calibrated;
            changed.drawn = drawn;
            changed.threads = threads;
            change.accept(changed);
            return changed;
        }
    }

    /**
     * Begins a report.
     *
     * @param paths the paths to show
     * @return a report that draws up to a hundred of them, made on as many threads as there are processors
     */
    public static BatchReport of(PathSet paths) {
        Objects.requireNonNull(paths, "paths");
        return new BatchReport(paths, new Options());
    }

    /**
     * Entitles the page.
     *
     * @param title any text
     * @return a report with this title
     */
    public BatchReport title(String title) {
        Objects.requireNonNull(title, "title");
        return with(changed -> changed.title = title);
    }

    /**
     * Names the history, as the page is to call it.
     *
     * @param name the name of an instrument or a file
     * @return a report that names it
     */
    public BatchReport source(String name) {
        Objects.requireNonNull(name, "name");
        return with(changed -> changed.source = name);
    }

    /**
     * Says what the command line reads this history from, as the command on the page then has it; without it the page has the word {@code
     * INPUT} there.
     *
     * @param words an argument of {@code synth replay}, quoted as a shell needs it, such as {@code prices.csv} or {@code --sample}
     * @return a report with this argument
     */
    public BatchReport input(String words) {
        Objects.requireNonNull(words, "words");
        return with(changed -> changed.input = words);
    }

    /**
     * Says how the history was read from its file, which the recipe on the page then tells.
     *
     * @param words as {@link Recipe#withReading} takes them
     * @return a report with this note
     */
    public BatchReport reading(String words) {
        paths.recipe().withReading(words);
        return with(changed -> changed.reading = words);
    }

    /**
     * Shows all attempts beside those that were kept.
     *
     * @param audit the audit that watches the making of these paths, see {@link io.synthmarket.core.Generator#watchedBy}
     * @return a report that asks it when the page is written
     */
    public BatchReport audited(RejectionAudit audit) {
        Objects.requireNonNull(audit, "audit");
        return with(changed -> changed.audit = audit);
    }

    /**
     * Scores with yardsticks that are there already, since laying the calibrated one to a history takes longer than scoring a hundred
     * paths.
     *
     * @param concept {@link Fidelity#concept()} against what the recipe leaves of history
     * @param calibrated {@link Fidelity#calibrated()} against the same
     * @return a report that uses them
     */
    public BatchReport scoredBy(FidelityYardstick concept, FidelityYardstick calibrated) {
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(calibrated, "calibrated");
        return with(changed -> {
            changed.concept = concept;
            changed.calibrated = calibrated;
        });
    }

    /**
     * Says how many paths are drawn one by one, the first of the set. The fan and scores are of all, or of 500 spread evenly; curves of 50.
     *
     * @param count at least 1; fewer make a smaller file with finer candles
     * @return a report that draws so many
     */
    public BatchReport drawn(int count) {
        requirePositive("count", count);
        return with(changed -> changed.drawn = count);
    }

    /**
     * Says on how many threads {@link #write} makes the paths. Default: as many as there are processors.
     *
     * @param threads at least 1
     * @return a report that uses so many
     */
    public BatchReport threads(int threads) {
        requirePositive("threads", threads);
        return with(changed -> changed.threads = threads);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
        }
    }

    private BatchReport with(Consumer<Options> change) {
        return new BatchReport(paths, options.with(change));
    }

    /**
     * Makes the paths and writes the page, where there is no such file yet.
     *
     * @param file the file, written aside and moved into place, in a directory that exists
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public void write(Path file) throws IOException {
        write(file, ExistingFiles.REFUSE);
    }

    /**
     * Makes the paths and writes the page.
     *
     * @param file the file, written aside and moved into place, in a directory that exists
     * @param existing what happens to a file that is there
     * @throws java.nio.file.FileAlreadyExistsException if the file exists and is not to be replaced
     * @throws IOException if the file cannot be written; nothing is left of it then
     */
    public void write(Path file, ExistingFiles existing) throws IOException {
        ContentWriter page = this::writeTo;
        page.writeFile(file, existing);
    }

    private void writeTo(OutputStream out) throws IOException {
        ReportDraft draft = begin();
        paths.run().threads(options.threads).forEachOrdered(draft::sketch, draft::add);
        draft.writeTo(out);
    }

    /**
     * Begins a page whose paths are handed to it while they are made for something else.
     *
     * @return a draft without paths
     */
    public ReportDraft begin() {
        if (options.concept != null && options.calibrated != null) {
            return new ReportDraft(this, options.concept, options.calibrated);
        }
        BarSeries learned = paths.history().without(paths.recipe().exclusions());
        return new ReportDraft(
                this, Fidelity.concept().against(learned), Fidelity.calibrated().against(learned));
    }

    String title() {
        return options.title != null ? options.title : "Synthetic paths of " + source();
    }

    String source() {
        return options.source;
    }

    Optional<String> input() {
        return Optional.ofNullable(options.input);
    }

    Recipe recipe() {
        return options.reading == null ? paths.recipe() : paths.recipe().withReading(options.reading);
    }

    Optional<RejectionAudit> audit() {
        return Optional.ofNullable(options.audit);
    }

    /** Tells how many paths are drawn. */
    int drawn() {
        return Math.min(paths.size(), options.drawn);
    }

    @Override
    public String toString() {
        return "BatchReport[" + title() + ", " + paths.size() + " paths]";
    }
}
