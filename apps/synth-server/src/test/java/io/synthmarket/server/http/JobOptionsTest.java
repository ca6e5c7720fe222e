package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.detail;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.server.common.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of a job are taken by their names and types, and never as words of a command line. */
class JobOptionsTest extends AnswersCase {

    private String asked(String options) {
        HttpResponse<byte[]> answer = server.post("/generate", "{\"dataset\":\"sample\",\"options\":" + options + "}");
        assertThat(answer.statusCode()).as(RunningServer.text(answer)).isEqualTo(400);
        return detail(answer);
    }

    @Test
    void options_thatAreUnknown_areNamed() {
        assertThat(asked("{\"n\":1,\"colour\":\"red\"}"))
                .startsWith("options must have only the fields n, min_fidelity,")
                .endsWith("but has 'colour'; leave it out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sample", "out", "overwrite", "resume", "verbose", "help", "version"})
    void options_ofTheCallerAlone_areRefused(String name) {
        assertThat(asked("{\"n\":1,\"" + name + "\":true}")).endsWith("but has '" + name + "'; leave it out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\":\"5\"}|n must be a whole number but was the text '5'; see /openapi.yaml",
                "{\"n\":1.5}|n must be a whole number but was 1.5; see /openapi.yaml",
                "{\"n\":null}|n must be a whole number but was null; see /openapi.yaml",
                "{\"n\":1,\"best\":\"yes\"}|best must be true or false but was the text 'yes'; see /openapi.yaml",
                "{\"n\":1,\"format\":\"csv\"}|format must be a list but was the text 'csv'; see /openapi.yaml",
                "{\"n\":1,\"format\":[{}]}|format[0] must be text but was an object; see /openapi.yaml",
                "{\"n\":1,\"uncertainty\":\"1\"}|uncertainty must be a number but was the text '1'; see /openapi.yaml",
                "{\"n\":1,\"seed\":1.5}|seed must be a whole number but was 1.5; see /openapi.yaml",
                "{}|options.n must be given but is missing; add it"
            })
    void options_ofTheWrongType_areNamed(String options, String expected) {
        assertThat(asked(options)).isEqualTo(expected);
    }

    @Test
    void valueThatLooksLikeAFlag_isAValue() throws IOException {
        Path target = folder.resolve("stolen");

        String told = asked("{\"n\":1,\"method\":\"--out=" + target + "\"}");

        assertThat(told).startsWith("there is no block law \"--out=");
        assertThat(Files.exists(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "clock", "profile", "dtype", "dialect", "block_length"})
    void valueThatLooksLikeAFlag_ofAnyOption_isRefusedInWords(String name) {
        assertThat(asked("{\"n\":1,\"" + name + "\":\"--overwrite\"}"))
                .contains("overwrite")
                .doesNotContain("Unknown option");
    }

    @Test
    void valueOfAList_thatLooksLikeAFlag_isAValue() {
        assertThat(asked("{\"n\":1,\"exclude\":[\"--out=/tmp/x\"]}")).contains("exclude");
        assertThat(asked("{\"n\":1,\"format\":[\"csv\",\"--overwrite\"]}")).contains("format");
    }

    @Test
    void everyOption_reachesTheJob() {
        String options =
                "{\"n\":2,\"min_fidelity\":1,\"max_attempts\":50,\"best\":true,\"method\":\"stationary\",\"block_length\":20,"
                        + "\"exclude\":[\"2008-09-01..2009-03-31+20\",\"2010-01-01..2010-02-01\"],\"continue\":true,"
                        + "\"tick\":0.01,\"lot\":1,\"length\":100,\"profile\":\"calibrated\",\"seed\":\"-9223372036854775808\","
                        + "\"dry_run\":true,\"threads\":1,\"bad_rows\":\"skip\"}";
        HttpResponse<byte[]> queued = server.post("/generate", "{\"dataset\":\"sample\",\"options\":" + options + "}");

        assertThat(queued.statusCode()).as(RunningServer.text(queued)).isEqualTo(202);
        assertThat(json(queued).get("options")).isEqualTo(Json.tree(options));
        assertThat(json(queued).get("seed").stringValue()).isEqualTo("-9223372036854775808");
        assertThat(json(queued).get("path_bars").intValue()).isEqualTo(100);
        assertThat(json(queued).get("recipe").stringValue())
                .contains("stationary", "20", "2008-09-01..2009-03-31+20", "from=last-bar", "paths=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|a body must be a JSON object but was a list; see /openapi.yaml",
                "{\"dataset\":1,\"options\":{\"n\":1}}|dataset must be text but was 1; see /openapi.yaml",
                "{\"options\":{\"n\":1}}|dataset must be given but is missing; add it",
                "{\"dataset\":\"sample\"}|options must be given but is missing; add it",
                "{\"dataset\":\"sample\",\"options\":[]}|options must be an object but was a list; see /openapi.yaml",
                "{\"dataset\":\"sample\",\"options\":{},\"more\":1}|a job must have only the fields dataset, options but has"
                        + " 'more'; leave it out"
            })
    void job_ofTheWrongForm_isNamed(String body, String expected) {
        assertThat(detail(server.post("/generate", body))).isEqualTo(expected);
    }
}
