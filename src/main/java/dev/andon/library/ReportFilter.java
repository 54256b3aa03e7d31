package dev.andon.library;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.response.IncidentFilter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which reports a list shows, and in what order. Empty and null mean "all".
 *
 * @param incidents of which incidents
 * @param text words to find in titles and texts of reports, in the syntax of a web search
 * @param templates keys of shapes
 * @param services keys of services, one of which the incident was about, because a team that is asked for owns them; null
 *     when none is asked for
 * @param incidentIds incidents in which a factor that is asked for played a part; null when none is asked for
 * @param author the id of the person who writes it, or 0 for nobody
 * @param due only those that are due and neither published nor waived: overdue, or all of them
 */
public record ReportFilter(
        IncidentFilter incidents,
        @Nullable String text,
        List<Stage> stages,
        List<String> templates,
        @Nullable List<String> services,
        @Nullable List<Long> incidentIds,
        @Nullable Long author,
        @Nullable Due due,
        Span dueAt,
        Span publishedAt,
        Sort sort) {

    /** Reports with a due date that is not settled. */
    public enum Due {
        OVERDUE,
        ALL
    }

    /**
     * A range of time.
     *
     * @param from at or after
     * @param to before
     */
    public record Span(@Nullable Instant from, @Nullable Instant to) {}

    /** What comes first. */
    public enum Sort {
        /** Edited last. */
        EDITED,
        /** Published last; drafts are left out. */
        PUBLISHED,
        /** Due first; those without a due date are left out. */
        DUE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Sort> find(String word) {
            return Arrays.stream(values())
                    .filter(sort -> sort.word().equals(word))
                    .findFirst();
        }
    }
}
