package dev.andon.sharing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Takes out of a text what is no text: HTML, pictures, and links into places that customers cannot or must not reach. What
 * a link or a picture says in words stays.
 */
final class Links extends AbstractVisitor {
    private static final String PAGE = "an internal page";

    private final Set<String> hosts;
    private final Secrets secrets;

    /** @param hosts whose links stay, unless they tell a secret */
    Links(Set<String> hosts, Secrets secrets) {
        this.hosts = hosts;
        this.secrets = secrets;
    }

    @Override
    public void visit(Link link) {
        visitChildren(link);
        link.setTitle(null);
        if (!stays(link.getDestination())) {
            if (saysItsAddress(link)) {
                link.insertBefore(new Text(link.getDestination().startsWith("mailto:") ? "an address" : PAGE));
                link.unlink();
            } else if (!isCitation(link)) {
                unwrap(link);
            } else {
                link.unlink();
            }
        }
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        unwrap(image);
    }

    @Override
    public void visit(HtmlInline html) {
        html.unlink();
    }

    @Override
    public void visit(HtmlBlock html) {
        html.unlink();
    }

    @Override
    public void visit(LinkReferenceDefinition definition) {
        definition.unlink();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.setInfo("");
    }

    @Override
    protected void visitChildren(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null) {
            // what a link held is put before it and has been seen
            Node next = node.getNext();
            node.accept(this);
            node = next;
        }
    }

    private boolean stays(String destination) {
        try {
            URI uri = URI.create(destination);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web
                    && uri.getUserInfo() == null
                    && hosts.contains(host)
                    && !secrets.areIn(destination)
                    && !secrets.areIn(decoded(destination));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What is written in percents, as it is read; as it is where that makes no sense. */
    static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static boolean saysItsAddress(Link link) {
        String said = plain(link);
        return said.contains("://")
                || said.startsWith("www.")
                || link.getDestination().equals("mailto:" + said);
    }

    private static boolean isCitation(Link link) {
        return plain(link).matches("\\^?\\d{1,9}");
    }

    private static String plain(Node parent) {
        StringBuilder words = new StringBuilder();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            words.append(node instanceof Text text ? text.getLiteral() : plain(node));
        }
        return words.toString();
    }

    private static void unwrap(Node node) {
        for (Node child = node.getFirstChild(); child != null; ) {
            Node next = child.getNext();
            node.insertBefore(child);
            child = next;
        }
        node.unlink();
    }

    /** Marks around a text that has none left would be shown as they are typed. */
    static boolean isWrapping(Node node) {
        return node instanceof org.commonmark.node.Emphasis
                || node instanceof org.commonmark.node.StrongEmphasis
                || node instanceof Strikethrough
                || node instanceof Link;
    }
}
