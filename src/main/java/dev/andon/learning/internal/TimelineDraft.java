package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What happened when, from the changes before it began to the end of the log. */
final class TimelineDraft {
    private static final String HEAD = "| Date/Time | Event |\n| --------- | ----- |\n";

    private record Row(Instant at, String text) {}

    private TimelineDraft() {}

    static String text(Story story, String site) {
        List<Row> rows = new ArrayList<>();
        story.changes().forEach(change -> rows.add(new Row(change.occurredAt(), LeadUpDraft.told(change, site))));
        story.entries()
                .forEach(entry ->
                        rows.add(new Row(entry.occurredAt(), Md.cell(story.told(entry)) + " " + cite(entry.seq()))));
        rows.sort(Comparator.comparing(Row::at));
        return rows.stream()
                .map(row -> "| %s | %s |".formatted(Moments.second(row.at()), row.text()))
                .collect(Collectors.joining("\n", HEAD, ""));
    }
}
