package io.synthmarket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What runs on the server when somebody pushes: the build of {@code .ci/run} and no other, with no more rights than it needs. */
class WorkflowsTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Path WORKFLOWS = ROOT.resolve(Path.of(".github", "workflows"));
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void build_ofPushesAndPullRequests_runsTheOneScriptOnBothJdks() throws IOException {
        JsonNode workflow = read("build.yml");

        assertThat(workflow.get("on").has("push")).isTrue();
        assertThat(workflow.get("on").has("pull_request")).isTrue();
        assertThat(commands(workflow.at("/jobs/build"))).containsExactly(".ci/run");
        assertThat(javaVersions(workflow.at("/jobs/build"))).isEqualTo("25\n17\n");
        assertThat(Files.isExecutable(ROOT.resolve(".ci/run"))).isTrue();
    }

    @Test
    void release_ofATag_runsTheScriptBeforeItPublishes() throws IOException {
        JsonNode workflow = read("release.yml");

        assertThat(workflow.at("/on/push")).isEqualTo(YAML.readTree("tags: ['v*']"));
        assertThat(commands(workflow.at("/jobs/build"))).containsSubsequence(".ci/run", ".ci/release-dry-run twice");
        assertThat(workflow.at("/jobs/publish/needs").asString()).isEqualTo("build");
    }

    @Test
    void release_ofATag_sendsWhatWasCheckedAlone() throws IOException {
        JsonNode workflow = read("release.yml");

        assertThat(commands(workflow.at("/jobs/build"))).last().asString().contains(".ci/sums target/staging");
        assertThat(commands(workflow.at("/jobs/publish")))
                .satisfiesExactly(
                        build -> assertThat(build)
                                .isEqualTo("./mvnw -B -ntp -Prelease -Dgpg.signer=bc -DskipUpload clean deploy"),
                        compare ->
                                assertThat(compare).endsWith("diff <(echo \"$CHECKED\") <(.ci/sums target/staging)\n"),
                        upload -> assertThat(upload).contains("publishingType=USER_MANAGED"));
    }

    @Test
    void release_ofATag_firstSeesWhatTheTagIsOf() throws IOException {
        assertThat(commands(read("release.yml").at("/jobs/build")))
                .startsWith(
                        "! grep -E '^ *(- )?uses: ' .github/workflows/release.yml | grep -vE '@[0-9a-f]{40}( |$)'",
                        """
                        [[ "$GITHUB_REF_NAME" != *-SNAPSHOT ]]
                        grep -Fqx "  <version>${GITHUB_REF_NAME#v}</version>" synth-bom/pom.xml
                        """,
                        "git merge-base --is-ancestor HEAD origin/main",
                        "grep -Fqx \"    <url>$GITHUB_SERVER_URL/$GITHUB_REPOSITORY</url>\" synth-bom/pom.xml");
        assertThat(ROOT.resolve("synth-bom/pom.xml"))
                .content()
                .containsPattern("(?m)^  <version>.*</version>$")
                .containsPattern("(?m)^    <url>https://[^<]*</url>$");
    }

    @Test
    void rehearsal_eachWeekAndOfWhatMakesAReleaseDifferent_isTheDryRun() throws IOException {
        JsonNode workflow = read("rehearse.yml");

        assertThat(workflow.get("on").has("schedule")).isTrue();
        assertThat(workflow.at("/on/pull_request/paths").valueStream().map(JsonNode::asString))
                .contains("**/pom.xml", ".ci/**");
        assertThat(workflow.get("jobs").valueStream().flatMap(job -> commands(job).stream()))
                .containsExactly(".ci/release-dry-run twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"build.yml", "rehearse.yml", "release.yml"})
    void workflow_ofEach_mayOnlyRead(String name) throws IOException {
        JsonNode workflow = read(name);

        assertThat(workflow.get("permissions")).isEqualTo(YAML.readTree("contents: read"));
        assertThat(workflow.get("jobs")).noneMatch(job -> job.has("permissions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build.yml", "rehearse.yml", "release.yml"})
    void actions_ofEach_areThoseOfTheHostAtACommit(String name) throws IOException {
        List<String> actions = read(name).findValuesAsString("uses");

        assertThat(actions).isNotEmpty().allMatch(action -> action.matches("actions/[a-z-]+@[0-9a-f]{40}"));
    }

    @Test
    void folder_ofWorkflows_holdsNoOther() throws IOException {
        try (Stream<Path> files = Files.list(WORKFLOWS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("build.yml", "rehearse.yml", "release.yml");
        }
    }

    private static List<String> commands(JsonNode job) {
        List<String> commands = new ArrayList<>();
        job.get("steps").findValues("run").forEach(command -> commands.add(command.asString()));
        return commands;
    }

    private static String javaVersions(JsonNode job) {
        return job.get("steps").findValue("java-version").asString();
    }

    private static JsonNode read(String name) throws IOException {
        return YAML.readTree(Files.readString(WORKFLOWS.resolve(name)));
    }
}
