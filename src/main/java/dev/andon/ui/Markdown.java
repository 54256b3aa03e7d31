package dev.andon.ui;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.util.HtmlUtils;

/**
 * What people write, as HTML that can do no harm. Two walls: HTML in the text is shown, not obeyed; and what comes out
 * is sanitised all the same. A bean for those who would rather be handed one; it keeps no state but what it rendered lately.
 */
@Component
public final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create());

    /** Rendering is recursive; a text of ten thousand opening brackets must not exhaust the stack. */
    private static final int DEEPEST = 60;

    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();

    /** One that says where in the text everything stands. */
    private static final Parser PLACING = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .attributeProviderFactory(_ -> Markdown::nameTheBox)
            .build();

    /** Pictures only from this very server: any other would tell its owner who reads, and when. */
    private static final Pattern OWN_PICTURE = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "em", "strong", "del")
            .allowElements("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "a", "img", "input")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("class")
            .matching(Pattern.compile("language-[\\w+#-]{1,40}"))
            .onElements("code")
            .allowAttributes("href", "title")
            .onElements("a")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("type")
            .matching(true, "checkbox")
            .onElements("input")
            .allowAttributes("disabled", "checked", "aria-label")
            .onElements("input")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    /** Rooms show the same few texts at every look and every push; a long one is seldom looked at twice in a row. */
    private static final ConcurrentLruCache<String, String> RECENT =
            new ConcurrentLruCache<>(2_000, markdown -> rendered(markdown, TextLinks.NONE));

    private static final int SHORT = 2_000;

    Markdown() {}

    public static String html(String markdown) {
        return html(markdown, TextLinks.NONE);
    }

    /** The words of the text outside of code and links, in parts. */
    public static List<String> words(String markdown) {
        Node document = PARSER.parse(markdown);
        return depth(document) > DEEPEST ? List.of() : LinkedText.wordsOf(document);
    }

    /** The text as a tree, for other ways to write it than HTML; nothing in it is made harmless. */
    public static Node tree(String markdown) {
        Node document = PARSER.parse(markdown);
        if (depth(document) <= DEEPEST) {
            return document;
        }
        Document flat = new Document();
        FencedCodeBlock whole = new FencedCodeBlock();
        whole.setLiteral(markdown);
        flat.appendChild(whole);
        return flat;
    }

    /** The text as a tree whose nodes say where in it they stand; empty when it is nested too deeply to be shown as one. */
    public static Optional<Node> placed(String markdown) {
        Node document = PLACING.parse(markdown);
        return depth(document) > DEEPEST ? Optional.empty() : Optional.of(document);
    }

    /** @param links what is to be a link in what people write */
    public static String html(String markdown, TextLinks links) {
        boolean kept = links == TextLinks.NONE && markdown.length() <= SHORT;
        return kept ? RECENT.get(markdown) : rendered(markdown, links);
    }

    private static String rendered(String markdown, TextLinks links) {
        Node document = PARSER.parse(markdown);
        if (depth(document) > DEEPEST) {
            return "<pre>" + HtmlUtils.htmlEscape(markdown) + "</pre>";
        }
        document.accept(new BelowThePage());
        document.accept(new LinkedText(links));
        return POLICY.sanitize(RENDERER.render(document));
    }

    /** For templates: <code>${Markdown.content(entry.text())}</code> prints it as HTML. */
    public static Content content(String markdown) {
        return content(markdown, TextLinks.NONE);
    }

    public static Content content(String markdown, TextLinks links) {
        String html = html(markdown, links);
        return output -> output.writeContent(html);
    }

    /** A box of a list of tasks has no words of its own; who hears the page must be told how it stands. */
    private static void nameTheBox(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("input")) {
            attributes.put("aria-label", attributes.containsKey("checked") ? "done" : "not done");
        }
    }

    private static int depth(Node root) {
        int depth = 0;
        int deepest = 0;
        Node node = root;
        while (node != null) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != null && node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null || node == root ? null : node.getNext();
        }
        return deepest;
    }

    /** The page has the first two levels of headings: its own title and its sections. */
    private static final class BelowThePage extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(6, heading.getLevel() + 2));
            visitChildren(heading);
        }
    }
}
