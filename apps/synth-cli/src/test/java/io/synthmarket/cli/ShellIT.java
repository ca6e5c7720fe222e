package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellIT {
    private static final Path JAR = Path.of("target", "synth.jar").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void shell_ofTheJar_greetsAndAnswers() throws Exception {
        Processes.Result result = Processes.run(
                folder,
                "java",
                List.of("-Djava.util.prefs.userRoot=" + folder, "-jar", JAR.toString(), "shell"),
                "Samples.sp500Daily()\n/exit\n");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output())
                .contains("Everything is imported; type help() for more.")
                .contains("==> BarSeries[5105 bars, 2000-01-03..2020-04-17, 1d]")
                .doesNotContain("Error", "Exception", "WARNING");
    }
}
