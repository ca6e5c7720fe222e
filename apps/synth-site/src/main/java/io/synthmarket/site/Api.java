package io.synthmarket.site;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The Javadoc of all published modules as one. */
final class Api {

    private static final List<String> MODULES = List.of(
            "synth-core",
            "synth-metrics",
            "synth-io",
            "synth-samples",
            "synth-report",
            "integrations/synth-tensors",
            "integrations/synth-parquet",
            "integrations/synth-arrow");

    private final Path root;

    Api(Path root) {
        this.root = root;
    }

    /** Writes the Javadoc into a folder and lists what it complains of. */
    List<String> write(Path target) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                "-d",
                target.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-encoding",
                "UTF-8",
                "--release",
                "17",
                "-protected",
                "-quiet",
                "-notimestamp",
                "-Xdoclint:all,-missing",
                "-windowtitle",
                "Synthetic Market Engine",
                "-doctitle",
                "Synthetic Market Engine",
                "-bottom",
                "<a href=\"{@docRoot}/../index.html\">Synthetic Market Engine</a>"));
        words.addAll(sources());
        ToolProvider javadoc = ToolProvider.findFirst("javadoc")
                .orElseThrow(() -> new IOException("no javadoc here; build the site with a JDK instead of a JRE"));
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = javadoc.run(out, out, words.toArray(String[]::new));
        return code == 0 ? List.of() : said.toString().lines().toList();
    }

    /** Lists the sources of every public package. */
    private List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module : MODULES) {
            String name = module.substring(module.lastIndexOf('-') + 1);
            Path published = root.resolve(module).resolve("src/main/java/io/synthmarket/" + name);
            try (Stream<Path> files = Files.list(published)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
