package dev.andon.library.web;

import dev.andon.library.Library;
import dev.andon.library.Library.Count;
import dev.andon.library.Listed;
import dev.andon.library.ReportFilter;
import dev.andon.library.ReportQuery;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Passage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of reports for programs. */
@RestController
@Tag(name = "Reports")
class LibraryResource {
    private static final String LIST = """
        Narrow it by what is said of the report: `stage` (`draft`, `in_review`, `accepted`, `published`, `not_required`), \
        `template`, `author` (the id of a person, `me` or `nobody`), `due` (`overdue` or `all`: neither published nor \
        waived), `due_from`, `due_to`, `published_from`, `published_to`, `factor` (key or name), and `text`, words in \
        titles and texts of reports; or by its incident, with the words of the list of incidents: `severity`, `type`, \
        `service`, `team` (the key of one that owns a service), `tag`, `status`, `from` and `to` (when it was declared), \
        `field.<key>`, `role.<key>`. Several of `stage`, `template`, `severity`, `type`, `team` or `factor` widen; \
        different words must all fit. `sort` is `edited`, `published` or `due`, which is how it is ordered when `due` is \
        asked for. `count` counts all pages, up to 1,000; `counted_all` says whether there are no more.\
        """;

    private final Library library;
    private final ReportQuery query;
    private final AndonSettings settings;

    LibraryResource(Library library, ReportQuery query, AndonSettings settings) {
        this.library = library;
        this.query = query;
        this.settings = settings;
    }

    record AuthorJson(long id, String name) {}

    /**
     * @param report its key among the reports of the incident
     * @param status draft or published; stage says more
     * @param found at most two places where it says what was asked for
     */
    record Item(
            long incident,
            String report,
            String name,
            String title,
            String severity,
            String type,
            List<String> services,
            String template,
            String status,
            String stage,
            @Nullable AuthorJson author,
            @Nullable LocalDate dueOn,
            boolean overdue,
            boolean editedAfterPublication,
            Instant draftedAt,
            Instant editedAt,
            @Nullable Instant publishedAt,
            List<Passage> found,
            String url) {
        static Item of(Listed report, List<Passage> found, URI home) {
            Long author = report.authorId();
            String name = report.author();
            return new Item(
                    report.incident().number(),
                    report.key(),
                    report.name(),
                    report.title(),
                    report.incident().severity(),
                    report.incident().type(),
                    report.incident().services(),
                    report.template(),
                    report.publishedAt() == null ? "draft" : "published",
                    report.stage().word(),
                    author == null || name == null ? null : new AuthorJson(author, name),
                    report.dueOn(),
                    report.overdue(),
                    report.editedSince(),
                    report.draftedAt(),
                    report.editedAt(),
                    report.publishedAt(),
                    found,
                    home + report.path());
        }
    }

    record Page(List<Item> items, @Nullable String nextCursor, int count, boolean countedAll) {}

    @GetMapping("/api/v1/reports")
    @Operation(summary = "List reports, drafts and published ones", description = LIST)
    @May(Access.VIEWER)
    Page list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> params) {
        ReportFilter filter = query.filter(actor, query.of(params));
        Slice<Listed> page = library.list(actor, filter, Cursor.read(cursor, Library.CURSOR), PageSize.of(pageSize));
        Map<Long, List<Passage>> found = library.passages(page.items(), filter.text());
        Count count = library.count(actor, filter);
        Slice<Item> items =
                page.map(report -> Item.of(report, found.getOrDefault(report.id(), List.of()), settings.publicUrl()));
        return new Page(items.items(), items.nextCursor(), count.count(), !count.more());
    }
}
