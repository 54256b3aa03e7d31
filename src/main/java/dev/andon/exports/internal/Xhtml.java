package dev.andon.exports.internal;

import java.util.Locale;
import java.util.Objects;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Writes a tree of Markdown as well-formed XHTML. HTML that somebody typed is shown, not obeyed; links lead only to the web,
 * to mail and to Andon itself.
 */
class Xhtml extends AbstractVisitor {
    final StringBuilder out = new StringBuilder();
    final String home;
    private boolean inHead;

    /** @param home what addresses without a host are relative to */
    Xhtml(String home) {
        this.home = home;
    }

    String write(Node tree) {
        tree.accept(this);
        return out.toString();
    }

    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().filter(Xhtml::inXml).forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** What XML cannot say at all is left out. */
    private static boolean inXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    final void element(String name, String attributes, Node node) {
        out.append('<').append(name).append(attributes).append('>');
        visitChildren(node);
        out.append("</").append(name).append('>');
    }

    final void block(String name, Node node) {
        element(name, direction(node), node);
        out.append('\n');
    }

    /** Absolute; empty for one that leads nowhere good. */
    final String address(String typed) {
        String url = typed.strip();
        if (url.startsWith("/") && !url.startsWith("//")) {
            return home + url;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:") ? url : "";
    }

    /** An attribute that says which way a block runs; none where everything runs as usual. */
    String direction(Node block) {
        return "";
    }

    static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    @Override
    public void visit(Heading heading) {
        block("h" + heading.getLevel(), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean tight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (tight) {
            visitChildren(paragraph);
        } else {
            block("p", paragraph);
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        block("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        block("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        element("ol", start == null || start == 1 ? "" : " start=\"" + start + "\"", list);
        out.append('\n');
    }

    @Override
    public void visit(ListItem item) {
        block("li", item);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral(), Objects.toString(block.getInfo(), ""));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral(), "");
    }

    void code(String literal, String language) {
        out.append("<pre><code>").append(escaped(literal)).append("</code></pre>\n");
    }

    @Override
    public void visit(Code code) {
        out.append("<code>").append(escaped(code.getLiteral())).append("</code>");
    }

    @Override
    public void visit(Emphasis emphasis) {
        element("em", "", emphasis);
    }

    @Override
    public void visit(StrongEmphasis strong) {
        element("strong", "", strong);
    }

    @Override
    public void visit(Link link) {
        String to = address(link.getDestination());
        if (to.isEmpty()) {
            visitChildren(link);
        } else {
            element("a", " href=\"" + escaped(to) + "\"", link);
        }
    }

    /** Pictures are fetched by no export that cannot carry them: their words stand there instead. */
    @Override
    public void visit(Image image) {
        String words = words(image);
        String to = address(image.getDestination());
        out.append("<a href=\"").append(escaped(to.isEmpty() ? home : to)).append("\">");
        out.append(escaped(words.isEmpty() ? "Picture" : words)).append("</a>");
    }

    @Override
    public void visit(HtmlBlock html) {
        out.append("<p>").append(escaped(html.getLiteral())).append("</p>\n");
    }

    @Override
    public void visit(HtmlInline html) {
        out.append(escaped(html.getLiteral()));
    }

    @Override
    public void visit(Text text) {
        out.append(escaped(text.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        out.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        out.append("<br/>");
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("<hr/>\n");
    }

    @Override
    public void visit(CustomBlock block) {
        block("table", block);
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> {
                inHead = true;
                block("thead", head);
                inHead = false;
            }
            case TableBody body -> block("tbody", body);
            case TableRow row -> block("tr", row);
            case TableCell cell -> element(inHead ? "th" : "td", align(cell), cell);
            case Strikethrough struck -> element("del", "", struck);
            case TaskListItemMarker marker -> box(marker.isChecked());
            default -> visitChildren(node);
        }
    }

    String align(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return alignment == null || alignment == TableCell.Alignment.LEFT
                ? ""
                : " style=\"text-align: %s\"".formatted(alignment.name().toLowerCase(Locale.ROOT));
    }

    void box(boolean checked) {
        out.append(checked ? "[x] " : "[ ] ");
    }
}
