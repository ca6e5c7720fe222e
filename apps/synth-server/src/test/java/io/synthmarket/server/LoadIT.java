package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred clients at a time, for some seconds. What it asserts is that nothing goes wrong, not how quick it is. */
class LoadIT {

    @TempDir
    private Path folder;

    @Test
    void clients_twoHundredAtATime_areAllAnswered() throws Exception {
        try (ServerProcess server = ServerProcess.start(
                folder,
                "--requests-per-minute",
                "10000000",
                "--queued-jobs",
                "100000",
                "--user-jobs",
                "100000",
                "--log-level",
                "warn")) {
            ManyClients load = new ManyClients(server.address(), 200, Duration.ofSeconds(10));
            load.run();
            load.print(System.out);

            assertThat(load.faults()).isEmpty();
            assertThat(load.answered("upload")).isEqualTo(200);
            assertThat(load.answered("generate")).isPositive();
            assertThat(load.answered("download")).isPositive();
            assertThat(server.stop()).isZero();
            assertThat(server.err()).isEmpty();
        }
    }
}
