package dev.andon.timeline.internal;

import dev.andon.learning.Milestone;
import dev.andon.response.Entry;
import dev.andon.timeline.Completeness;
import dev.andon.timeline.Curation;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Settings;
import dev.andon.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes a timeline of a log, of what people said of it, and of how the house keeps timelines. A pure function. */
public final class Composition {
    private Composition() {}

    /**
     * When the incident was live.
     *
     * @param over when it was over; null while it is live
     */
    public record Live(Instant from, @Nullable Instant over, Instant now) {
        Instant to() {
            return over == null ? now : over;
        }
    }

    /** @param room the address of the incident */
    public static Timeline of(String room, List<Entry> log, Curation curation, Settings settings, Live live) {
        List<Row> rows = new Assembly(curation, settings.hidden()).rows(log);
        List<Mark> found = new Milestones(curation, rows, log).marks();
        List<Row> marked = marked(rows, found);
        List<Mark> marks = found.stream().map(mark -> again(mark, marked)).toList();
        return new Timeline(curation, marked, marks, completeness(room, log, curation, settings, live, marks, marked));
    }

    private static List<Row> marked(List<Row> rows, List<Mark> marks) {
        Map<Ref, List<Milestone>> byRow = new HashMap<>();
        for (Mark mark : marks) {
            if (mark.at() != null) {
                byRow.computeIfAbsent(mark.at().ref(), _ -> new ArrayList<>()).add(mark.milestone());
            }
        }
        return rows.stream()
                .map(row -> row.marked(byRow.getOrDefault(row.ref(), List.of())))
                .sorted(Row.IN_ORDER)
                .toList();
    }

    private static Mark again(Mark mark, List<Row> rows) {
        Row at = mark.at();
        return at == null
                ? mark
                : new Mark(
                        mark.milestone(),
                        rows.stream()
                                .filter(row -> row.ref().equals(at.ref()))
                                .findFirst()
                                .orElse(at),
                        mark.set(),
                        mark.note());
    }

    private static Completeness completeness(
            String room,
            List<Entry> log,
            Curation curation,
            Settings settings,
            Live live,
            List<Mark> marks,
            List<Row> rows) {
        List<Row> shown = rows.stream().filter(Row::shown).toList();
        Gaps gaps = new Gaps(live.from(), live.to(), settings.gap());
        List<Completeness.Gap> found = gaps.of(shown);
        Judgement judged = new Judgement(room, marks, shown)
                .milestones()
                .silence(found, gaps.share(found), settings.gapMinutes())
                .evidence(Evidence.of(log, curation, live.over() != null))
                .order();
        return Completeness.of(judged.parts(), judged.reasons());
    }
}
