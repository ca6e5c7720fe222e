package io.synthmarket.site;

import io.synthmarket.site.Page.Link;
import io.synthmarket.site.Page.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown: CommonMark with tables, headings named as on GitHub. */
final class PageReader {

    private static final Pattern HEADING = Pattern.compile("<h([1-6]) id=\"([^\"]*)\">(.*?)</h\\1>");
    /** Code that must be let break, as a line of a table would be wider than the page. */
    private static final Pattern LONG_CODE = Pattern.compile("<code>([^<\\n]{45,})</code>");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /** How a link of a page at some path is written on the site. */
    interface Rewriter {
        String rewritten(String source, Link link);
    }

    private final Path root;
    private final Rewriter rewriter;

    PageReader(Path root, Rewriter rewriter) {
        this.root = root;
        this.rewriter = rewriter;
    }

    Page read(String source) throws IOException {
        Node document = PARSER.parse(Files.readString(root.resolve(source)));
        List<Link> links = new ArrayList<>();
        document.accept(new Links(link -> {
            links.add(link);
            return rewriter.rewritten(source, link);
        }));
        String html = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .nodeRendererFactory(CodeRenderer::new)
                .build()
                .render(document)
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
        html = LONG_CODE.matcher(html).replaceAll("<code class=\"long\">$1</code>");
        List<MatchResult> headings = HEADING.matcher(html).results().toList();
        return new Page(
                source,
                headings.stream()
                        .filter(heading -> heading.group(1).equals("1"))
                        .findFirst()
                        .map(heading -> heading.group(3))
                        .orElse(source),
                html,
                anchors(headings),
                headings.stream()
                        .filter(heading -> heading.group(1).equals("2"))
                        .map(heading -> new Section(heading.group(2), heading.group(3)))
                        .toList(),
                List.copyOf(links));
    }

    private static Set<String> anchors(List<MatchResult> headings) {
        Set<String> anchors = new LinkedHashSet<>();
        headings.forEach(heading -> anchors.add(heading.group(2)));
        return anchors;
    }

    /** Takes note of every link and image, and puts another destination in its place. */
    private static final class Links extends AbstractVisitor {

        private final Function<Link, String> follower;

        Links(Function<Link, String> follower) {
            this.follower = follower;
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
            link.setDestination(follower.apply(new Link(link.getDestination(), false)));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(follower.apply(new Link(image.getDestination(), true)));
            visitChildren(image);
        }
    }
}
