package dev.andon.sharing.web;

import dev.andon.sharing.PublicEdition;
import dev.andon.ui.Markdown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public page.
 *
 * @param house its name
 * @param edition what is read; null on a page that only says something
 * @param says what such a page says; null elsewhere
 * @param list what is published, on the page that lists it; null elsewhere
 * @param text what was searched there
 */
public record PublicView(
        String house,
        String title,
        String base,
        @Nullable PublicEdition edition,
        @Nullable String says,
        @Nullable List<PublicEdition> list,
        String text) {

    static PublicView of(String house, String base, PublicEdition edition) {
        return new PublicView(house, edition.title(), base, edition, null, null, "");
    }

    static PublicView saying(String house, String base, String title, String says) {
        return new PublicView(house, title, base, null, says, null, "");
    }

    static PublicView listing(String house, String base, List<PublicEdition> list, String text) {
        return new PublicView(house, "What happened, and what we learned", base, null, null, list, text);
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }
}
