package io.synthmarket.cli.batch;

import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.Input;
import io.synthmarket.cli.text.CallException;
import io.synthmarket.core.Acceptance;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.metrics.RejectionAudit;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which batch to generate: all of {@code synth generate} but those that name files and folders. */
@SuppressWarnings("NullAway.Init")
public final class GenerateOptions {

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

    @Mixin
    private MakingOptions making;

    @Mixin
    private ProfileOption profile;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number. Default: one is drawn and told.")
    private @Nullable Long seed;

    @Option(names = "--dry-run", description = "Generate and score everything, write nothing.")
    private boolean dryRun;

    @Mixin
    private WritingOptions writing;

    @Mixin
    private BarSource source;

    /** Refuses options that do not go together. */
    public void requireThatFit() {
        if (minFidelity == null && (best || maxAttempts != null)) {
            throw new CallException((best ? "--best" : "--max-attempts") + " needs a threshold; add --min-fidelity");
        }
        writing.formats();
    }

    /** Makes ready what is asked for, of an input. */
    public Batch prepare(Input input) {
        RejectionAudit audit = new RejectionAudit();
        Generator generator = generator(input, profile.fidelity());
        PathSet paths = (needsAudit() ? generator.watchedBy(audit) : generator).generate(count);
        return Batch.of(paths, input, writing, audit);
    }

    private boolean needsAudit() {
        return minFidelity != null || !dryRun;
    }

    private Generator generator(Input input, Fidelity fidelity) {
        Generator generator = making.applyTo(Synth.from(input.series()));
        if (minFidelity == null) {
            generator = generator.scoredBy(fidelity);
        } else {
            Acceptance rule = fidelity.atLeast(minFidelity);
            rule = maxAttempts == null ? rule : rule.maxAttempts(maxAttempts);
            generator = generator.accept(best ? rule.orBest() : rule);
        }
        return seed == null ? generator : generator.seed(seed);
    }

    /** Tells how the history is read. */
    public BarSource source() {
        return source;
    }

    /** Tells how the batch is written. */
    public WritingOptions writing() {
        return writing;
    }

    /** Tells whether nothing is to be written. */
    public boolean isDryRun() {
        return dryRun;
    }

    /** Tells which seed is asked for, empty if one is to be drawn. */
    public OptionalLong seed() {
        return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
    }

    /** Tells how many series are asked for. */
    public int count() {
        return count;
    }

    /** Tells how long series are to be, empty if that hangs on history. */
    public OptionalInt length() {
        return making.length();
    }

    /** Tells how many threads are asked for, empty if nothing is said. */
    public OptionalInt threads() {
        return writing.threads().asked();
    }
}
