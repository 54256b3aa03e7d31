package dev.andon.library;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.response.Incident;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as the list shows it.
 *
 * @param name what it is called among the incident's reports
 * @param forFew whether only some of those who may see the incident may know of it
 * @param author who writes it; null when nobody is named
 * @param dueOn its last day; null for none
 * @param overdue whether that day is over and it is neither published nor waived
 * @param editedSince whether it was edited after what is published
 */
public record Listed(
        long id,
        Incident incident,
        String key,
        String name,
        boolean forFew,
        String template,
        String title,
        Stage stage,
        @Nullable Long authorId,
        @Nullable String author,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean overdue,
        Instant draftedAt,
        Instant editedAt,
        @Nullable Instant publishedAt,
        boolean editedSince) {

    /** Where it is read. */
    public String path() {
        return "/incidents/" + incident.number() + (key.equals("main") ? "/report" : "/reports/" + key);
    }
}
