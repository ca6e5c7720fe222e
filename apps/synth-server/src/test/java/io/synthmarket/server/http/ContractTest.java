package io.synthmarket.server.http;

import static io.synthmarket.server.http.RunningServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.synthmarket.cli.call.CallOption;
import io.synthmarket.cli.call.GenerateCall;
import io.synthmarket.server.common.Json;
import io.synthmarket.server.http.json.OptionWords;
import io.synthmarket.server.http.routes.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every operation answers as openapi.yaml says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @TempDir
    static Path folder;

    private final ObjectNode contract = contract();
    private RunningServer server;
    private String job;
    private String dataset;

    private static ObjectNode contract() {
        try (InputStream in = ContractTest.class.getResourceAsStream("/io/synthmarket/server/openapi.yaml")) {
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void begin() throws IOException {
        server = RunningServer.in(folder);
        job = server.done("{\"n\":3,\"seed\":\"42\",\"format\":[\"csv\"]}")
                .get("id")
                .stringValue();
        dataset = json(server.upload("bars.csv", RunningServer.bars(300)))
                .get("id")
                .stringValue();
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }

    @Test
    void routes_ofTheServer_areThoseOfTheContract() {
        Set<String> described = new TreeSet<>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> served =
                server.http.api().routes().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(described);
    }

    @Test
    void everyGet_answersAsDescribed() {
        Map<String, String> examples = new TreeMap<>();
        contract.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().endsWith("/events")) {
                examples.put(path.getKey(), filled(path.getKey()));
            }
        });

        List<String> wrong = new ArrayList<>();
        examples.forEach((path, example) -> wrong.addAll(faults("get", path, server.get(example), 200)));

        assertThat(examples).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyGet_ofWhatIsNotThere_answersTheProblemDescribed() {
        String other = "0".repeat(26);
        List<String> wrong = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        contract.get("paths").properties().forEach(path -> {
            String key = path.getKey();
            if (path.getValue().has("get") && key.contains("{")) {
                String example = key.replace("{job_id}", other)
                        .replace("{dataset_id}", "0".repeat(64))
                        .replace("{filename}", "none.csv")
                        .replace("{number}", "1");
                asked.add(example);
                wrong.addAll(faults("get", key, server.get(example), 404));
            }
        });

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyGet_withHead_answersHeadersAlone() {
        List<String> wrong = new ArrayList<>();
        contract.get("paths").properties().forEach(path -> {
            if (path.getValue().has("get") && !path.getKey().endsWith("/events")) {
                HttpResponse<byte[]> answer = server.send(
                        server.to(filled(path.getKey())).method("HEAD", HttpRequest.BodyPublishers.noBody()));
                if (answer.statusCode() != 200 || answer.body().length > 0) {
                    wrong.add(path.getKey() + " " + answer.statusCode());
                }
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void changes_answerAsDescribed() {
        HttpResponse<byte[]> stored = server.upload("more.csv", RunningServer.bars(200));
        String id = json(stored).get("id").stringValue();
        assertThat(faults("post", "/api/v1/datasets", stored, 201)).isEmpty();
        assertThat(faults("post", "/upload", server.upload("again.csv", RunningServer.bars(200)), 200))
                .isEmpty();
        HttpResponse<byte[]> queued =
                server.post("/generate", "{\"dataset\":\"" + id + "\",\"options\":{\"n\":2,\"dry_run\":true}}");
        assertThat(faults("post", "/generate", queued, 202)).isEmpty();
        String path = "/api/v1/jobs/" + json(queued).get("id").stringValue();
        assertThat(faults("post", "/api/v1/jobs/{job_id}/cancel", server.post(path + "/cancel", ""), 202))
                .isEmpty();
        RunningServer.await(() -> !Set.of("queued", "running")
                .contains(json(server.get(path)).get("state").stringValue()));
        assertThat(faults("delete", "/api/v1/jobs/{job_id}", server.delete(path), 204))
                .isEmpty();
        assertThat(faults("delete", "/api/v1/datasets/{dataset_id}", server.delete("/api/v1/datasets/" + id), 204))
                .isEmpty();
        assertThat(faults("delete", "/api/v1/session", server.delete("/api/v1/session"), 204))
                .isEmpty();
    }

    @Test
    void changes_thatCannotBe_answerTheProblemDescribed() {
        assertThat(faults("post", "/api/v1/datasets", server.upload("x.png", new byte[] {1, 0, 2}), 415))
                .isEmpty();
        assertThat(faults("post", "/api/v1/jobs", server.post("/api/v1/jobs", "{}"), 400))
                .isEmpty();
        assertThat(faults(
                        "post",
                        "/api/v1/jobs/{job_id}/resume",
                        server.post("/api/v1/jobs/" + job + "/resume", ""),
                        409))
                .isEmpty();
        assertThat(faults("post", "/api/v1/session", server.post("/api/v1/session", "{\"token\":\"no\"}"), 401))
                .isEmpty();
        assertThat(faults("delete", "/api/v1/datasets/{dataset_id}", server.delete("/api/v1/datasets/sample"), 403))
                .isEmpty();
    }

    @Test
    void lists_byThePage_areWhole() {
        for (int i = 0; i < 3; i++) {
            server.post("/generate", "{\"dataset\":\"sample\",\"options\":{\"n\":1,\"dry_run\":true}}");
        }
        assertThat(paged("/api/v1/jobs?limit=2", "id")).doesNotHaveDuplicates().contains(job);
        assertThat(paged("/api/v1/jobs/" + job + "/files?limit=2", "name"))
                .isSorted()
                .hasSize(5);
        assertThat(paged("/api/v1/jobs/" + job + "/series?limit=2", "number")).containsExactly("1", "2", "3");
        assertThat(paged("/api/v1/jobs/" + job + "/series?limit=2&worst=max_drawdown", "number"))
                .containsExactlyInAnyOrder("1", "2", "3");
    }

    private List<String> paged(String path, String key) {
        List<String> found = new ArrayList<>();
        String next = "";
        for (int i = 0; i < 100; i++) {
            JsonNode page = json(server.get(path + next));
            page.get("items").forEach(item -> found.add(item.get(key).asString()));
            if (page.get("next").isNull()) {
                return found;
            }
            next = "&after=" + page.get("next").asString();
        }
        throw new AssertionError("pages do not end");
    }

    @Test
    void seriesByWorst_areOrderedByTheFigure() {
        JsonNode items = json(server.get("/api/v1/jobs/" + job + "/series?worst=max_drawdown"))
                .get("items");

        List<Double> falls = new ArrayList<>();
        items.forEach(item -> falls.add(item.get("risk").get("max_drawdown").doubleValue()));

        assertThat(falls).hasSize(3).isSorted();
    }

    @Test
    void optionsOfRequests_areThoseOfTheCommand() {
        JsonNode described = contract.at("/components/schemas/GenerateOptions/properties");
        Map<String, String> expected = new TreeMap<>();
        GenerateCall.options().forEach(option -> expected.put(option.name(), typeOf(option)));

        Map<String, String> found = new TreeMap<>();
        described.properties().forEach(property -> found.put(property.getKey(), typeOf(property.getValue())));

        assertThat(found).isEqualTo(expected);
    }

    private static String typeOf(CallOption option) {
        return OptionWords.isMany(option) ? "array" : option.type().name();
    }

    private static String typeOf(JsonNode property) {
        JsonNode type = property.get("type");
        Set<String> types = new TreeSet<>();
        if (type.isArray()) {
            type.forEach(each -> types.add(each.stringValue()));
        } else {
            types.add(type.stringValue());
        }
        return switch (String.join(",", types)) {
            case "array" -> "array";
            case "boolean" -> "SWITCH";
            case "integer", "integer,string" -> "INTEGER";
            case "number" -> "NUMBER";
            default -> "TEXT";
        };
    }

    private String filled(String path) {
        String file = "synthetic_1_batch_"
                + json(server.get("/api/v1/jobs/" + job)).get("batch_id").stringValue() + ".csv";
        return path.replace("{job_id}", job)
                .replace("{dataset_id}", dataset)
                .replace("{filename}", file)
                .replace("{number}", "1");
    }

    /** Tells in what an answer is not as described. */
    private List<String> faults(String method, String path, HttpResponse<byte[]> answer, int status) {
        String where = method + " " + path + " ";
        if (answer.statusCode() != status) {
            return List.of(where + answer.statusCode() + " " + RunningServer.text(answer));
        }
        JsonNode responses = contract.get("paths").get(path).get(method).get("responses");
        JsonNode response = responses.has(Integer.toString(status))
                ? responses.get(Integer.toString(status))
                : responses.get("default");
        JsonNode resolved = resolved(response);
        if (!resolved.has("content")) {
            return answer.body().length == 0 ? List.of() : List.of(where + "has a body");
        }
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        if (resolved.at("/content").has("application/octet-stream")) {
            return List.of();
        }
        if (!resolved.get("content").has(type)) {
            return List.of(where + "is " + type);
        }
        return type.endsWith("json")
                ? faults(where, resolved.get("content").get(type).get("schema"), answer)
                : List.of();
    }

    private JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? contract.at(response.get("$ref").stringValue().substring(1))
                : response;
    }

    private List<String> faults(String where, JsonNode schema, HttpResponse<byte[]> answer) {
        ObjectNode whole = Json.object();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", contract.get("components"));
        whole.set("allOf", Json.array().add(schema));
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole);
        List<Error> errors = validator.validate(Json.tree(new String(answer.body(), StandardCharsets.UTF_8)));
        return errors.stream().map(error -> where + error).toList();
    }
}
