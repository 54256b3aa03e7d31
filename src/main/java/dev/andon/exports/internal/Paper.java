package dev.andon.exports.internal;

import dev.andon.exports.Manuscript;
import dev.andon.learning.Figure;
import dev.andon.people.Actor;
import dev.andon.ui.Markdown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** A report as one page of XHTML that needs nothing else, for screens and for paper. */
final class Paper extends Xhtml {
    private static final int HEADLINE = 4;
    private static final String PAGE = """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
        <head>
        <meta charset="UTF-8"/>
        <title>%s</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="description" content="Report on incident INC-%d"/>
        <meta name="author" content="%s"/>
        <style>
        %s
        </style>
        <bookmarks>%s</bookmarks>
        </head>
        <body>
        <div class="running">INC-%d · %s</div>
        <div class="running-edition">%s</div>
        <h1>%s</h1>
        <p class="byline">%s</p>
        <p class="byline">%s%s · <a href="%s">in Andon</a></p>
        %s%s
        %s
        </body>
        </html>
        """;

    private final Pictures pictures;
    private final Actor viewer;
    private final StringBuilder bookmarks = new StringBuilder();
    private int headings;

    private Paper(String home, Pictures pictures, Actor viewer) {
        super(home);
        this.pictures = pictures;
        this.viewer = viewer;
    }

    /** @param sheet the style sheet's name below {@code exports/} */
    static String of(Manuscript from, Pictures pictures, Actor viewer, String sheet) {
        Paper paper = new Paper(from.home(), pictures, viewer);
        String body = paper.write(Markdown.tree(from.body()));
        String title = escaped(from.title());
        String edition = from.edition() == null
                ? "As it stood when it was taken out"
                : "Edition %d%s"
                        .formatted(
                                from.edition().edition(),
                                from.named() ? ", published by " + escaped(from.publishedBy()) : "");
        return PAGE.formatted(
                        title,
                        from.incident().number(),
                        escaped(String.join(", ", from.writers())),
                        read(sheet),
                        sheet.equals("paper.css") ? paper.bookmarks : "",
                        from.incident().number(),
                        title,
                        edition,
                        title,
                        escaped(from.subtitle()),
                        from.writers().isEmpty()
                                ? ""
                                : "Written by " + escaped(String.join(", ", from.writers())) + " · ",
                        edition,
                        escaped(from.url()),
                        sheet.equals("paper.css") ? PdfPages.NOTE : "",
                        figures(from),
                        body)
                .replace("<bookmarks></bookmarks>\n", "");
    }

    private static String figures(Manuscript from) {
        StringBuilder cells = new StringBuilder();
        from.figures().stream()
                .limit(HEADLINE)
                .forEach(figure -> cells.append("<td><b>")
                        .append(escaped(figure.known() ? figure.brief() : "–"))
                        .append("</b><br/><span>")
                        .append(escaped(said(figure)))
                        .append("</span></td>"));
        return cells.isEmpty() ? "" : "<table class=\"figures\"><tbody><tr>" + cells + "</tr></tbody></table>";
    }

    private static String said(Figure figure) {
        return figure.remark().isEmpty() ? figure.label() : figure.label() + " · " + figure.remark();
    }

    static String read(String name) {
        try (InputStream in = Paper.class.getResourceAsStream("/exports/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String direction(Node block) {
        return Directions.areMixed(words(block)) ? " dir=\"auto\"" : "";
    }

    @Override
    public void visit(Heading heading) {
        String id = "s" + ++headings;
        if (heading.getLevel() <= 2) {
            bookmarks
                    .append("<bookmark name=\"")
                    .append(escaped(words(heading)))
                    .append("\" href=\"#")
                    .append(id)
                    .append("\"/>");
        }
        element("h" + heading.getLevel(), " id=\"" + id + "\"" + direction(heading), heading);
        out.append('\n');
    }

    @Override
    public void visit(Image image) {
        Optional<String> picture = pictures.inlined(viewer, image.getDestination());
        if (picture.isEmpty()) {
            out.append("<em>").append(escaped(words(image))).append("</em>");
            return;
        }
        out.append("<img alt=\"").append(escaped(words(image))).append("\" src=\"");
        out.append(picture.get()).append("\"/>");
    }
}
