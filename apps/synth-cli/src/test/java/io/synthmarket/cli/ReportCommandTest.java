package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.synthmarket.core.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    private Path folder;

    private Path batch;

    @BeforeEach
    void generate() {
        batch = folder.resolve("batch");
        Call.synth("generate", "--sample", "-n", 2, "--seed", 42, "--min-fidelity", 90, "--out", batch);
    }

    private Path written(String ending) throws IOException {
        try (Stream<Path> files = Files.list(batch)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void report_ofAReport_writesThePageThatTheBatchHas() throws IOException {
        Path page = folder.resolve("page.html");

        Call call = Call.synth("report", written("_report.json"), "--sample", "--out", page);

        assertThat(call).isEqualTo(new Call(0, page + "\n", ""));
        assertThat(page).hasSameBinaryContentAs(written("_report.html"));
    }

    @Test
    void report_ofARecipe_writesThePageThatTheBatchHas() throws IOException {
        Path page = folder.resolve("page.html");
        Object recipe =
                JsonText.parse(Files.readString(written("_report.json"))).get("recipe");

        Call.synth("report", Recipe.parse(recipe.toString()), "--sample", "--out", page, "--threads", 1);

        assertThat(page).hasSameBinaryContentAs(written("_report.html"));
    }

    @Test
    void report_titleAndDrawn_areHeeded() throws IOException {
        Path page = folder.resolve("page.html");

        Call.synth("report", written("_report.json"), "--sample", "--out", page, "--title", "A & B", "--drawn", 1);

        assertThat(page).content().contains("<title>A &#38; B</title>").doesNotContain("Synthetic paths of");
        assertThat(Files.size(page)).isLessThan(Files.size(written("_report.html")));
    }

    @Test
    void report_fileExists_isLeftAlone() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "mine");

        Call call = Call.synth("report", written("_report.json"), "--sample", "--out", page);

        assertThat(call)
                .isEqualTo(new Call(
                        2, "", "synth: page.html already exists; use --overwrite to replace it, or another --out\n"));
        assertThat(page).hasContent("mine");
    }

    @Test
    void report_folderThatIsAbsent_isMade() throws IOException {
        Path page = folder.resolve("new/pages/page.html");

        assertThat(Call.synth("report", written("_report.json"), "--sample", "--out", page)
                        .exitCode())
                .isZero();
        assertThat(page).isNotEmptyFile();
    }

    @Test
    void report_underAFile_isBadUsage() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "mine");

        assertThat(Call.synth("report", written("_report.json"), "--sample", "--out", file.resolve("sub/page.html")))
                .isEqualTo(new Call(2, "", "synth: " + file + " is a file; name a folder to write to\n"));
    }

    @Test
    void report_pageOfAnotherEnding_isBadUsage() throws IOException {
        assertThat(Call.synth("report", written("_report.json"), "--sample", "--out", "page.pdf"))
                .isEqualTo(new Call(2, "", "synth: --out must name a page, as page.html does, but was page.pdf\n"));
    }

    @Test
    void report_drawnBelowOne_isBadUsage() throws IOException {
        Call call = Call.synth("report", written("_report.json"), "--sample", "--out", "page.html", "--drawn", 0);

        assertThat(call).isEqualTo(new Call(2, "", "synth: --drawn must be at least 1 but was 0\n"));
    }
}
