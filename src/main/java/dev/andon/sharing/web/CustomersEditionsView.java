package dev.andon.sharing.web;

import dev.andon.learning.Report;
import dev.andon.sharing.internal.PublicTable.Past;
import dev.andon.ui.Markdown;
import dev.andon.ui.Option;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published for customers.
 *
 * @param tabs pages of the report: where, and what it is called
 * @param editions latest first
 * @param isPublic whether the latest is read by everybody now
 * @param edition the one that is read; null for the list of them
 */
public record CustomersEditionsView(
        Report report,
        List<Option> tabs,
        List<Past> editions,
        boolean isPublic,
        @Nullable Integer edition) {

    public String home() {
        return CustomersTab.path(report);
    }

    public String href(Past past) {
        return home() + "/editions/" + past.edition();
    }

    /** The one that is read. */
    public @Nullable Past read() {
        return editions.stream()
                .filter(past -> edition != null && past.edition() == edition)
                .findFirst()
                .orElse(null);
    }

    /** When the next one took its place; null for the latest. */
    public @Nullable Instant until(Past past) {
        return editions.stream()
                .filter(later -> later.edition() == past.edition() + 1)
                .map(Past::publishedAt)
                .findFirst()
                .orElse(null);
    }

    public String html(String markdown) {
        return Markdown.html(markdown);
    }
}
