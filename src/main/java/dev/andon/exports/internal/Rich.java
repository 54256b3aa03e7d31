package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.exports.Target;
import dev.andon.ui.Markdown;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;

/** What an editor takes from the clipboard, and keeps. */
final class Rich extends Xhtml {
    private static final String MONO = " style=\"font-family: 'Roboto Mono', Consolas, monospace\"";
    private final Target target;

    private Rich(String home, Target target) {
        super(home);
        this.target = target;
    }

    static String of(Manuscript from, Target target) {
        String head = "<h1>%s</h1>%n<p>%s · <a href=\"%s\">in Andon</a></p>%n"
                .formatted(escaped(from.title()), escaped(from.subtitle()), escaped(from.url()))
                .replace("\r\n", "\n");
        return head + new Rich(from.home(), target).write(Markdown.tree(from.body()));
    }

    /** Deeper ones than the editor knows would become plain text. */
    @Override
    public void visit(Heading heading) {
        block("h" + Math.min(heading.getLevel(), target.headings()), heading);
    }

    @Override
    public void visit(Code code) {
        if (target == Target.GOOGLE_DOCS) {
            out.append("<span")
                    .append(MONO)
                    .append('>')
                    .append(escaped(code.getLiteral()))
                    .append("</span>");
        } else {
            super.visit(code);
        }
    }

    /** Google Docs knows no code block; a line of its own for each keeps the breaks. */
    @Override
    void code(String literal, String language) {
        if (target != Target.GOOGLE_DOCS) {
            super.code(literal, language);
            return;
        }
        literal.lines()
                .forEach(line -> out.append("<p")
                        .append(MONO)
                        .append('>')
                        .append(escaped(line).replace("  ", "&#160;&#160;"))
                        .append("</p>\n"));
    }

    @Override
    public void visit(CustomBlock table) {
        boolean ruled = target == Target.GOOGLE_DOCS;
        element("table", ruled ? " border=\"1\" style=\"border-collapse: collapse\"" : "", table);
        out.append('\n');
    }

    @Override
    String align(TableCell cell) {
        return target == Target.GOOGLE_DOCS ? " style=\"padding: 4pt\"" : "";
    }
}
