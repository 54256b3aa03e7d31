package dev.andon.timeline.web;

import dev.andon.learning.Milestone;
import dev.andon.learning.Retelling;
import dev.andon.response.Entry;
import dev.andon.timeline.Completeness;
import dev.andon.timeline.Confidence;
import dev.andon.timeline.Item;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Observer;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Stretch;
import dev.andon.timeline.Timeline;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as the API answers it.
 *
 * @param curated whether anything stands that somebody said
 * @param version of the whole curation
 */
record TimelineJson(
        long incident,
        boolean curated,
        long version,
        List<RowJson> items,
        List<MarkJson> milestones,
        List<ItemJson> groups,
        Completeness completeness) {

    /**
     * One line.
     *
     * @param text what the log makes of an entry, as Markdown; what somebody typed for anything else
     * @param title in the place of that text, when somebody gave one
     * @param group the group it is in, such as group-2
     * @param version of what people said of it; send it back as If-Match
     */
    record RowJson(
            Ref item,
            Instant occurredAt,
            @Nullable Instant until,
            int marginMinutes,
            String text,
            @Nullable String title,
            @Nullable String note,
            String source,
            @Nullable String link,
            Observer observer,
            Confidence confidence,
            List<Milestone> milestones,
            boolean shown,
            boolean usuallyShown,
            @Nullable Ref group,
            long version) {}

    /**
     * When a milestone was.
     *
     * @param item what in the timeline it is; null when nothing says when it was
     * @param set whether somebody said so; otherwise the log does
     */
    record MarkJson(
            Milestone milestone,
            @Nullable Ref item,
            @Nullable Instant occurredAt,
            boolean set,
            @Nullable String note,
            long version) {}

    /** What somebody said of a thing. */
    record ItemJson(Ref item, @Nullable Piece said, long version) {
        static ItemJson of(Item item) {
            return new ItemJson(item.ref(), item.piece(), item.version());
        }
    }

    static TimelineJson of(long incident, Timeline timeline, List<Row> rows, Retelling retelling) {
        return new TimelineJson(
                incident,
                timeline.curation().touched(),
                timeline.curation().version(),
                rows(timeline, rows, retelling),
                timeline.marks().stream().map(mark -> mark(timeline, mark)).toList(),
                timeline.curation().of(Ref.Kind.GROUP).stream()
                        .map(ItemJson::of)
                        .toList(),
                timeline.completeness());
    }

    static List<RowJson> rows(Timeline timeline, List<Row> rows, Retelling retelling) {
        Map<Ref, Ref> groups = new HashMap<>();
        for (Stretch stretch : timeline.stretches(rows)) {
            Item group = stretch.group();
            if (group != null) {
                stretch.rows().forEach(row -> groups.put(row.ref(), group.ref()));
            }
        }
        return rows.stream()
                .map(row -> row(row, groups.get(row.ref()), retelling))
                .toList();
    }

    private static RowJson row(Row row, @Nullable Ref group, Retelling retelling) {
        Entry entry = row.entry();
        String title = row.title();
        return new RowJson(
                row.ref(),
                row.at(),
                row.until(),
                row.margin(),
                entry != null ? retelling.sentence(entry) : title == null ? "" : title,
                entry != null ? title : null,
                row.note(),
                row.source(),
                row.link(),
                row.observer(),
                row.confidence(),
                row.milestones(),
                row.shown(),
                row.usual(),
                group,
                row.version());
    }

    static MarkJson mark(Timeline timeline, Mark mark) {
        Row at = mark.at();
        return new MarkJson(
                mark.milestone(),
                at == null ? null : at.ref(),
                at == null ? null : at.at(),
                mark.set(),
                mark.note(),
                timeline.curation().item(Ref.milestone(mark.milestone())).version());
    }
}
