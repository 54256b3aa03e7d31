package dev.andon.home.web;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** How a text begins, as plain words for a list. */
final class Beginning {
    private static final int LONGEST = 180;
    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();
    private static final Pattern CITATION = Pattern.compile("\\s*\\[\\d+]");
    private static final Pattern BULLET = Pattern.compile("(^|\\s)[-*•] ");

    private Beginning() {}

    static String of(String markdown) {
        // Only what can be shown is parsed, however long the text.
        String head = markdown.substring(0, Math.min(markdown.length(), 20 * LONGEST));
        String plain = RENDERER.render(PARSER.parse(CITATION.matcher(head).replaceAll("")));
        String words = BULLET.matcher(plain).replaceAll("$1").strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }
}
