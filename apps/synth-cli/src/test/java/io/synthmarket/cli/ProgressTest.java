package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synthmarket.core.Attempt;
import io.synthmarket.core.Generator;
import io.synthmarket.core.PathSet;
import io.synthmarket.core.Synth;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.samples.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What the line on the terminal says, on a clock that goes on by a quarter of a second with every look at it. */
class ProgressTest {

    private static final String WIPED = "\r" + " ".repeat(79) + "\r";

    private final StringWriter terminal = new StringWriter();
    private final List<Double> scores = new ArrayList<>();
    private long now;

    private Progress progress(LongSupplier clock) {
        return new Progress(Optional.of(new PrintWriter(terminal)), clock);
    }

    private long quarterSecondLater() {
        return now += 250_000_000L;
    }

    private List<String> lines() {
        return terminal.toString().lines().map(String::strip).toList();
    }

    private void remember(Attempt attempt) {
        attempt.score().ifPresent(scores::add);
    }

    private static Generator rejecting(int attempts) {
        return Synth.from(Samples.sp500Daily())
                .accept(Fidelity.concept().atLeast(99.9).maxAttempts(attempts))
                .seed(1);
    }

    @Test
    void line_whileAttemptsAreRejected_tellsShareBestAndMean() {
        Progress progress = progress(this::quarterSecondLater);
        PathSet paths =
                rejecting(20).watchedBy(progress.andThen(this::remember)).generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> progress.follow(paths, 1, path -> path, path -> {}));

        double best = scores.stream().mapToDouble(each -> each).max().orElseThrow();
        double mean = scores.stream().mapToDouble(each -> each).average().orElseThrow();
        String bestText = String.format(Locale.ROOT, "%.1f", Math.floor(10 * best) / 10);
        assertThat(lines())
                .contains(String.format(
                        Locale.ROOT,
                        "0/1 series; 0.00 %% of 20 accepted; best %s, mean %.1f of %d",
                        bestText,
                        mean,
                        scores.size()));
        assertThat(terminal.toString()).endsWith(WIPED);
    }

    @Test
    void line_onceASeriesIsDone_tellsTheTimeThatIsLeft() {
        AtomicLong clock = new AtomicLong();
        Progress progress = progress(clock::get);

        progress.begin(4);
        clock.set(60_000_000_000L);
        progress.step();

        assertThat(lines()).containsExactly("", "1/4 series, 3:00 left");
    }

    @Test
    void line_begunAgain_countsFromNone() {
        AtomicLong clock = new AtomicLong();
        Progress progress = progress(clock::get);
        progress.begin(9);
        progress.step();

        progress.begin(2);
        clock.set(1_000_000_000L);
        progress.step();

        assertThat(lines()).containsExactly("", "1/2 series, 0:01 left");
    }

    @Test
    void lines_inQuickSuccession_areLeftOut() {
        AtomicLong clock = new AtomicLong();
        Progress progress = progress(clock::get);
        progress.begin(1000);

        for (int i = 0; i < 999; i++) {
            clock.addAndGet(1_000_000L);
            progress.step();
        }

        assertThat(lines()).hasSize(1 + 4);
    }

    @Test
    void line_tooLongForATerminal_endsWithAWholePart() {
        Progress progress = progress(this::quarterSecondLater);
        progress.begin(Integer.MAX_VALUE);
        progress.step();
        PathSet paths = rejecting(1).watchedBy(progress).generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class).isThrownBy(() -> paths.path(0));

        assertThat(terminal.toString().lines())
                .last()
                .asString()
                .hasSize(79)
                .matches("1/2147483647 series, \\d+:\\d\\d left; 0.00 % of 1 accepted *");
    }

    @Test
    void attempts_onSeveralThreads_areAllCounted() {
        Progress progress = progress(this::quarterSecondLater);
        PathSet paths = Synth.from(Samples.sp500Daily())
                .length(30)
                .watchedBy(progress)
                .seed(1)
                .generate(200);

        progress.follow(paths, 4, path -> path.index(), index -> {});

        assertThat(terminal.toString()).contains(" of 200 accepted; ").doesNotContain(" of 201 ");
    }

    @Test
    void progress_withoutTerminal_isSilent() {
        StringWriter err = new StringWriter();
        Progress progress = Progress.on(new PrintWriter(err));
        PathSet paths =
                Synth.from(Samples.sp500Daily()).watchedBy(progress).seed(1).generate(2);

        progress.follow(paths, 1, path -> path, path -> {});

        assertThat(err.toString()).isEmpty();
    }
}
