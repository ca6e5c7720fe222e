package io.synthmarket.site;

import io.synthmarket.site.Page.Link;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where links of pages lead. */
final class Links {

    private static final String REPOSITORY = "https://synthmarket.io/source/";

    private final Path root;

    Links(Path root) {
        this.root = root;
    }

    /** Returns the path from the root that a relative path on a page means. */
    static String resolved(String source, String path) {
        Path page = Path.of(source);
        return page.resolveSibling(path).normalize().toString().replace('\\', '/');
    }

    /** Writes a link as the site has it: pages by their HTML, images and schemas as they are, sources in the repository. */
    String rewritten(String source, Link link) {
        if (link.external() || link.path().isEmpty()) {
            return link.destination();
        }
        String file = resolved(source, link.path());
        if (file.equals("README.md")) {
            return up(source) + "index.html" + hash(link);
        }
        if (isPage(file)) {
            return link.path().substring(0, link.path().length() - 2) + "html" + hash(link);
        }
        return isCopied(file) ? link.destination() : REPOSITORY + file;
    }

    private static String up(String source) {
        return "../".repeat((int) source.chars().filter(c -> c == '/').count());
    }

    private static String hash(Link link) {
        return link.anchor().isEmpty() ? "" : "#" + link.anchor();
    }

    static boolean isPage(String file) {
        return file.endsWith(".md") && (file.startsWith("docs/") || file.indexOf('/') < 0);
    }

    /** Tells whether a file that is no page is on the site: everything else in docs. */
    static boolean isCopied(String file) {
        return file.startsWith("docs/") && !file.endsWith(".md");
    }

    /** Lists links that lead nowhere: a file that is not there, or a heading that no page has. */
    List<String> faults(Map<String, Page> pages) {
        List<String> faults = new ArrayList<>();
        for (Page page : pages.values()) {
            for (Link link : page.links()) {
                String fault = link.external() ? "" : fault(page, link, pages);
                if (!fault.isEmpty()) {
                    faults.add(page.source() + " links to " + link.destination() + ", but " + fault);
                }
            }
        }
        return faults;
    }

    private String fault(Page page, Link link, Map<String, Page> pages) {
        String file = link.path().isEmpty() ? page.source() : resolved(page.source(), link.path());
        if (file.startsWith("..") || !Files.exists(root.resolve(file))) {
            return "there is no " + file;
        }
        Page target = pages.get(file);
        if (link.anchor().isEmpty() || (target != null && target.anchors().contains(link.anchor()))) {
            return "";
        }
        return target == null ? file + " is no page with headings" : "no heading of " + file + " has that name";
    }
}
