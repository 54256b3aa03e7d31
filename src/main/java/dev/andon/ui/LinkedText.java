package dev.andon.ui;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Makes links of what {@link TextLinks} finds in the words of a document; code and links stay as they are. */
final class LinkedText extends AbstractVisitor {
    private final TextLinks links;

    LinkedText(TextLinks links) {
        this.links = links;
    }

    /** The words of a document, outside of code and links. */
    static List<String> wordsOf(Node document) {
        List<String> words = new ArrayList<>();
        document.accept(new LinkedText(text -> {
            words.add(text);
            return List.of();
        }));
        return words;
    }

    @Override
    public void visit(Link link) {
        // What is a link already leads where its writer wanted.
    }

    @Override
    public void visit(Text text) {
        String literal = text.getLiteral();
        int at = 0;
        for (TextLinks.Place place : links.in(literal)) {
            text.insertBefore(new Text(literal.substring(at, place.from())));
            Node link = new Link(place.href(), place.title());
            link.appendChild(new Text(place.label()));
            text.insertBefore(link);
            at = place.to();
        }
        text.setLiteral(literal.substring(at));
    }
}
