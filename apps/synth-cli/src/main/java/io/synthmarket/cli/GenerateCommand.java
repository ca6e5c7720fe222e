package io.synthmarket.cli;

import io.synthmarket.core.Acceptance;
import io.synthmarket.core.BlockLaw;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.io.ExistingFiles;
import io.synthmarket.metrics.Fidelity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code synth generate}: makes a batch of synthetic series and a report of it. */
@Command(
        name = "generate",
        description = "Generates synthetic series from a history and writes them with a report.",
        footer = {
            "",
            "Writes synthetic_1_batch_ID.csv, synthetic_2_batch_ID.csv, ... and synthetic_batch_ID_report.json, all or none."
                    + " ID is made of history, options, seed and N: the same call with the same seed writes the same bytes."
        },
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init")
final class GenerateCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "INPUT", description = BarSource.INPUT)
    private @Nullable Path file;

    @Option(names = "--sample", description = BarSource.SAMPLE)
    private boolean sample;

    @Option(names = "-n", required = true, paramLabel = "N", description = "How many series to make.")
    private int count;

    @Option(
            names = "--min-fidelity",
            paramLabel = "F",
            description = "Try candidates until one scores F percent or more. Default: keep every candidate.")
    private @Nullable Double minFidelity;

    @Option(
            names = "--max-attempts",
            paramLabel = "A",
            description = "How many candidates to try for one series. Default: 1000.")
    private @Nullable Integer maxAttempts;

    @Option(names = "--best", description = "Keep the best candidate where none reaches --min-fidelity.")
    private boolean best;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "concept",
            description = "How history is resampled: concept (default).")
    private String method;

    @Mixin
    private ProfileOption profile;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number. Default: one is drawn and told.")
    private @Nullable Long seed;

    @Option(
            names = "--length",
            paramLabel = "BARS",
            description = "How many bars each series has. Default: one per return of history.")
    private @Nullable Integer length;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "When series begin, such as 2030-01-02 or 2030-01-02T09:30, on the calendar that history shows."
                            + " Default: on history's own times, then that calendar.")
    private @Nullable LocalDateTime start;

    @Option(names = "--dry-run", description = "Generate and score everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--resume",
            description = "Make an interrupted batch again, with the same --seed: files that are already right are left"
                    + " alone.")
    private boolean resume;

    @Mixin
    private BatchOptions options;

    @Mixin
    private BarSource source;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        requireOptionsThatFit();
        Fidelity fidelity = profile.fidelity();
        Input input = source.readOrSample(file, sample, spec.commandLine().getErr());
        PathSet paths = generator(input, fidelity).generate(count);
        Batch batch = new Batch(
                paths,
                input,
                fidelity.against(input.series()),
                options.threads(),
                spec.commandLine().getErr());
        List<SeriesResult> results = make(batch);
        new BatchSummary(paths, input, results, options.formats(), dryRun ? null : options.out())
                .print(spec.commandLine().getOut());
        return ExitCode.DONE;
    }

    private List<SeriesResult> make(Batch batch) throws IOException {
        try {
            return dryRun ? batch.tryOut() : batch.write(options.requireOut(""), options.formats(), existingFiles());
        } catch (CancellationException e) {
            throw new CallException("interrupted, nothing was written; to make the same batch add --seed "
                    + batch.paths().recipe().seed());
        }
    }

    private void requireOptionsThatFit() {
        if (!method.equals(BlockLaw.concept().name())) {
            throw new CallException("--method must be concept but was '" + method + "'");
        }
        if (minFidelity == null && (best || maxAttempts != null)) {
            throw new CallException((best ? "--best" : "--max-attempts") + " needs a threshold; add --min-fidelity");
        }
        if (resume && seed == null) {
            throw new CallException("--resume needs the seed of the interrupted call; add --seed");
        }
        if (resume && options.overwrite()) {
            throw new CallException("--resume keeps the files that are finished; leave out --overwrite");
        }
        if (!dryRun) {
            options.requireOut("; or use --dry-run to write nothing");
        }
    }

    private ExistingFiles existingFiles() {
        return resume ? ExistingFiles.KEEP_EQUAL : options.existingFiles();
    }

    private Generator generator(Input input, Fidelity fidelity) {
        Generator generator = Synth.from(input.series()).blocks(BlockLaw.concept());
        if (minFidelity == null) {
            generator = generator.scoredBy(fidelity);
        } else {
            Acceptance rule = fidelity.atLeast(minFidelity);
            rule = maxAttempts == null ? rule : rule.maxAttempts(maxAttempts);
            generator = generator.accept(best ? rule.orBest() : rule);
        }
        generator = length == null ? generator : generator.length(length);
        generator = start == null ? generator : generator.start(start);
        return seed == null ? generator : generator.seed(seed);
    }

    /** Reads a date, which is its midnight, or a date and time. */
    static final class TimeConverter implements ITypeConverter<LocalDateTime> {

        @Override
        public LocalDateTime convert(String text) {
            try {
                return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException(
                        "must be a time such as 2030-01-02 or 2030-01-02T09:30 but was '" + text + "'");
            }
        }
    }
}
