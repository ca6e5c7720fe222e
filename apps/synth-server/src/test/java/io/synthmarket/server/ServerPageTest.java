package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Holds the table of settings in {@code docs/server.md} to the options of the program. With {@code -Dsynth.docs=write} it is written
 * anew.
 */
class ServerPageTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "server.md");
    private static final String HEAD = "| flag | environment | in a file | default | says |\n|---|---|---|---|---|\n";

    /** Differ from machine to machine. */
    private static final Map<String, String> DEFAULTS = Map.of("job-threads", "processors");

    @Test
    void table_ofSettings_saysWhatTheOptionsSay() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(HEAD);
        int to = page.indexOf("\n\n", from) + 1;
        assertThat(from).as("the page has a table that begins with %s", HEAD).isNotNegative();
        String fresh = page.substring(0, from) + HEAD + rows() + page.substring(to);

        if (System.getProperty("synth.docs", "").equals("write")) {
            Files.writeString(PAGE, fresh);
        }

        assertThat(Files.readString(PAGE))
                .as("refresh it: ./mvnw -pl apps/synth-server -am test -Dtest=ServerPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dsynth.docs=write")
                .isEqualTo(fresh);
    }

    private static String rows() throws IOException {
        StringBuilder rows = new StringBuilder();
        Main.commandLine(SettingSources.of(Map.of()), new CountDownLatch(0)).getCommandSpec().options().stream()
                .filter(option -> SettingSources.isSetting(option)
                        || SettingSources.nameOf(option).equals("config"))
                .forEach(option -> {
                    rows.append(row(option));
                    if (SettingSources.nameOf(option).equals("database-user")) {
                        rows.append(row("", StoreSettings.PASSWORD, "", "The password of the database."));
                    }
                });
        return rows.toString();
    }

    private static String row(OptionSpec option) {
        String name = SettingSources.nameOf(option);
        String standard = DEFAULTS.getOrDefault(name, String.valueOf(option.defaultValueString(true)));
        return row(
                "`" + option.longestName()
                        + (option.arity().min() == 0
                                ? ""
                                : " " + option.paramLabel().replace("|", "\\|")) + "`",
                name,
                standard.equals("null") || standard.equals("[]") || standard.isEmpty() ? "" : "`" + standard + "`",
                String.join(" ", option.description()));
    }

    private static String row(String flag, String name, String standard, String says) {
        return "| " + flag + " | `" + SettingSources.variable(name) + "` | "
                + (name.equals("config") ? "" : "`" + name + "`") + " | " + standard + " | " + says + " |\n";
    }
}
