package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.ui.Markdown;
import java.util.regex.Pattern;
import org.commonmark.node.Image;

/** Confluence's storage format: XHTML with macros of its own. What people typed never becomes one. */
final class Confluence extends Xhtml {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z0-9+#-]{1,20}");

    private Confluence(String home) {
        super(home);
    }

    /** The body of a page; Confluence has the title beside it. */
    static String of(Manuscript from) {
        String head = "<p>%s · <a href=\"%s\">in Andon</a></p>%n"
                .formatted(escaped(from.subtitle()), escaped(from.url()))
                .replace("\r\n", "\n");
        String contents = "<ac:structured-macro ac:name=\"toc\"><ac:parameter ac:name=\"maxLevel\">3</ac:parameter>"
                + "</ac:structured-macro>\n";
        return head + contents + new Confluence(from.home()).write(Markdown.tree(from.body()));
    }

    @Override
    void code(String literal, String language) {
        out.append("<ac:structured-macro ac:name=\"code\">");
        if (LANGUAGE.matcher(language).matches()) {
            out.append("<ac:parameter ac:name=\"language\">").append(language).append("</ac:parameter>");
        }
        // The end of a CDATA section is the one thing that cannot stand in one.
        String safe = readable(literal).replace("]]>", "]]]]><![CDATA[>");
        out.append("<ac:plain-text-body><![CDATA[").append(safe).append("]]></ac:plain-text-body>");
        out.append("</ac:structured-macro>\n");
    }

    private static String readable(String text) {
        return text.replaceAll("[^\\t\\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }

    @Override
    public void visit(Image image) {
        String to = address(image.getDestination());
        if (to.isEmpty() || to.startsWith(home)) {
            // Confluence would fetch it without being signed in to Andon.
            super.visit(image);
        } else {
            out.append("<ac:image ac:alt=\"").append(escaped(words(image))).append("\"><ri:url ri:value=\"");
            out.append(escaped(to)).append("\"/></ac:image>");
        }
    }
}
