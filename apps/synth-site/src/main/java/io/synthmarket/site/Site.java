package io.synthmarket.site;

import io.synthmarket.site.Page.Link;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pages of a source tree: README, change log, how to contribute, and everything in docs. */
final class Site {

    private static final List<String> AT_THE_ROOT = List.of("README.md", "CHANGELOG.md", "CONTRIBUTING.md");

    private final Path root;
    private final Map<String, Page> pages;
    private final Contents contents;

    private Site(Path root, Map<String, Page> pages, Contents contents) {
        this.root = root;
        this.pages = pages;
        this.contents = contents;
    }

    /** Reads all pages. */
    static Site of(Path root) throws IOException {
        PageReader reader = new PageReader(root, new Links(root)::rewritten);
        Map<String, Page> pages = new TreeMap<>();
        for (String source : AT_THE_ROOT) {
            pages.put(source, reader.read(source));
        }
        for (String file : docs(root)) {
            if (Links.isPage(file)) {
                pages.put(file, reader.read(file));
            }
        }
        return new Site(root, pages, Contents.parse(Files.readString(root.resolve(Contents.SOURCE))));
    }

    private static List<String> docs(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("docs"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    Map<String, Page> pages() {
        return pages;
    }

    /** Lists what is wrong: links that lead nowhere, and pages that the table of contents leaves out. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(new Links(root).faults(pages));
        List<String> listed = contents.sources();
        pages.keySet().stream()
                .filter(source -> source.startsWith("docs/") && !source.equals(Contents.SOURCE))
                .filter(source -> !listed.contains(source))
                .forEach(source -> faults.add(source + " is missing from " + Contents.SOURCE));
        return faults;
    }

    /** Lists the addresses of other sites that pages link to, in order, each once. */
    List<String> externalLinks() {
        TreeSet<String> addresses = new TreeSet<>();
        for (Page page : pages.values()) {
            page.links().stream().filter(Link::external).map(Link::destination).forEach(addresses::add);
        }
        return List.copyOf(addresses);
    }

    /** Writes all pages, and what they show, into a folder. */
    void write(Path target) throws IOException {
        Template template = new Template(contents, pages);
        for (Page page : pages.values()) {
            Path file = target.resolve(page.target());
            Files.createDirectories(parent(file));
            Files.writeString(file, template.fill(page));
        }
        for (String file : docs(root)) {
            if (Links.isCopied(file)) {
                Path copy = target.resolve(file);
                Files.createDirectories(parent(copy));
                Files.copy(root.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(target.resolve("site.css"), Template.resource("site.css"));
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }
}
