package io.synthmarket.server.http;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server that has made a job. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AnswersCase {

    @TempDir
    static Path folder;

    RunningServer server;
    JsonNode job;
    String path;
    String file;

    @BeforeAll
    void begin() throws IOException {
        server = RunningServer.in(folder);
        job = server.done("{\"n\":2,\"seed\":7,\"format\":[\"csv\",\"zip\"]}");
        path = "/api/v1/jobs/" + job.get("id").stringValue();
        file = path + "/files/synthetic_1_batch_" + job.get("batch_id").stringValue() + ".csv";
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }
}
