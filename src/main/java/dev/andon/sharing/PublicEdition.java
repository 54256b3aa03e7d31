package dev.andon.sharing;

import dev.andon.sharing.CustomerText.Part;
import java.time.Instant;
import java.util.List;

/**
 * What the public reads, as it was approved. Nothing else of a report is known where it is shown.
 *
 * @param slug the last word of its address; nobody can guess it from the incident
 * @param edition 1 for the first
 * @param firstAt when the first edition was published
 */
public record PublicEdition(
        String slug, int edition, String title, List<Part> parts, Instant firstAt, Instant publishedAt) {
    public String path() {
        return "/published/" + slug;
    }

    /** All of it as one Markdown document. */
    public String markdown() {
        return CustomerText.markdown(title, parts);
    }
}
