package io.synthmarket.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    private static final Path ROOT = Path.of("..", "..");

    @TempDir
    private Path folder;

    @BeforeEach
    void smallTree() throws IOException {
        Files.createDirectories(folder.resolve("docs/images"));
        Files.writeString(folder.resolve("README.md"), "# Start\n\n[Contents](docs/index.md)\n");
        Files.writeString(folder.resolve("CHANGELOG.md"), "# Changes\n");
        Files.writeString(folder.resolve("CONTRIBUTING.md"), "# Contributing\n");
        Files.writeString(folder.resolve("LICENSE"), "Do as you like.\n");
        Files.writeString(folder.resolve("docs/images/dot.png"), "no picture");
        Files.writeString(folder.resolve("docs/index.md"), "# Contents\n\n## Reading\n\n- [One](one.md): a page\n");
        Files.writeString(folder.resolve("docs/one.md"), "# One\n\n## A heading, or `two`\n");
    }

    @Test
    void links_ofReadmeAndDocs_leadSomewhere() throws IOException {
        assertThat(Site.of(ROOT).faults()).isEmpty();
    }

    @Test
    void faults_fileThatIsNotThere_isTold() throws IOException {
        Files.writeString(folder.resolve("docs/one.md"), "# One\n\n[Two](two.md) ![Line](images/line.png)\n");

        assertThat(Site.of(folder).faults())
                .containsExactly(
                        "docs/one.md links to two.md, but there is no docs/two.md",
                        "docs/one.md links to images/line.png, but there is no docs/images/line.png");
    }

    @Test
    void faults_headingThatNoPageHas_isTold() throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                "# Start\n\n[a](docs/one.md#a-heading-or-two) [b](docs/one.md#three) [c](#begin) [d](LICENSE#e)\n");

        assertThat(Site.of(folder).faults())
                .containsExactly(
                        "README.md links to docs/one.md#three, but no heading of docs/one.md has that name",
                        "README.md links to #begin, but no heading of README.md has that name",
                        "README.md links to LICENSE#e, but LICENSE is no page with headings");
    }

    @Test
    void faults_fileOutsideTheTree_isTold() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Start\n\n[out](../secret.md)\n");

        assertThat(Site.of(folder).faults())
                .containsExactly("README.md links to ../secret.md, but there is no ../secret.md");
    }

    @Test
    void faults_pageThatTheContentsLeaveOut_isTold() throws IOException {
        Files.writeString(folder.resolve("docs/two.md"), "# Two\n");

        assertThat(Site.of(folder).faults()).containsExactly("docs/two.md is missing from docs/index.md");
    }

    @Test
    void externalLinks_areListedOnceAndNotFollowed() throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                "# Start\n\n[a](https://b.example) [a](https://a.example) <https://b.example>\n");

        Site site = Site.of(folder);

        assertThat(site.externalLinks()).containsExactly("https://a.example", "https://b.example");
        assertThat(site.faults()).isEmpty();
    }

    @Test
    void write_linksOfPages_leadToWhatIsWritten() throws IOException {
        Files.writeString(
                folder.resolve("docs/one.md"),
                "# One\n\n[start](../README.md) [here](#one) [terms](../LICENSE) ![dot](images/dot.png)\n");
        Path target = folder.resolve("site");

        Site.of(folder).write(target);

        assertThat(Files.readString(target.resolve("docs/one.html")))
                .contains("<a href=\"../index.html\">start</a>")
                .contains("<a href=\"#one\">here</a>")
                .contains("<a href=\"https://synthmarket.io/source/LICENSE\">terms</a>")
                .contains("<img src=\"images/dot.png\" alt=\"dot\" />")
                .contains("<li><a href=\"../docs/one.html\" aria-current=\"page\">One</a></li>")
                .contains("<title>One – Synthetic Market Engine</title>");
        assertThat(target.resolve("docs/images/dot.png")).exists();
        assertThat(target.resolve("site.css")).exists();
        assertThat(Files.readString(target.resolve("docs/index.html")))
                .contains("<a href=\"one.html\">One</a>")
                .contains("Next: <a href=\"../docs/one.html\">One</a>");
    }

    @Test
    void write_anyPage_loadsNothingFromElsewhere() throws IOException {
        Path target = folder.resolve("site");

        Site.of(ROOT).write(target);

        try (Stream<Path> files = Files.walk(target)) {
            assertThat(files.filter(file -> file.toString().endsWith(".html")))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("<script|<link[^>]*//|<img[^>]*src=\"[a-z]+:|@import"));
        }
    }

    @Test
    void code_ofALanguage_isColouredAndEscaped() {
        assertThat(CodeColours.of("java").coloured("var a = 1 < 2; // \"no\"\n"))
                .isEqualTo("<i class=\"k\">var</i> a = <i class=\"n\">1</i> &lt; <i class=\"n\">2</i>; "
                        + "<i class=\"c\">// &quot;no&quot;</i>\n");
        assertThat(CodeColours.of("").coloured("synth check a.csv   # <b>\n"))
                .isEqualTo("synth check a.csv   <i class=\"c\"># &lt;b&gt;</i>\n");
    }
}
