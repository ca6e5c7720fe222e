package io.synthmarket.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of the pages, as the table of contents in {@code docs/index.md} has it: its second-level headings, and the links
 * that its lists begin with.
 *
 * @param groups headings with their pages, in order
 */
record Contents(List<Group> groups) {

    static final String SOURCE = "docs/index.md";

    private static final Pattern LINE = Pattern.compile("(?m)^(?:## (.+)|- \\[([^\\]]+)\\]\\(([^)#]+)\\).*)$");

    /** Pages under one heading. */
    record Group(String title, List<Entry> entries) {}

    /**
     * A page in the table.
     *
     * @param source its path from the root of the sources
     */
    record Entry(String title, String source) {}

    /** Reads the table of contents. */
    static Contents parse(String markdown) {
        List<Group> groups = new ArrayList<>();
        Matcher line = LINE.matcher(markdown);
        while (line.find()) {
            if (line.group(1) != null) {
                groups.add(new Group(line.group(1), new ArrayList<>()));
            } else if (!groups.isEmpty()) {
                String source = Links.resolved(SOURCE, line.group(3));
                groups.get(groups.size() - 1).entries().add(new Entry(line.group(2), source));
            }
        }
        return new Contents(groups);
    }

    /** Lists the pages in the order of the table. */
    List<String> sources() {
        return groups.stream()
                .flatMap(group -> group.entries().stream())
                .map(Entry::source)
                .toList();
    }

    /** Finds the page that is read after another, the first after one that is not in the table. */
    String after(String source, Map<String, Page> pages) {
        List<String> order = sources().stream().filter(pages::containsKey).toList();
        int next = order.indexOf(source) + 1;
        return next < order.size() ? order.get(next) : "";
    }
}
