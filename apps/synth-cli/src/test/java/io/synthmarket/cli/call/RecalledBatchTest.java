package io.synthmarket.cli.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.synthmarket.cli.batch.Batch;
import io.synthmarket.cli.batch.GenerateOptions;
import io.synthmarket.cli.input.BarSource;
import io.synthmarket.cli.input.Input;
import io.synthmarket.core.Attempt;
import io.synthmarket.core.AttemptListener;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Recipe;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.Synth;
import io.synthmarket.metrics.RejectionAudit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** A batch that was interrupted, made again with what it had found. */
class RecalledBatchTest {

    private static final int SERIES = 8;
    private static final int INTERRUPTED_AT = 5;

    @TempDir
    private Path folder;

    private Path checkpoint;
    private final AtomicInteger attempts = new AtomicInteger();
    private final List<RunProgress> told = new ArrayList<>();

    @BeforeEach
    void nameFiles() {
        checkpoint = folder.resolve("checkpoint");
    }

    @ParameterizedTest
    @CsvSource({"1,", "3,", "1,--best", "3,--best"})
    void batch_interruptedInTheMiddle_isMadeToTheSameBytesByFewerAttempts(int threads, String best) throws Exception {
        List<String> words = new ArrayList<>(List.of("--threads=" + threads));
        words.addAll(best == null ? List.of() : List.of("--best", "--max-attempts=15"));
        Path whole = folder.resolve("whole");
        BatchOutcome expected = batch(this::count, words).write(whole, figures(whole), other(), told::add);
        int all = attempts.getAndSet(0);

        CallFault fault = catchThrowableOfType(
                CallFault.class,
                () -> batch(this::interrupt, words)
                        .write(folder.resolve("made"), figures(whole), checkpoint, told::add));
        assertThat(fault.kind()).isEqualTo(CallFault.Kind.INTERRUPTED);
        assertThat(contents(folder.resolve("made"))).isEmpty();
        int found = PreparedBatch.found(checkpoint);
        assertThat(found).isBetween(threads == 1 ? INTERRUPTED_AT : 1, SERIES - 1);
        attempts.set(0);
        Path made = folder.resolve("made");
        BatchOutcome outcome = batch(this::count, words).write(made, figures(made), checkpoint, told::add);

        assertThat(contents(made)).isEqualTo(contents(whole)).hasSize(SERIES + 2);
        assertThat(figures(made)).hasSameBinaryContentAs(figures(whole));
        assertThat(outcome).isEqualTo(expected);
        assertThat(attempts.get()).isBetween(1, all - found);
        RunProgress last = told.get(told.size() - 1);
        assertThat(last.recalled()).isEqualTo(found);
        assertThat(last.attempts()).isEqualTo(all);
        assertThat(PreparedBatch.found(checkpoint)).isEqualTo(SERIES);
    }

    @Test
    void batch_ofWhichEverythingWasFound_makesNoAttempt() throws Exception {
        Path whole = folder.resolve("whole");
        batch(this::count, List.of()).write(whole, figures(whole), checkpoint, told::add);
        byte[] journal = Files.readAllBytes(checkpoint);
        attempts.set(0);
        Path made = folder.resolve("made");

        batch(this::count, List.of()).write(made, figures(made), checkpoint, told::add);

        assertThat(attempts).hasValue(0);
        assertThat(contents(made)).isEqualTo(contents(whole));
        assertThat(checkpoint).hasBinaryContent(journal);
    }

    @Test
    void dryRun_ofWhichEverythingWasFound_comesOutTheSame() throws Exception {
        GenerateCall call = GenerateCall.parse(
                List.of("-n", "3", "--length=60", "--seed=1", "--min-fidelity=40", "--threads=1", "--dry-run"));
        BatchOutcome expected = call.prepareSample().write(folder, folder, checkpoint, told::add);

        BatchOutcome outcome = call.prepareSample().write(folder, folder, checkpoint, told::add);

        assertThat(outcome).isEqualTo(expected);
        assertThat(told.get(told.size() - 1).recalled()).isEqualTo(3);
    }

    @Test
    void batch_withoutAThreshold_keepsNoCheckpoint() throws Exception {
        GenerateCall.parse(List.of("-n", "1", "--length=60", "--seed=1"))
                .prepareSample()
                .write(folder.resolve("made"), folder.resolve("figures"), checkpoint, told::add);

        assertThat(checkpoint).doesNotExist();
    }

    @Test
    void batch_whoseCheckpointDoesNotFit_failsAsItsFilesWould() {
        Path full = Path.of("/dev/full"); // the device of Linux that always is
        assumeTrue(Files.exists(full));

        CallFault fault = catchThrowableOfType(
                CallFault.class,
                () -> batch(this::count, List.of())
                        .write(folder.resolve("made"), folder.resolve("f"), full, told::add));

        assertThat(fault.kind()).isEqualTo(CallFault.Kind.DEVICE);
        assertThat(fault).hasMessageContaining("No space left on device");
    }

    private void count(Attempt attempt) {
        attempts.incrementAndGet();
    }

    private void interrupt(Attempt attempt) {
        if (attempt.path() == INTERRUPTED_AT) {
            throw new CancellationException("told by a test");
        }
    }

    private Path other() {
        return folder.resolve("other-checkpoint");
    }

    private static Path figures(Path made) {
        return made.resolveSibling(made.getFileName() + ".json");
    }

    /** Prepares a batch of the sample, watched by one more. */
    private static PreparedBatch batch(AttemptListener listener, List<String> more) {
        List<String> words =
                new ArrayList<>(List.of("-n", String.valueOf(SERIES), "--length=60", "--seed=1", "--min-fidelity=40"));
        words.addAll(more);
        GenerateOptions options = new GenerateOptions();
        new CommandLine(options).parseArgs(words.toArray(String[]::new));
        Input input = BarSource.sample();
        RejectionAudit audit = new RejectionAudit();
        Recipe recipe = options.prepare(input).paths().recipe();
        PathSet paths = Synth.replay(recipe, input.series(), audit.andThen(listener));
        return new PreparedBatch(Batch.of(paths, input, options.writing(), audit), false, List.of());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    contents.put(
                            file.getFileName().toString(),
                            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return contents;
    }
}
