package io.synthmarket.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Builds the site of a source tree into a folder. */
public final class Main {

    private Main() {}

    /**
     * Builds the site and ends with 1 where a link leads nowhere.
     *
     * @param args the root of the sources, and the folder to write to
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("site: name the root of the sources and the folder to write to");
            System.exit(2);
        }
        Path root = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Site site = Site.of(root);
        site.write(target);
        List<String> faults = new ArrayList<>(site.faults());
        faults.addAll(new Api(root).write(target.resolve("api")));
        faults.forEach(fault -> System.err.println("site: " + fault));
        site.externalLinks().forEach(link -> System.out.println("not fetched: " + link));
        System.out.println(site.pages().size() + " pages, begin at " + target.resolve("index.html"));
        if (!faults.isEmpty()) {
            System.exit(1);
        }
    }
}
