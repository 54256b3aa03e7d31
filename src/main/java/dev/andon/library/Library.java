package dev.andon.library;

import dev.andon.learning.Reports;
import dev.andon.library.internal.ReportSearch;
import dev.andon.library.internal.ReportSearch.Row;
import dev.andon.people.Actor;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Passage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about all reports. A report is there for whoever may see its incident and, where it is for few readers, is one of
 * them; for others it is neither listed nor counted.
 */
@Component
public class Library {
    /** What a cursor is made of: a time, the incident's number, the report's key. */
    public static final int CURSOR = 3;

    private static final int COUNTED = 1_000;

    private final ReportSearch search;
    private final Incidents incidents;
    private final Reports reports;
    private final Clock clock;

    Library(ReportSearch search, Incidents incidents, Reports reports, Clock clock) {
        this.search = search;
        this.incidents = incidents;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param more whether there are more than were counted; nobody waits until tens of thousands are
     */
    public record Count(int count, boolean more) {
        /** "3 reports", "More than 1,000 reports". */
        public String words() {
            String number = "%,d".formatted(count);
            return (more ? "More than " : "") + (count == 1 ? "1 report" : number + " reports");
        }
    }

    /** A page at a time, in the order that the filter asks for. */
    public Slice<Listed> list(Actor viewer, ReportFilter filter, @Nullable Cursor after, int size) {
        List<Row> rows = search.page(viewer, filter, after, clock.instant(), size + 1);
        Map<Long, Incident> known =
                incidents.byNumbers(viewer, rows.stream().map(Row::number).collect(Collectors.toSet()));
        return Slice.of(rows, size, row -> Cursor.of(row.at(), row.number(), row.key()))
                .map(row -> row.of(Objects.requireNonNull(known.get(row.number()))));
    }

    /** How many the list has, all pages together. */
    public Count count(Actor viewer, ReportFilter filter) {
        int counted = search.count(viewer, filter, clock.instant(), COUNTED + 1);
        return new Count(Math.min(counted, COUNTED), counted > COUNTED);
    }

    /** Where the reports of a page say what was asked for, by their ids. */
    public Map<Long, List<Passage>> passages(List<Listed> page, @Nullable String text) {
        return text == null
                ? Map.of()
                : reports.passages(page.stream().map(Listed::id).toList(), text);
    }
}
