package io.synthmarket.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.ServeSettings.LogFormat;
import io.synthmarket.server.ServeSettings.LogLevel;
import io.synthmarket.server.common.Monitor.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoggingTest {

    private static final Logger LOG = LoggerFactory.getLogger("io.synthmarket.server.LoggingTest");

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void catchStandardError() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveItBack() {
        System.setErr(before);
        Logging.set(LogFormat.TEXT, LogLevel.WARN);
    }

    @Test
    void line_inJson_isAnObjectWithItsPairs() {
        Logging.set(LogFormat.JSON, LogLevel.INFO);

        LOG.atInfo().addKeyValue("status", 200).log("answered \"ünder\" a\nline");

        JsonNode line = new JsonMapper().readTree(lines().strip());
        assertThat(line.get("formattedMessage").asString()).isEqualTo("answered \"ünder\" a\nline");
        assertThat(line.get("level").asString()).isEqualTo("INFO");
        assertThat(line.get("loggerName").asString()).isEqualTo("io.synthmarket.server.LoggingTest");
        assertThat(line.get("kvpList").get(0).get("status").asString()).isEqualTo("200");
        assertThat(line.get("timestamp").isNumber()).isTrue();
    }

    @Test
    void line_inText_cannotBeForged() {
        Logging.set(LogFormat.TEXT, LogLevel.INFO);

        MDC.put("request", "a\nb");
        LOG.atInfo().addKeyValue("user", "x\r\n2026-01-01 ERROR forged").log("answered\n\tagain\u001b[2J");
        MDC.clear();

        assertThat(lines())
                .hasLineCount(1)
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z INFO  LoggingTest answered again \\[2J"
                        + " user=x 2026-01-01 ERROR forged request=a b\n");
    }

    @Test
    void messageOfAnException_inText_cannotForgeALine() {
        Logging.set(LogFormat.TEXT, LogLevel.INFO);

        LOG.error("failed", new IllegalStateException("x\r\n2026-01-01 ERROR forged", new RuntimeException("y\nz")));
        LOG.error("next");

        assertThat(lines().lines()
                        .filter(line -> !line.startsWith("\t"))
                        .map(String::strip)
                        .toList())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("LoggingTest failed"),
                        line -> assertThat(line)
                                .isEqualTo("java.lang.IllegalStateException: x 2026-01-01 ERROR forged"),
                        line -> assertThat(line).isEqualTo("Caused by: java.lang.RuntimeException: y z"),
                        line -> assertThat(line).endsWith("LoggingTest next"));
    }

    @Test
    void line_belowTheLevel_isNotWritten() {
        Logging.set(LogFormat.TEXT, LogLevel.WARN);

        LOG.info("of no concern");

        assertThat(lines()).isEmpty();
    }

    @Test
    void request_answered_isOneLineWithItsRoute() {
        Logging.set(LogFormat.TEXT, LogLevel.INFO);
        Answer answer = new Answer("r1", "anna", "GET", "/api/v1/jobs/{job_id}", 404, Duration.ofMillis(12));

        ServerMonitor.log(answer, "GET");

        assertThat(lines())
                .endsWith(
                        " INFO  requests answered request=r1 user=anna method=GET route=/api/v1/jobs/{job_id} status=404"
                                + " millis=12 \n");
    }

    private String lines() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
