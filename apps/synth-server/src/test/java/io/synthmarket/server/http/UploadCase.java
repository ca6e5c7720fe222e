package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Limits;
import io.synthmarket.server.datasets.MinimumPace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server with small limits and little patience, to which files are uploaded. */
abstract class UploadCase {

    @TempDir
    Path folder;

    RunningServer server;

    @BeforeEach
    void begin() throws IOException {
        server = RunningServer.in(
                folder,
                RunningServer.settings(RunningServer.limits()),
                new MinimumPace(Duration.ofSeconds(2), Duration.ofMillis(300), 16 << 10));
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    void assertNothingLeftAndWell() throws IOException {
        RunningServer.await(() -> inFolder("incoming").isEmpty());
        assertThat(inFolder("datasets")).isEmpty();
        assertThat(server.upload("well.csv", bars(50)).statusCode()).isEqualTo(201);
    }

    List<String> inFolder(String name) {
        try {
            return server.inFolder(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long arrivedBytes() {
        try (var files = Files.list(folder.resolve("incoming"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startWithStorageFor(long bytes) throws IOException {
        server.close();
        server = RunningServer.in(
                folder,
                limits -> new Limits(
                        limits.uploadBytes(),
                        limits.expandedBytes(),
                        limits.lineBytes(),
                        bytes,
                        limits.jobBars(),
                        limits.jobTime(),
                        limits.jobThreads(),
                        1,
                        10,
                        10,
                        limits.resultTime(),
                        limits.jobHistory(),
                        100_000));
    }

    static byte[] head(String header) {
        return ("POST /upload?filename=a.csv HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Requested-With: synth\r\n" + header
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] gzip(int length, byte each) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 10];
        Arrays.fill(chunk, each);
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int left = length; left > 0; left -= chunk.length) {
                out.write(chunk, 0, Math.min(left, chunk.length));
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzipOf(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
