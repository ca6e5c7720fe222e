package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {

    @ParameterizedTest
    @CsvSource({"1B,1", "1500B,1500", "64KB,65536", "256MB,268435456", "20GB,21474836480", "3TB,3298534883328"})
    void size_asWritten_isReadAndWrittenTheSame(String text, long bytes) {
        assertThat(Size.parse(text).bytes()).isEqualTo(bytes);
        assertThat(new Size(bytes)).hasToString(text);
    }

    @Test
    void size_withoutAUnit_isOfBytes() {
        assertThat(Size.parse("4096")).hasToString("4KB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "-1MB", "1.5GB", "256 MB", "256mb", "1PB", "9999999999999"})
    void size_ofAnotherForm_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse(text))
                .withMessage(
                        "a size must be a whole number of B, KB, MB, GB or TB, such as 256MB, but was \"" + text + '"');
    }

    @Test
    void size_ofNothing_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse("0MB"))
                .withMessage("a size must be 1B or more but was 0");
    }

    @Test
    void size_beyondAllDisks_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Size.parse("99999999TB"))
                .withMessage("a size must be less than 8388608TB but was 99999999TB");
    }

    @ParameterizedTest
    @CsvSource({"0s,0", "90s,90", "5m,300", "36h,129600", "7d,604800"})
    void span_asWritten_isReadAndWrittenTheSame(String text, long seconds) {
        assertThat(Span.parse(text).time()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(new Span(Duration.ofSeconds(seconds))).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "d", "1w", "1.5h", "-3s", "PT1H"})
    void span_ofAnotherForm_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Span.parse(text))
                .withMessage(
                        "a time must be a whole number of s, m, h or d, such as 90s or 7d, but was \"" + text + '"');
    }
}
