package dev.andon.trackers.internal.vendor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to be made.
 *
 * @param marker by which it is found again; one word
 * @param about what it belongs to: Follow-up F-12
 * @param link where that is read
 * @param detail Markdown, or empty
 * @param owner an account; empty for none
 */
public record Draft(
        String marker,
        String title,
        String about,
        String link,
        String detail,
        String owner,
        @Nullable LocalDate due) {

    /** Whether it is for nobody and no day in particular. */
    public boolean isBare() {
        return owner.isEmpty() && due == null;
    }

    /** The same for nobody and no day in particular. */
    public Draft bare() {
        return new Draft(marker, title, about, link, detail, "", null);
    }

    /** As Markdown that calls nobody and commands nothing: a detail may have names and slashes in it. */
    String markdown() {
        return defused(detail) + (detail.isEmpty() ? "" : "\n\n") + "[%s](%s) in Andon".formatted(about, link);
    }

    /** As text without any form. */
    String plain() {
        return detail + (detail.isEmpty() ? "" : "\n\n") + "%s in Andon: %s".formatted(about, link);
    }

    /** GitLab takes a line that begins with a slash for a command, both take @name for a call. */
    private static String defused(String text) {
        return text.replaceAll("@(?=\\w)", "@\u2060")
                .replaceAll("(?m)^(\\s*)/", "$1\\\\/")
                .replace("<!--", "<\u2060!--");
    }
}
