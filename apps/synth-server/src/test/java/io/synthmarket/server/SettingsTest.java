package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.Program.Result;
import io.synthmarket.server.common.Limits;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where settings come from, and which of two wins. */
class SettingsTest {

    @TempDir
    private Path folder;

    static Stream<String> limits() {
        return Arrays.stream(Limits.class.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }

    @Test
    void setting_inAllPlaces_isThatOfTheFlag() throws IOException {
        Path file = file("port=1\n");

        Result result =
                new Program().with("SYNTH_PORT", "2").run("--print-config", "--config", file.toString(), "--port", "3");

        assertThat(result.out()).contains("\nport=3\n");
    }

    @Test
    void setting_inEnvironmentAndFile_isThatOfTheEnvironment() throws IOException {
        Path file = file("port=1\n");

        Result result = new Program().with("SYNTH_PORT", "2").run("--print-config", "--config=" + file);

        assertThat(result.out()).contains("\nport=2\n");
    }

    @Test
    void setting_inTheFileAlone_isThatOfTheFile() throws IOException {
        Path file = file("# where\nport = 1\nhost-names=synth.example.org,synth\nbehind-tls=true\n");

        Result result = new Program().with("SYNTH_CONFIG", file.toString()).run("--print-config");

        assertThat(result.out())
                .contains("\nport=1\n", "\nhost-names=synth.example.org,synth\n", "\nbehind-tls=true\n");
    }

    @ParameterizedTest
    @CsvSource({"--behind-tls,true", "--behind-tls=true,true", "--behind-tls=false,false"})
    void switch_inEnvironmentAndFlag_isThatOfTheFlag(String flag, String value) {
        Result result = new Program().with("SYNTH_BEHIND_TLS", "true").run("--print-config", flag);

        assertThat(result.out()).contains("\nbehind-tls=" + value + "\n");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limit_always_hasASettingOfItsName(String name) {
        assertThat(new Program().run("--print-config").out()).contains("\n" + name + "=");
    }

    @Test
    void limits_withoutSettings_areTheDefaultOnes() {
        assertThat(new ServeSettings().limits()).isEqualTo(Limits.withDefaults());
    }

    @ParameterizedTest
    @CsvSource({
        "--workers=0,workers must be 1 or more but was 0",
        "--job-bars=-5,job-bars must be 1 or more but was -5",
        "--job-history=6d,'job-history must be at least result-time, 7d, but was 6d; set job-history to 7d or more'",
        "--upload-bytes=2XB,'Invalid value for option ''--upload-bytes'': a size must be a whole number of B, KB, MB, GB or TB,"
                + " such as 256MB, but was \"2XB\"'",
        "--result-time=36501d,'Invalid value for option ''--result-time'': a time must be at most 36500d but was \"36501d\"'",
        "--job-history=999999999d,'Invalid value for option ''--job-history'': a time must be at most 36500d but was"
                + " \"999999999d\"'",
        "--job-time=1w,'Invalid value for option ''--job-time'': a time must be a whole number of s, m, h or d, such as 90s or 7d,"
                + " but was \"1w\"'"
    })
    void setting_thatDoesNotDo_isRefusedInOneLine(String flag, String message) {
        Result result = new Program().run(flag, "--data", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isEqualTo("synth-server: " + message + "\n");
    }

    @Test
    void jobHistory_asLongAsResultTime_isTaken() {
        Result result = new Program().run("--print-config", "--result-time=120d", "--job-history=120d");

        assertThat(result.out()).contains("\nresult-time=120d\njob-history=120d\n");
    }

    @Test
    void file_withWhatIsNoSetting_isRefused() throws IOException {
        Path file = file("prot=1\n");

        Result result = new Program().run("--config", file.toString(), "--data", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("synth-server: " + file + " must hold settings alone but has \"prot\"; settings are [")
                .contains("database-password", " port,")
                .hasLineCount(1);
    }

    @Test
    void file_thatIsNotThere_isTold() {
        Path file = folder.resolve("none");

        assertThat(new Program().run("--config", file.toString()).err())
                .isEqualTo("synth-server: a file of settings must be there but " + file + " is not\n");
    }

    @Test
    void password_ofTheDatabase_isNeverPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "hunter2\n");

        assertThat(new Program()
                        .run("--print-config", "--database-password-file", file.toString())
                        .out())
                .contains("\ndatabase-password=(hidden)\n")
                .doesNotContain("hunter2");
        assertThat(new Program()
                        .with("SYNTH_DATABASE_PASSWORD", "hunter2")
                        .run("--print-config")
                        .out())
                .contains("\ndatabase-password=(hidden)\n")
                .doesNotContain("hunter2");
    }

    @Test
    void password_asAFlag_isNoOption() {
        Result result = new Program().run("--database-password=hunter2");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "synth-server: there must be an option or a command \"--database-password\" but there is none;"
                                + " see --help\n");
    }

    @ParameterizedTest
    @CsvSource({"jdbc:postgresql://h/db?user=a&password=hunter2", "jdbc:postgresql://a:hunter2@h/db"})
    void password_inTheUrl_isRefusedAndNotTold(String url) {
        Result result = new Program().run("--database", url, "--data", folder.toString());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("synth-server: the URL of the database must hold no password but does; give it by"
                        + " SYNTH_DATABASE_PASSWORD or --database-password-file\n");
    }

    @Test
    void printConfig_withAPasswordInTheUrl_doesNotTellIt() {
        Result result = new Program().run("--print-config", "--database", "jdbc:postgresql://h/db?password=hunter2");

        assertThat(result.out() + result.err()).doesNotContain("hunter2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("synth.properties"), text);
    }
}
