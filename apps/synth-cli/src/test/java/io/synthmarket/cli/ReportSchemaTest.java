package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds reports to the schema that the documentation publishes. */
class ReportSchemaTest {

    private static final Path SCHEMA = Path.of("..", "..", "docs", "report.schema.json");

    private static final Pattern KEY = Pattern.compile("\"([a-z0-9_]+)\": ");

    @TempDir
    private Path folder;

    @Test
    void report_ofTheSample_isValid() throws IOException {
        assertValid(report("--sample", "-n", 2, "--seed", 1));
    }

    @Test
    void report_ofABatchBelowItsThreshold_isValid() throws IOException {
        assertValid(report(
                "--sample",
                "-n",
                2,
                "--seed",
                1,
                "--min-fidelity",
                99,
                "--max-attempts",
                2,
                "--best",
                "--format",
                "xlsx"));
    }

    @Test
    void report_withUndefinedMetrics_isValid() throws IOException {
        Path constant = Files.writeString(folder.resolve("constant.csv"), "O,H,L,C\n" + "2,2,2,2\n".repeat(10));

        assertValid(report(constant, "-n", 1, "--seed", 1, "--length", 3));
    }

    @Test
    void report_ofScenariosOfOneBar_isValidAndKnowsAllRiskButVolatility() throws IOException {
        String report = report("--sample", "-n", 3, "--seed", 1, "--continue", "--length", 1);

        assertValid(report);
        assertThat(JsonText.at(JsonText.parse(report), "rejection", "risk", "max_drawdown", "all", "count"))
                .isEqualTo(3L);
        assertThat(JsonText.at(JsonText.parse(report), "rejection", "risk", "volatility", "all"))
                .isNull();
    }

    @Test
    void schema_reportThatLacksAKey_isInvalid() throws IOException {
        String report = report("--sample", "-n", 1, "--seed", 1);

        assertThat(schema().validate(report.replace("\"rate\"", "\"ratio\""), InputFormat.JSON))
                .hasSize(1);
        assertThat(schema().validate(report.replace("\"hurst\"", "\"hearst\""), InputFormat.JSON))
                .hasSize(2);
    }

    @Test
    void schema_anyKeyThatIsAlwaysWritten_isRequired() throws IOException {
        String report = report("--sample", "-n", 2, "--seed", 1);
        Schema schema = schema();
        List<MatchResult> keys = KEY.matcher(report).results().toList();

        assertThat(keys)
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(schema.validate(renamed(report, key), InputFormat.JSON))
                        .as(key.group(1))
                        .isNotEmpty());
    }

    @Test
    void schema_anyKeyThatIsWritten_isDescribed() throws IOException {
        String strict =
                Files.readString(SCHEMA).replace("\"properties\":", "\"additionalProperties\": false, \"properties\":");
        String report = report("--sample", "-n", 2, "--seed", 1, "--min-fidelity", 95);

        assertThat(schema(strict).validate(report, InputFormat.JSON)).isEmpty();
        assertThat(schema(strict).validate(report.replaceFirst("\"q01\"", "\"q01\": 0, \"q02\""), InputFormat.JSON))
                .hasSize(1);
    }

    private static String renamed(String report, MatchResult key) {
        return report.substring(0, key.start(1)) + "another" + report.substring(key.end(1));
    }

    private void assertValid(String report) throws IOException {
        assertThat(schema().validate(report, InputFormat.JSON)).isEmpty();
    }

    private static Schema schema() throws IOException {
        return schema(Files.readString(SCHEMA));
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private String report(Object... words) throws IOException {
        Path out = folder.resolve("out");
        Call call =
                Call.synth(Stream.of(Stream.<Object>of("generate"), Stream.of(words), Stream.<Object>of("--out", out))
                        .flatMap(each -> each)
                        .toArray());
        assertThat(call.err()).isEmpty();
        try (Stream<Path> files = Files.list(out)) {
            Path report = files.filter(file -> file.toString().endsWith("_report.json"))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(report);
        }
    }
}
