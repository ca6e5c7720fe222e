package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.synthmarket.io.BarCsv;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the tour of {@code docs/server.md}, as a shell does into which it is pasted. */
class ServerTourIT {

    private static final Path PAGE = Path.of("..", "..", "docs", "server.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final String ADDRESS = "SYNTH=http://127.0.0.1:8080\n";

    @TempDir
    private Path folder;

    @Test
    void tour_pastedIntoAShell_runs() throws Exception {
        assumeThat(answers("curl", "--version")).as("curl is there").isTrue();
        BarCsv.write(Samples.sp500Daily(), folder.resolve("prices.csv"));
        String script = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining());
        assertThat(script).contains(ADDRESS);
        try (ServerProcess server = ServerProcess.start(folder)) {
            Path log = folder.resolve("tour.log");
            Process shell = new ProcessBuilder(
                            "bash",
                            "-euo",
                            "pipefail",
                            "-c",
                            script.replace(ADDRESS, "SYNTH=" + server.address() + "\n"))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();

            assertThat(shell.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(shell.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).contains("event: job", "\"state\":\"done\"", "\"max_drawdown\":");
            assertThat(Files.readString(folder.resolve("page.html"))).contains("</html>");
        }
    }

    private static boolean answers(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
