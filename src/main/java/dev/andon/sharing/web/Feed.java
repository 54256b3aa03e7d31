package dev.andon.sharing.web;

import dev.andon.sharing.PublicEdition;
import dev.andon.ui.Markdown;
import java.time.Instant;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** What is published, as an Atom feed. */
final class Feed {
    private Feed() {}

    /** @param base where Andon is reached, without a slash at its end */
    static String xml(String house, String base, List<PublicEdition> editions) {
        Instant updated = editions.stream()
                .map(PublicEdition::publishedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        StringBuilder feed = new StringBuilder("""
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>%1$s: what happened, and what we learned</title>
            <id>%2$s/published</id>
            <link rel="self" type="application/atom+xml" href="%2$s/published/feed.xml"/>
            <link rel="alternate" type="text/html" href="%2$s/published"/>
            <updated>%3$s</updated>
            <author><name>%1$s</name></author>
            """.formatted(escaped(house), escaped(base), updated));
        editions.forEach(edition -> feed.append(entry(base, edition)));
        return feed.append("</feed>\n").toString();
    }

    private static String entry(String base, PublicEdition edition) {
        StringBuilder html = new StringBuilder();
        edition.parts()
                .forEach(part -> html.append("<h%1$d>%2$s</h%1$d>%3$s"
                        .formatted(part.level(), HtmlUtils.htmlEscape(part.heading()), Markdown.html(part.body()))));
        return """
            <entry>
            <title>%1$s</title>
            <id>%2$s%3$s</id>
            <link rel="alternate" type="text/html" href="%2$s%3$s"/>
            <published>%4$s</published>
            <updated>%5$s</updated>
            <content type="html">%6$s</content>
            </entry>
            """.formatted(
                        escaped(edition.title()),
                        escaped(base),
                        edition.path(),
                        edition.firstAt(),
                        edition.publishedAt(),
                        escaped(html.toString()));
    }

    /** XML has no place at all for control characters; they are kept out of texts, and here once more. */
    private static String escaped(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\uFFFE\\uFFFF&&[^\\t\\n]]", "");
        return clean.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
