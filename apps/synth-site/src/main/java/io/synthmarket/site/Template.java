package io.synthmarket.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What stands around the text of a page: the head, the way to other pages, and which comes next. */
final class Template {

    private static final String PAGE = resource("page.html");

    private final Contents contents;
    private final Map<String, Page> pages;

    Template(Contents contents, Map<String, Page> pages) {
        this.contents = contents;
        this.pages = pages;
    }

    /** Reads a file that comes with the program. */
    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Page page) {
        String title = page.title().replaceAll("<[^>]*>", "");
        boolean start = page.source().equals("README.md");
        return PAGE.replace("{title}", start ? title : title + " – Synthetic Market Engine")
                .replace("{up}", page.up())
                .replace("{navigation}", navigation(page))
                .replace("{sections}", sections(page))
                .replace("{next}", next(page))
                .replace("{body}", page.body());
    }

    private String navigation(Page page) {
        StringBuilder html = new StringBuilder();
        for (Contents.Group group : contents.groups()) {
            html.append("<h2>").append(Html.escaped(group.title())).append("</h2>\n<ul>\n");
            for (Contents.Entry entry : group.entries()) {
                Page other = pages.get(entry.source());
                if (other != null) {
                    html.append("<li>")
                            .append(link(page, other, Html.escaped(entry.title())))
                            .append("</li>\n");
                }
            }
            html.append("</ul>\n");
        }
        return html.toString();
    }

    private static String link(Page from, Page to, String text) {
        String here = from.source().equals(to.source()) ? " aria-current=\"page\"" : "";
        return "<a href=\"" + from.up() + to.target() + "\"" + here + ">" + text + "</a>";
    }

    private static String sections(Page page) {
        if (page.sections().size() < 2) {
            return "";
        }
        StringBuilder html = new StringBuilder("<h2>On this page</h2>\n<ul>\n");
        for (Page.Section section : page.sections()) {
            html.append("<li><a href=\"#").append(section.anchor()).append("\">");
            html.append(section.title()).append("</a></li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    private String next(Page page) {
        Page next = pages.get(contents.after(page.source(), pages));
        return next == null ? "" : "<p class=\"next\">Next: " + link(page, next, next.title()) + "</p>";
    }
}
