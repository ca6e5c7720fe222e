package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.bars;
import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is uploaded is kept once, under a name that is none of a path, and told of. */
class UploadTest extends UploadCase {

    @Test
    void upload_ofBars_tellsWhatIsInThem() {
        HttpResponse<byte[]> answer = server.upload("prices.csv", bars(300));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("name").stringValue()).isEqualTo("prices.csv");
        assertThat(json(answer).get("check").get("bars").intValue()).isEqualTo(300);
    }

    @Test
    void upload_asPartOfAForm_isTheSameDataSet() {
        HttpResponse<byte[]> form = server.uploadForm("form-data; name=\"file\"; filename=\"form.csv\"", bars(300));

        assertThat(form.statusCode()).isEqualTo(201);
        assertThat(json(form).get("name").stringValue()).isEqualTo("form.csv");
        assertThat(server.upload("prices.csv", bars(300)).statusCode()).isEqualTo(200);
    }

    @Test
    void upload_ofTheSameBytesTwice_takesTheNewName() {
        String id = json(server.upload("first.csv", bars(60))).get("id").stringValue();

        HttpResponse<byte[]> again = server.upload("second.txt", bars(60));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("id").stringValue()).isEqualTo(id);
        assertThat(json(again).get("name").stringValue()).isEqualTo("second.txt");
        assertThat(json(again).at("/check/file").stringValue()).isEqualTo("second.txt");
        assertThat(json(server.get("/api/v1/datasets/" + id))).isEqualTo(json(again));
        assertThat(server.get("/api/v1/datasets/" + id + "/bars").statusCode()).isEqualTo(200);
        assertThat(inFolder("datasets")).containsExactly(id + ".csv");
    }

    @Test
    void upload_ofTheSameBytesWithoutAName_keepsTheFirst() {
        server.upload("first.csv", bars(60));

        HttpResponse<byte[]> again = server.upload("", bars(60));

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("name").stringValue()).isEqualTo("first.csv");
    }

    @Test
    void file_ofADataSet_isWhatWasUploaded() {
        byte[] content = bars(80);
        String id = json(server.upload("prices.csv", content)).get("id").stringValue();

        HttpResponse<byte[]> file = server.get("/api/v1/datasets/" + id + "/file");

        assertThat(file.body()).isEqualTo(content);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"prices.csv\"; filename*=UTF-8''prices.csv");
    }

    @Test
    void bars_ofADataSet_areMergedToPoints() {
        String id = json(server.upload("prices.csv", bars(300))).get("id").stringValue();

        var merged = json(server.get("/api/v1/datasets/" + id + "/bars?points=100"));

        assertThat(merged.get("merged").intValue()).isEqualTo(3);
        assertThat(merged.get("close").size()).isEqualTo(100);
    }

    @Test
    void parquetFile_isReadAsItIs() {
        var job = server.done("{\"n\":1,\"seed\":1,\"format\":[\"parquet\"]}");
        String made = "/download/synthetic_batch_" + job.get("batch_id").stringValue() + ".parquet";

        HttpResponse<byte[]> answer =
                server.upload("typed.parquet", server.get(made).body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/bars").intValue()).isEqualTo(5104);
        String id = json(answer).get("id").stringValue();
        assertThat(json(server.get("/api/v1/datasets/" + id + "/bars?points=10"))
                        .get("open")
                        .size())
                .isEqualTo(10);
        assertThat(server.post("/generate", "{\"dataset\":\"" + id + "\",\"options\":{\"n\":1,\"dry_run\":true}}")
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void dataset_thatIsDeleted_leavesNoFile() {
        String id = json(server.upload("prices.csv", bars(60))).get("id").stringValue();

        assertThat(server.delete("/api/v1/datasets/" + id).statusCode()).isEqualTo(204);

        assertThat(server.get("/api/v1/datasets/" + id).statusCode()).isEqualTo(404);
        assertThat(inFolder("datasets")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.csv",
                "..\\\\..\\\\evil.csv",
                "/etc/evil.csv",
                "C:\\\\evil.csv",
                "....//evil.csv",
                "\u202Eevil.csv",
                "evil\u0000.csv",
                "e\u0001vil.csv"
            })
    void filename_thatIsAPath_isCleaned(String name) throws IOException {
        HttpResponse<byte[]> answer =
                server.uploadForm("form-data; name=\"file\"; filename=\"" + name + "\"", bars(50));

        assertThat(answer.statusCode()).isIn(201, 400);
        if (answer.statusCode() == 201) {
            assertThat(json(answer).get("name").stringValue()).isEqualTo("evil.csv");
            assertThat(inFolder("datasets"))
                    .containsExactly(json(answer).get("id").stringValue() + ".csv");
        }
        assertThat(Files.exists(folder.resolve("evil.csv"))).isFalse();
        assertThat(Files.exists(folder.getParent().resolve("evil.csv"))).isFalse();
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"..%2F..%2Fevil.csv", "..%5Cevil.csv", "%2Fetc%2Fevil.csv", "evil%00.csv", "evil%0D%0A.csv"})
    void filenameInTheAddress_thatIsAPath_isCleaned(String name) {
        HttpResponse<byte[]> answer = server.upload(name, bars(50));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).get("name").stringValue()).isEqualTo("evil.csv");
        assertThat(inFolder("datasets")).containsExactly(json(answer).get("id").stringValue() + ".csv");
    }

    @Test
    void filename_ofTenThousandCharacters_isShortened() {
        HttpResponse<byte[]> answer = server.upload("a".repeat(10_000) + ".csv", bars(50));

        assertThat(json(answer).get("name").stringValue()).hasSize(200).endsWith("aaa.csv");
    }

    @Test
    void filename_ofTenThousandCharactersWithoutAnEnding_isShortenedAndGetsOne() {
        HttpResponse<byte[]> answer = server.upload("a".repeat(10_000), bars(50));

        assertThat(json(answer).get("name").stringValue()).hasSize(200).endsWith("aaa.csv");
    }

    @Test
    void file_thatNobodyHas_isRemovedAtTheStart() throws IOException {
        String id = json(server.upload("kept.csv", bars(50))).get("id").stringValue();
        server.close();
        Files.write(folder.resolve("datasets").resolve("0".repeat(64) + ".csv.gz"), new byte[3]);

        server = RunningServer.in(folder);

        assertThat(inFolder("datasets")).containsExactly(id + ".csv");
    }

    @Test
    void file_ofWhichThereIsTooMuchToTell_isStoredAndSaysSo() {
        StringBuilder text = new StringBuilder("Date,Open,High,Low,Close");
        for (int i = 0; i < 900; i++) {
            text.append(",").append("\\".repeat(60)).append(i);
        }
        for (int day = 1; day < 10; day++) {
            text.append("\n2020-01-0").append(day).append(",1,2,1,2").append(",".repeat(900));
        }

        HttpResponse<byte[]> answer =
                server.upload("wide.csv", text.append("\n").toString().getBytes(StandardCharsets.US_ASCII));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/check/fault/message").asString())
                .startsWith("what is told of a file must have at most 65536 characters but has ");
    }
}
