package dev.andon.sharing.web;

import dev.andon.sharing.Redaction;
import dev.andon.sharing.Redactions;
import dev.andon.ui.Markdown;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** An original as HTML, with a mark on the words that are redacted. */
final class Marked {
    private static final Pattern WORDS = Pattern.compile("(<[^>]*>)|([^<]+)");

    private Marked() {}

    static String html(String markdown, List<Redaction> redactions) {
        Matcher pieces = WORDS.matcher(Markdown.html(markdown));
        StringBuilder html = new StringBuilder();
        while (pieces.find()) {
            html.append(pieces.group(1) != null ? pieces.group(1) : marked(pieces.group(2), redactions));
        }
        return html.toString();
    }

    private static String marked(String escaped, List<Redaction> redactions) {
        StringBuilder html = new StringBuilder();
        for (Redactions.Piece piece : Redactions.pieces(HtmlUtils.htmlUnescape(escaped), redactions)) {
            String words = HtmlUtils.htmlEscape(piece.words());
            html.append(piece.redacted() ? "<mark>" + words + "</mark>" : words);
        }
        return html.toString();
    }
}
