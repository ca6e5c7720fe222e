package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PackagedServerIT {

    private static final Path COMMAND_LINE =
            Path.of("..", "synth-cli", "target", "synth.jar").toAbsolutePath();
    private static final String SLOW =
            "{\"dataset\": \"sample\", \"options\": {\"n\": 30000, \"seed\": 7, \"threads\": 1,"
                    + " \"format\": [\"zip\"], \"gate\": false}}";

    @TempDir
    private Path folder;

    @Test
    void jar_always_carriesTheLicenceAndNoModuleDescriptor() throws IOException {
        try (JarFile jar = new JarFile(ServerProcess.JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE", "io/synthmarket/server/openapi.yaml")
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.endsWith(".SF"));
        }
    }

    @Test
    void server_started_printsOneLineAndIsReady() throws Exception {
        try (ServerProcess server = ServerProcess.start(folder)) {
            Client client = new Client(server.address());

            assertThat(Client.json(client.get("/health/ready"), 200)
                            .get("status")
                            .asString())
                    .isEqualTo("up");
            assertThat(server.out()).matches("listening on http://127\\.0\\.0\\.1:\\d+\n");
        }
    }

    @Test
    void job_ofTheSample_makesTheFilesOfTheCommandLine() throws Exception {
        Path expected = folder.resolve("expected");
        commandLine(
                "generate",
                "--sample",
                "-n",
                "5",
                "--seed",
                "42",
                "--format",
                "csv,xlsx,zip,parquet",
                "--out",
                expected);
        try (ServerProcess server = ServerProcess.start(folder)) {
            Client client = new Client(server.address());
            JsonNode job = client.await(id(client.post(
                    "/api/v1/jobs",
                    "{\"dataset\": \"sample\", \"options\": {\"n\": 5, \"seed\": 42, \"format\": [\"csv\", \"xlsx\","
                            + " \"zip\", \"parquet\"]}}")));

            assertThat(job.get("state").asString()).isEqualTo("done");
            assertThat(files(client, job.get("id").asString())).containsExactlyInAnyOrderEntriesOf(files(expected));
        }
    }

    @Test
    void server_terminatedWhileAJobIsMade_putsItBackAndMakesItLater() throws Exception {
        String job;
        try (ServerProcess server = ServerProcess.start(folder, "--grace", "0s")) {
            Client client = new Client(server.address());
            job = id(client.post("/api/v1/jobs", SLOW));
            awaitRunning(client, job);

            assertThat(server.stop()).isZero();
            assertThat(server.out()).hasLineCount(1);
        }
        try (ServerProcess server = ServerProcess.start(folder)) {
            Client client = new Client(server.address());

            JsonNode told = Client.json(client.get("/api/v1/jobs/" + job), 200);
            assertThat(told.get("state").asString()).isIn("queued", "running");
            assertThat(told.get("fault").isNull()).isTrue();
            Client.json(client.post("/api/v1/jobs/" + job + "/cancel", ""), 202);
            assertThat(client.await(job).get("starts").asInt()).isBetween(1, 2);
            assertThat(server.stop()).isZero();
        }
    }

    private static void awaitRunning(Client client, String job) throws Exception {
        for (int i = 0; i < 1_000; i++) {
            JsonNode told = Client.json(client.get("/api/v1/jobs/" + job), 200);
            if (told.get("state").asString().equals("running")) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException("the job must run by now");
    }

    private static String id(HttpResponse<byte[]> response) {
        return Client.json(response, 202).get("id").asString();
    }

    private static Map<String, String> files(Client client, String job) throws Exception {
        Map<String, String> files = new TreeMap<>();
        String path = "/api/v1/jobs/" + job + "/files";
        for (JsonNode file : Client.json(client.get(path + "?limit=200"), 200).get("items")) {
            String name = file.get("name").asString();
            HttpResponse<byte[]> response = client.get(path + "/" + name);
            assertThat(response.statusCode()).isEqualTo(200);
            files.put(name, hash(response.body()));
        }
        return files;
    }

    private static Map<String, String> files(Path folder) throws Exception {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), hash(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static String hash(byte[] content) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private void commandLine(Object... words) throws Exception {
        Path log = folder.resolve("synth.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        COMMAND_LINE.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        for (Object word : words) {
            builder.command().add(word.toString());
        }
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
