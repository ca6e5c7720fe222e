package io.synthmarket.site;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes blocks of code, with the colours of their language. */
final class CodeRenderer implements NodeRenderer {

    private final HtmlWriter html;

    CodeRenderer(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof FencedCodeBlock block) {
            write(block.getInfo(), block.getLiteral());
        } else if (node instanceof IndentedCodeBlock block) {
            write("", block.getLiteral());
        }
    }

    private void write(String language, String code) {
        html.line();
        html.tag("pre", Map.of("tabindex", "0"));
        html.tag("code");
        html.raw(CodeColours.of(language).coloured(code));
        html.tag("/code");
        html.tag("/pre");
        html.line();
    }
}
