package dev.andon.timeline.internal;

import dev.andon.learning.Milestone;
import dev.andon.response.Contribution.AlertAttached;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.Status;
import dev.andon.timeline.Curation;
import dev.andon.timeline.Mark;
import dev.andon.timeline.Piece;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds when the milestones were: as somebody said, or else as the log does. */
public final class Milestones {
    private static final Comparator<Entry> EARLIEST =
            Comparator.comparing(Entry::occurredAt).thenComparing(Entry::seq);

    private final Curation curation;
    private final Map<Ref, Row> rows;
    private final List<Entry> log;

    public Milestones(Curation curation, List<Row> rows, List<Entry> log) {
        this.curation = curation;
        this.rows = rows.stream().collect(Collectors.toMap(Row::ref, Function.identity()));
        this.log = log.stream().sorted(Comparator.comparingLong(Entry::seq)).toList();
    }

    /** All of them in their order, also those nobody knows of. */
    public List<Mark> marks() {
        return Stream.of(Milestone.values()).map(this::mark).toList();
    }

    private Mark mark(Milestone milestone) {
        Piece.OfMilestone said = curation.milestone(milestone).orElse(null);
        if (said == null) {
            return new Mark(milestone, byTheLog(milestone), false, null);
        }
        Ref ref =
                said.at() == null ? Ref.milestone(milestone) : Ref.of(said.at()).orElseThrow();
        Row row = rows.get(ref);
        // What it was tied to may have been taken back since.
        return row == null
                ? new Mark(milestone, byTheLog(milestone), false, null)
                : new Mark(milestone, row, true, said.note());
    }

    private @Nullable Row byTheLog(Milestone milestone) {
        return switch (milestone) {
            case BEGAN -> null;
            case DETECTED ->
                first(entry -> entry.event() instanceof Declared || entry.event() instanceof AlertAttached);
            case ACKNOWLEDGED -> first(entry -> entry.event() instanceof RoleAssigned);
            case MITIGATED -> first(entry -> enters(entry, Status.MONITORING));
            case RECOVERED -> lastResolution();
        };
    }

    private @Nullable Row first(Predicate<Entry> wanted) {
        return log.stream().filter(wanted).min(EARLIEST).map(this::row).orElse(null);
    }

    /** It was reopened if anything brought it back to life afterwards; then it is not over. */
    private @Nullable Row lastResolution() {
        Entry last = null;
        for (Entry entry : log) {
            if (entry.event() instanceof StatusChanged change) {
                last = change.to() == Status.RESOLVED ? entry : change.to().isLive() ? null : last;
            }
        }
        return last == null ? null : row(last);
    }

    private static boolean enters(Entry entry, Status status) {
        return entry.event() instanceof StatusChanged change && change.to() == status;
    }

    private @Nullable Row row(Entry entry) {
        return rows.get(Ref.entry(entry.seq()));
    }
}
