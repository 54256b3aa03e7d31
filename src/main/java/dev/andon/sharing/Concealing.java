package dev.andon.sharing;

import dev.andon.sharing.Secret.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * Rewrites Markdown so that it says no secret. It works on what a reader reads, not on what was typed: words that are split by
 * emphasis, written as entities or in another Unicode form are the same words.
 */
final class Concealing {
    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.create(),
            StrikethroughExtension.create(),
            AutolinkExtension.create(),
            TaskListItemsExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(60).build();
    private static final MarkdownRenderer RENDERER =
            MarkdownRenderer.builder().extensions(EXTENSIONS).build();

    /** A text may say something new once something else was taken out of it; so few rounds are always enough. */
    private static final int ROUNDS = 4;

    private final Secrets secrets;
    private final Set<String> hosts;

    /** @param hosts whose links stay */
    Concealing(Secrets secrets, Set<String> hosts) {
        this.secrets = secrets;
        this.hosts = hosts;
    }

    /** The text with what may be said in the place of each secret. */
    String of(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new Links(hosts, secrets));
        for (List<Node> run : runs(document)) {
            run.forEach(this::reveal);
            for (int round = 0; round < ROUNDS && conceal(run); round++) {}
        }
        dropEmpty(document);
        return RENDERER.render(document).strip();
    }

    /** Every run of words that a reader reads without a break: a paragraph, a cell of a table, a heading, code. */
    static List<String> read(String markdown) {
        return runs(PARSER.parse(markdown)).stream().map(Concealing::said).toList();
    }

    /** The same and where links lead, which one does not read but may want to keep inside all the same. */
    static List<String> readWithLinks(String markdown) {
        Node document = PARSER.parse(markdown);
        List<String> words = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                words.add(Links.decoded(link.getDestination()));
                visitChildren(link);
            }
        });
        words.addAll(0, runs(document).stream().map(Concealing::said).toList());
        return words;
    }

    private static List<List<Node>> runs(Node document) {
        List<List<Node>> runs = new ArrayList<>();
        runs.add(new ArrayList<>());
        collect(document, runs);
        runs.removeIf(List::isEmpty);
        return runs;
    }

    private static void collect(Node parent, List<List<Node>> runs) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            boolean block = node instanceof org.commonmark.node.Block
                    || node instanceof org.commonmark.ext.gfm.tables.TableCell;
            if (block) {
                runs.add(new ArrayList<>());
            }
            if (isLeaf(node)) {
                runs.getLast().add(node);
            }
            collect(node, runs);
            if (block) {
                runs.add(new ArrayList<>());
            }
        }
    }

    private static boolean isLeaf(Node node) {
        return node instanceof Text
                || node instanceof Code
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof SoftLineBreak
                || node instanceof HardLineBreak;
    }

    private static String said(List<Node> run) {
        StringBuilder words = new StringBuilder();
        run.forEach(leaf -> words.append(literal(leaf)));
        return words.toString();
    }

    private static String literal(Node leaf) {
        return switch (leaf) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case FencedCodeBlock code -> code.getLiteral();
            case IndentedCodeBlock code -> code.getLiteral();
            default -> "\n";
        };
    }

    private static void write(Node leaf, String words) {
        switch (leaf) {
            case Text text -> text.setLiteral(words);
            case Code code -> code.setLiteral(words);
            case FencedCodeBlock code -> code.setLiteral(words);
            case IndentedCodeBlock code -> code.setLiteral(words);
            default -> {
                if (words.isEmpty()) {
                    leaf.unlink();
                }
            }
        }
    }

    /** Code shows entities and percents as they are typed, and a reader decodes them; then the words stand there plainly. */
    private void reveal(Node leaf) {
        String words = literal(leaf);
        for (String decoded : decoded(words)) {
            if (secrets.areIn(decoded)) {
                write(leaf, decoded);
                return;
            }
        }
    }

    /** What somebody reads who decodes what was typed. */
    static List<String> decoded(String words) {
        List<String> readings = new ArrayList<>();
        String unescaped = HtmlUtils.htmlUnescape(words);
        String again = HtmlUtils.htmlUnescape(unescaped);
        for (String reading : List.of(unescaped, again, percents(words), percents(again))) {
            if (!reading.equals(words)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static String percents(String words) {
        return words.indexOf('%') < 0 ? words : Links.decoded(words);
    }

    /** @return whether there was anything to conceal */
    private boolean conceal(List<Node> run) {
        List<Hit> hits = secrets.hits(said(run));
        for (Hit hit : hits.reversed()) {
            int at = 0;
            String instead = hit.instead();
            for (Node leaf : run) {
                String words = literal(leaf);
                int from = Math.max(hit.from() - at, 0);
                int to = Math.min(hit.to() - at, words.length());
                at += words.length();
                if (from < to) {
                    boolean breaks = leaf instanceof SoftLineBreak || leaf instanceof HardLineBreak;
                    write(leaf, words.substring(0, from) + (breaks ? "" : instead) + words.substring(to));
                    instead = breaks ? instead : "";
                }
            }
        }
        run.removeIf(leaf -> leaf.getParent() == null);
        return !hits.isEmpty();
    }

    private static void dropEmpty(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            dropEmpty(node);
            boolean nothing = node instanceof Text text && text.getLiteral().isEmpty()
                    || node instanceof Code code && code.getLiteral().isBlank()
                    || Links.isWrapping(node) && node.getFirstChild() == null;
            if (nothing) {
                node.unlink();
            }
            node = next;
        }
    }
}
