package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.BarSeries;
import io.synthmarket.io.BarCsv;
import io.synthmarket.metrics.RiskFigures;
import io.synthmarket.samples.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorstCommandTest {

    @TempDir
    private Path folder;

    private Path only(Path in, String end) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void worst_ofAReport_writesTheSeriesThatTheReportNames() throws IOException {
        Path batch = folder.resolve("batch");
        Path out = folder.resolve("worst");
        Call.synth("generate", "--sample", "-n", 6, "--seed", 5, "--out", batch);
        Map<String, Object> report = JsonText.parse(Files.readString(only(batch, "_report.json")));

        Call call = Call.synth("worst", only(batch, "_report.json"), "--sample", "--out", out);

        assertThat(call.err()).isEmpty();
        assertThat(call.exitCode()).isZero();
        Map<String, Object> list = JsonText.parse(Files.readString(only(out, ".json")));
        Object id = JsonText.at(list, "series", 0, "id");
        assertThat(JsonText.at(report, "worst", "max_drawdown", "percent_1")).isEqualTo(List.of(id));
        BarSeries series = BarCsv.read(only(out, ".csv"));
        double before = Samples.sp500Daily().close(0);
        assertThat(RiskFigures.of(series, before).maxDrawdown()).isEqualTo(JsonText.at(list, "series", 0, "value"));
        assertThat(JsonText.at(list, "series", 0, "history", 0, "from").toString())
                .startsWith("20");
    }

    @Test
    void worst_unknownFigure_isBadUsage() {
        Call call = Call.synth("worst", "synthmarket/1 x", "--sample", "--figure", "luck", "--out", folder);

        assertThat(call.exitCode()).isEqualTo(2);
        assertThat(call.err())
                .isEqualTo(
                        "synth: --figure must be one of [value_at_risk_1, value_at_risk_5, expected_shortfall_1,"
                                + " expected_shortfall_5, max_drawdown, drawdown_duration, total_return, volatility] but was 'luck'\n");
    }

    @Test
    void generate_report_carriesBothProfilesAndWhatRejectingDid() throws IOException {
        Call call = Call.synth(
                "generate", "--sample", "-n", 3, "--seed", 5, "--min-fidelity", 92, "--gate", "--out", folder);
        Map<String, Object> report = JsonText.parse(Files.readString(only(folder, "_report.json")));

        assertThat(call.exitCode()).isZero();
        assertThat(report.get("recipe").toString()).contains(" profile=concept-gate ");
        assertThat((Double) JsonText.at(report, "series", 0, "overall_score")).isBetween(50.0, 100.0);
        assertThat((Double) JsonText.at(report, "series", 0, "concept_score")).isBetween(50.0, 100.0);
        assertThat(JsonText.at(report, "calibration", "splits")).isEqualTo(200L);
        assertThat(JsonText.at(report, "rejection", "accepted")).isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "kept")).isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "risk", "max_drawdown", "kept", "count"))
                .isEqualTo(3L);
        assertThat(JsonText.at(report, "rejection", "risk", "max_drawdown", "all", "count"))
                .isEqualTo(JsonText.at(report, "acceptance", "attempts"));
    }
}
