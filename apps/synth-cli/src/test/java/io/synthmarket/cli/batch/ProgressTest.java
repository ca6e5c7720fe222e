package io.synthmarket.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.synthmarket.core.PathSet;
import io.synthmarket.core.RunProgress;
import io.synthmarket.core.Synth;
import io.synthmarket.core.ThresholdNotReachedException;
import io.synthmarket.metrics.Fidelity;
import io.synthmarket.samples.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What the line on the terminal says. */
class ProgressTest {

    private static final String WIPED = "\r" + " ".repeat(79) + "\r";

    private final StringWriter terminal = new StringWriter();
    private final Progress progress = new Progress(Optional.of(new PrintWriter(terminal)));

    @Test
    void line_whileAttemptsAreRejected_tellsShareBestAndMedian() {
        RunProgress rejecting = new RunProgress(
                0, 1, 0, 20, 0, 18, OptionalDouble.of(88.19), OptionalDouble.of(71.26), Duration.ofSeconds(9));

        assertThat(Progress.line(rejecting))
                .isEqualTo("0/1 series; 0.00 % of 20 accepted; best 88.1, median 71.3 of 18");
    }

    @Test
    void line_onceASeriesIsDone_tellsTheTimeThatIsLeft() {
        assertThat(Progress.line(unscored(1, 4, 1))).isEqualTo("1/4 series, 3:00 left; 100.00 % of 1 accepted");
    }

    @Test
    void line_beforeTheFirstAttempt_tellsTheNumberOfSeries() {
        assertThat(Progress.line(unscored(0, 4, 0))).isEqualTo("0/4 series");
    }

    @Test
    void line_tooLongForATerminal_endsWithAWholePart() {
        RunProgress early = new RunProgress(
                1,
                Integer.MAX_VALUE,
                0,
                10,
                1,
                10,
                OptionalDouble.of(88),
                OptionalDouble.of(71),
                Duration.ofMinutes(1));

        assertThat(Progress.line(early)).isEqualTo("1/2147483647 series, 2147483646:00 left; 10.00 % of 10 accepted");
    }

    @Test
    void follow_always_takesAllResultsAndWipesTheLine() {
        PathSet paths = Synth.from(Samples.sp500Daily()).length(30).seed(1).generate(200);
        List<Integer> indices = new ArrayList<>();

        progress.follow(paths.run().threads(4), path -> path.index(), indices::add);

        assertThat(indices).hasSize(200).isSorted();
        assertThat(terminal.toString())
                .contains("\r200/200 series, 0:00 left; 100.00 % of 200 accepted; best ")
                .endsWith(WIPED);
    }

    @Test
    void follow_aRunThatFails_wipesTheLineToo() {
        PathSet paths = Synth.from(Samples.sp500Daily())
                .accept(Fidelity.concept().atLeast(99.9).maxAttempts(20))
                .seed(1)
                .generate(1);

        assertThatExceptionOfType(ThresholdNotReachedException.class)
                .isThrownBy(() -> progress.follow(paths.run().threads(1), path -> path, path -> {}));

        assertThat(terminal.toString())
                .contains("\r0/1 series; 0.00 % of 20 accepted; best ")
                .endsWith(WIPED);
    }

    @Test
    void progress_withoutTerminal_isSilent() {
        StringWriter err = new StringWriter();
        PathSet paths = Synth.from(Samples.sp500Daily()).seed(1).generate(2);

        Progress.on(new PrintWriter(err)).follow(paths.run().threads(1), path -> path, path -> {});

        assertThat(err.toString()).isEmpty();
    }

    private static RunProgress unscored(int done, int requested, int attempts) {
        return new RunProgress(
                done,
                requested,
                0,
                attempts,
                attempts,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Duration.ofMinutes(1));
    }
}
