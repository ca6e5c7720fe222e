package io.synthmarket.cli.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.cli.call.CallFault.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.exc.JacksonIOException;

class CallFaultTest {

    private static IOException fullDisk() {
        return new IOException("No space left on device");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(fullDisk(), Kind.DEVICE),
                Arguments.of(new UncheckedIOException(fullDisk()), Kind.DEVICE),
                Arguments.of(JacksonIOException.construct(fullDisk()), Kind.DEVICE),
                Arguments.of(new FileAlreadyExistsException("prices.csv"), Kind.BAD_INPUT),
                Arguments.of(new IllegalArgumentException("length must be at least 2"), Kind.BAD_INPUT),
                Arguments.of(new CancellationException(), Kind.INTERRUPTED));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void kind_ofAFault_tellsWhoseItIs(Exception fault, Kind kind) {
        assertThat(CallFault.of(fault).kind()).isEqualTo(kind);
    }

    @Test
    void fault_thatMerelyWrapsAnother_isToldAsThatOne() {
        IOException full = fullDisk();

        CallFault told = CallFault.of(new UncheckedIOException(full), Path.of("0123.csv"), "prices.csv");

        assertThat(told).hasMessage("No space left on device").hasCause(full);
    }

    @Test
    void fault_ofADevice_whereTheThreadIsInterrupted_isTheInterruption() {
        Thread.currentThread().interrupt();
        try {
            assertThat(CallFault.of(fullDisk()).kind()).isEqualTo(Kind.INTERRUPTED);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
