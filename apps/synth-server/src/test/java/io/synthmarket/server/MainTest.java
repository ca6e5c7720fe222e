package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.Program.Result;
import io.synthmarket.server.Program.Running;
import io.synthmarket.server.store.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @Test
    void server_withoutAnySetting_listensToThisMachineAlone() {
        assertThat(new Program().run("--print-config").out()).contains("\nhost=127.0.0.1\n");
    }

    @Test
    void server_started_tellsItsAddressAndAnswers() throws Exception {
        try (Running server = new Program().serve("--port", "0", "--data", data())) {
            assertThat(server.address()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(status(server, "/health/live")).isEqualTo(200);
        }
    }

    @Test
    void server_stopped_endsWell() throws Exception {
        Running server = new Program().serve("--port", "0", "--data", data());

        assertThat(server.stop()).isZero();
        try (Running again = new Program().serve("--port", "0", "--data", data())) {
            assertThat(status(again, "/health/live")).isEqualTo(200);
        }
    }

    @Test
    void help_listsCommandsToo() {
        assertThat(new Program().run("--help").out()).contains("Commands:\n  token  Says who may use the server.\n");
    }

    @Test
    void server_thatStops_answersWhileAJobMayEnd() throws Exception {
        try (Running server = new Program().serve("--port", "0", "--data", data(), "--grace", "60s")) {
            Client client = new Client(server.address());
            String order = "{\"dataset\": \"sample\", \"options\": {\"n\": 20000, \"seed\": 1}}";
            String job = "/api/v1/jobs/"
                    + Client.json(client.post("/api/v1/jobs", order), 202)
                            .get("id")
                            .asString();
            awaitThat(() ->
                    Client.json(client.get(job), 200).get("state").asString().equals("running"));

            CompletableFuture<Integer> exit =
                    CompletableFuture.supplyAsync(server::stop, task -> new Thread(task).start());

            awaitThat(() -> status(server, "/health/ready") == 503);
            assertThat(status(server, "/health/live")).isEqualTo(200);
            assertThat(client.post("/api/v1/jobs", order).statusCode()).isEqualTo(503);
            assertThat(client.post(job + "/cancel", "").statusCode()).isEqualTo(202);
            assertThat(exit.get()).isZero();
        }
    }

    private static void awaitThat(Callable<Boolean> condition) throws Exception {
        Instant end = Instant.now().plusSeconds(60);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    @Test
    void server_thatOthersCanReachWithoutAToken_isRefused() {
        Result result = new Program().run("--host", "0.0.0.0", "--port", "0", "--data", data());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo(
                        "synth-server: a server that others can reach must have a user with a token but there is none;"
                                + " run synth-server token add NAME first, or listen on 127.0.0.1\n");
    }

    @Test
    void server_onAPortThatThereIsNone_isRefused() {
        Result result = new Program().run("--port", "99999", "--data", data());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("synth-server: port must be in [0, 65535] but was 99999\n");
    }

    @Test
    void server_ofASettingThatIsNoNumber_isRefusedInPlainWords() {
        Result result = new Program().run("--job-bars", "20MB", "--data", data());

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("synth-server: Invalid value for option '--job-bars': '20MB' is not a whole number\n");
    }

    @Test
    void server_ofAFolderThatAnotherHas_isRefused() throws Exception {
        try (Running server = new Program().serve("--port", "0", "--data", data())) {
            Result result = new Program().run("--port", "0", "--data", data());

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .isEqualTo(
                            "synth-server: " + data() + " must be used by one server at a time but another has it; stop"
                                    + " that one, or name another folder with --data\n");
            assertThat(status(server, "/health/live")).isEqualTo(200);
        }
    }

    @Test
    void server_onAPortThatIsTaken_isRefused() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = new Program().run("--port", Integer.toString(taken.getLocalPort()), "--data", data());

            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("synth-server: address and port must be free and this machine's but cannot be had (")
                    .endsWith("); choose another with --port, 0 for any that is free, or with --host\n")
                    .hasLineCount(1);
        }
    }

    @Test
    void server_onAFolderThatCannotBeMade_isRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Result result = new Program().run("--port", "0", "--data", file.toString());

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("synth-server: the folder of data must be writable but is not: ")
                .hasLineCount(1);
    }

    @Test
    void server_whoseDatabaseDoesNotAnswer_isRefused() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }

        Result result = new Program()
                .run("--port", "0", "--data", data(), "--database", "jdbc:postgresql://127.0.0.1:" + closed + "/synth");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .startsWith("synth-server: the database must answer but does not: ")
                .hasLineCount(1);
    }

    @Test
    void server_withANewDatabaseForAFolderInUse_isRefusedAndRemovesNothing() throws Exception {
        try (Running server =
                new Program().serve("--port", "0", "--data", data(), "--database", PostgresServer.newDatabase())) {
            assertThat(status(server, "/health/ready")).isEqualTo(200);
        }
        Path upload = Path.of(data(), "datasets", "a".repeat(64) + ".csv");
        Files.writeString(upload, "Date,Close\n");

        Result result = new Program().run("--port", "0", "--data", data(), "--database", PostgresServer.newDatabase());

        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("belongs to another folder of data");
        assertThat(upload).exists();
    }

    @Test
    void fault_verbose_hasItsStackTrace() {
        assertThat(new Program()
                        .run("--verbose", "--workers=0", "--data", data())
                        .err())
                .contains("\tat io.synthmarket.server.");
    }

    @Test
    void tokens_addedAndRemoved_areListed() {
        Result anna = token("add", "anna");
        Result bert = token("add", "bert");

        assertThat(anna.exitCode()).isZero();
        assertThat(anna.out()).matches("synth_[A-Za-z0-9_-]{43}\n").isNotEqualTo(bert.out());
        assertThat(token("list").out()).isEqualTo("anna\nbert\n");
        assertThat(token("remove", "anna").exitCode()).isZero();
        assertThat(token("list").out()).isEqualTo("bert\n");
    }

    @Test
    void token_inTheDatabase_isAHashAlone() throws IOException {
        String token = token("add", "anna").out().strip();

        assertThat(Files.readString(folder.resolve("data/synth.mv.db"), StandardCharsets.ISO_8859_1))
                .contains("anna")
                .doesNotContain(token, token.substring("synth_".length()));
    }

    @Test
    void tokenRemove_ofNobody_isTold() {
        Result result = token("remove", "carl");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("synth-server: there must be a token of \"carl\" but there is none; see token list\n");
    }

    @Test
    void tokenAdd_ofAStrangeName_isRefused() {
        Result result = token("add", "an\nna");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("synth-server: a name must be 1 to 64 of a-z, 0-9, dot, hyphen, underscore and @ but was"
                        + " \"an\\nna\"\n");
    }

    @Test
    void token_withOptionsBeforeTheCommand_isRefusedAsTheyWouldNotCount() {
        Result result = new Program().run("--data", data(), "token", "list");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).isEqualTo("synth-server: options must follow the command: token list … --data DIR\n");
    }

    @Test
    void token_whileTheServerRuns_isRefused() throws Exception {
        try (Running server = new Program().serve("--port", "0", "--data", data())) {
            assertThat(server.address()).isNotEmpty();
            assertThat(token("list").err()).contains(" must be used by one server at a time but another has it; ");
        }
    }

    private Result token(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data();
        return new Program().run(prepended("token", all));
    }

    private static String[] prepended(String first, String... rest) {
        return Stream.concat(Stream.of(first), Arrays.stream(rest)).toArray(String[]::new);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int status(Running server, String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path)).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
