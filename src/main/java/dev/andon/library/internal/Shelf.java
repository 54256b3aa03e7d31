package dev.andon.library.internal;

import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.library.ReportFilter;
import dev.andon.library.ReportFilter.Due;
import dev.andon.library.ReportFilter.Sort;
import dev.andon.library.ReportFilter.Span;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.database.Times;
import dev.andon.platform.web.Cursor;
import dev.andon.response.Facet;
import dev.andon.response.IncidentFilter;
import dev.andon.response.Narrowed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The from and where of a list of reports: {@code report r} of {@code incident i}, with {@code approvals_standing s}. Always
 * carries who may see which incident and who may know of which report.
 */
final class Shelf {
    /** As {@code Lifecycle.stage} has it. */
    static final String STAGE = """
        case
            when r.version <= r.published_version then 'published'
            when s.review is not null then s.review
            when r.published_version is not null then 'published'
            else 'draft'
        end\
        """;

    private static final String EDITED_SINCE = "(r.version <= r.published_version) is not true";

    private static final String READER = "(r.readers is null or :rOwner or :rViewer = any(r.readers))";

    private static final String WORDS =
            "w.words @@ (websearch_to_tsquery('english', :rText) || websearch_to_tsquery('simple', :rText))";

    private static final Pattern NUMBER = Pattern.compile("(?i)(?:inc-)?(\\d{1,15})");

    private final StringBuilder from;
    private final List<String> where = new ArrayList<>();
    private final Map<String, Object> params;

    private Shelf(Narrowed incidents, Actor viewer) {
        from = new StringBuilder(incidents.from()).append("\njoin report r on r.incident_id = i.id");
        where.add(incidents.where());
        where.add(READER);
        params = new HashMap<>(incidents.params());
        with("rOwner", viewer.access().includes(Access.OWNER));
        with("rViewer", viewer.isPerson() ? viewer.personId() : -1L);
    }

    static Shelf of(Narrowed incidents, Actor viewer, ReportFilter filter, Instant now) {
        Shelf shelf = new Shelf(incidents, viewer);
        shelf.text(filter.text());
        shelf.from.append("\nleft join approvals_standing s on s.incident_id = r.incident_id and s.report_key = r.key");
        shelf.stages(filter.stages());
        if (!filter.templates().isEmpty()) {
            shelf.and("r.template in (:rTemplates)").with("rTemplates", filter.templates());
        }
        shelf.about(filter);
        shelf.author(filter.author());
        shelf.due(filter.due(), now);
        // A day is over when the next begins: what is due on a day is due at the beginning of the next.
        shelf.during("s.due_at > :rDueFrom", "s.due_at <= :rDueTo", "rDue", filter.dueAt());
        shelf.during(
                "r.published_at >= :rPublishedFrom",
                "r.published_at < :rPublishedTo",
                "rPublished",
                filter.publishedAt());
        shelf.ordered(filter.sort());
        return shelf;
    }

    /** What only the incident can answer, and which words are no status: the rest stands beside the reports, see {@link #about}. */
    static IncidentFilter unshelved(IncidentFilter asked) {
        return new IncidentFilter(
                asked.statuses(),
                List.of(),
                List.of(),
                asked.live(),
                asked.text(),
                asked.from(),
                asked.to(),
                List.of(),
                asked.sort());
    }

    static String order(Sort sort) {
        return switch (sort) {
            case EDITED -> "r.edited_at";
            case PUBLISHED -> "r.published_at";
            case DUE -> "s.due_at";
        };
    }

    private void text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        with("rText", text);
        Matcher number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            and("(i.number = :rNumber or exists (select from report_words w where w.report_id = r.id and %s))"
                            .formatted(WORDS))
                    .with("rNumber", Long.parseLong(number.group(1)));
        } else {
            from.append("\njoin report_words w on w.report_id = r.id");
            and(WORDS);
        }
    }

    /** As {@link #STAGE}, said so that the planner can tell how many there are. */
    private void stages(List<Stage> stages) {
        if (!stages.isEmpty()) {
            and(stages.stream().map(Shelf::stage).collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private static String stage(Stage stage) {
        return switch (stage) {
            case PUBLISHED -> "(r.published_at is not null and (r.version <= r.published_version or s.review is null))";
            case DRAFT -> "(r.published_at is null and s.review is null)";
            case IN_REVIEW, ACCEPTED ->
                "(s.quorum is not null and s.review = '%s' and %s)".formatted(stage.word(), EDITED_SINCE);
            case NOT_REQUIRED -> "(s.waived and s.review = '%s' and %s)".formatted(stage.word(), EDITED_SINCE);
        };
    }

    private void about(ReportFilter filter) {
        among("severity", filter.incidents().severities());
        among("type", filter.incidents().types());
        among("status", filter.incidents().statuses());
        filter.incidents().facets().forEach(facet -> faceted(List.of(facet)));
        if (filter.services() != null) {
            faceted(filter.services().stream().map(Facet::service).toList());
        }
        if (filter.incidentIds() != null) {
            and("i.id = any(:rIncidents)")
                    .with("rIncidents", filter.incidentIds().toArray(Long[]::new));
        }
    }

    private void among(String what, List<String> words) {
        if (!words.isEmpty()) {
            faceted(words.stream().map(word -> what + ":" + word).toList());
        }
    }

    /** Reports have the facets of their incidents, so that the rarest of what is asked for leads. */
    private void faceted(List<String> facets) {
        String name = "rFacet" + params.size();
        String which = facets.size() == 1 ? "= :" + name : "= any(:" + name + ")";
        and("exists (select from library_facet f where f.report_id = r.id and f.facet %s)".formatted(which))
                .with(name, facets.size() == 1 ? facets.getFirst() : facets.toArray(String[]::new));
    }

    private void author(@Nullable Long author) {
        if (author != null && author == 0) {
            and("s.author_id is null");
        } else if (author != null) {
            and("s.author_id = :rAuthor").with("rAuthor", author);
        }
    }

    private void due(@Nullable Due due, Instant now) {
        if (due != null) {
            and("s.due_at is not null and not s.settled and r.published_at is null");
        }
        if (due == Due.OVERDUE) {
            and("s.due_at < :rNow").with("rNow", Times.sql(now));
        }
    }

    private void during(String since, String until, String name, Span span) {
        if (span.from() != null) {
            and(since).with(name + "From", Times.sql(span.from()));
        }
        if (span.to() != null) {
            and(until).with(name + "To", Times.sql(span.to()));
        }
    }

    private void ordered(Sort sort) {
        if (sort != Sort.EDITED) {
            and(order(sort) + " is not null");
        }
    }

    /** After the last report of the page before. The time alone stands there too: an index knows only that. */
    Shelf after(Sort sort, Cursor last) {
        boolean up = sort == Sort.DUE;
        String column = order(sort);
        and("%s %s :rAfter".formatted(column, up ? ">=" : "<="));
        return and("(%s, i.number, r.key) %s (:rAfter, :rAfterNumber, :rAfterKey)".formatted(column, up ? ">" : "<"))
                .with("rAfter", Times.sql(last.instant(0)))
                .with("rAfterNumber", last.number(1))
                .with("rAfterKey", last.text(2));
    }

    private Shelf and(String condition) {
        where.add(condition);
        return this;
    }

    Shelf with(String param, Object value) {
        params.put(param, value);
        return this;
    }

    String from() {
        return from.toString();
    }

    String where() {
        return String.join("\n    and ", where);
    }

    Map<String, Object> params() {
        return params;
    }
}
