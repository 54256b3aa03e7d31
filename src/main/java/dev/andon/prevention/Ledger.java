package dev.andon.prevention;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUps;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.prevention.internal.AnswerTable;
import dev.andon.prevention.internal.LedgerTable;
import dev.andon.prevention.internal.LedgerTable.Row;
import dev.andon.prevention.internal.RecurrenceTable;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The whole ledger: what undone follow-ups would have prevented, as people say. Counts only follow-ups and incidents that the
 * viewer may see.
 */
@Component
public class Ledger {
    /** What a cursor is made of: prevented, shortened, downtime, the follow-up. */
    public static final int CURSOR = 4;

    private static final int LATEST = 30;

    private final LedgerTable table;
    private final AnswerTable answers;
    private final RecurrenceTable recurrences;
    private final FollowUps followUps;
    private final Incidents incidents;

    Ledger(
            LedgerTable table,
            AnswerTable answers,
            RecurrenceTable recurrences,
            FollowUps followUps,
            Incidents incidents) {
        this.table = table;
        this.answers = answers;
        this.recurrences = recurrences;
        this.followUps = followUps;
        this.incidents = incidents;
    }

    /** What somebody said of a follow-up, with the incident after which they said it. */
    public record Said(Incident incident, Answer answer) {}

    /** A factor that came back, with the follow-up that had removed it. */
    public record Back(FollowUp followUp, Recurrence recurrence) {}

    /** Follow-ups that would have prevented most first. */
    public Slice<LedgerLine> list(Actor viewer, LedgerFilter filter, @Nullable Cursor after, int size) {
        List<Row> rows = table.page(viewer, filter, after, size + 1);
        Slice<Row> page = Slice.of(
                rows,
                size,
                row -> Cursor.of(
                        (long) row.meanwhile().prevented(),
                        (long) row.meanwhile().shortened(),
                        row.meanwhile().downtimeSeconds(),
                        row.followUp()));
        Map<Long, FollowUp> known =
                known(viewer, page.items().stream().map(Row::followUp).toList());
        return new Slice<>(
                page.items().stream()
                        .filter(row -> known.containsKey(row.followUp()))
                        .map(row -> new LedgerLine(Objects.requireNonNull(known.get(row.followUp())), row.meanwhile()))
                        .toList(),
                page.nextCursor());
    }

    /** The sums of each team whose follow-ups were named. */
    public List<LedgerTeam> teams(Actor viewer, LedgerFilter filter) {
        return table.teams(viewer, filter);
    }

    /** The latest factors that came back after they had been removed, but for those that somebody called unrelated. */
    public List<Back> back(Actor viewer) {
        List<RecurrenceTable.Row> rows = recurrences.latest(viewer, LATEST);
        Map<Long, FollowUp> known = known(
                viewer,
                rows.stream().map(RecurrenceTable.Row::followUp).distinct().toList());
        Map<Long, Incident> after = incidents(viewer, rows);
        return rows.stream()
                .filter(row -> known.containsKey(row.followUp()) && after.containsKey(row.incidentId()))
                .map(row -> new Back(
                        Objects.requireNonNull(known.get(row.followUp())),
                        row.of(Objects.requireNonNull(after.get(row.incidentId())))))
                .toList();
    }

    /**
     * What was said of a follow-up, latest first.
     *
     * @throws Missing when there is none of this number that the viewer may know of
     */
    public List<Said> of(Actor viewer, long followUp) {
        followUps.find(viewer, followUp);
        List<Answer> all = answers.ofFollowUp(followUp);
        Map<Long, Incident> seen =
                incidents.byIds(viewer, all.stream().map(Answer::incidentId).toList());
        return all.stream()
                .filter(answer -> seen.containsKey(answer.incidentId()))
                .map(answer -> new Said(Objects.requireNonNull(seen.get(answer.incidentId())), answer))
                .toList();
    }

    /**
     * Where its factor came back after it was done, latest first.
     *
     * @throws Missing as {@link #of}
     */
    public List<Recurrence> recurrences(Actor viewer, long followUp) {
        followUps.find(viewer, followUp);
        List<RecurrenceTable.Row> all = recurrences.ofFollowUp(followUp);
        Map<Long, Incident> seen = incidents(viewer, all);
        return all.stream()
                .filter(row -> seen.containsKey(row.incidentId()))
                .map(row -> row.of(Objects.requireNonNull(seen.get(row.incidentId()))))
                .toList();
    }

    private Map<Long, Incident> incidents(Actor viewer, List<RecurrenceTable.Row> rows) {
        return incidents.byIds(
                viewer,
                rows.stream().map(RecurrenceTable.Row::incidentId).distinct().toList());
    }

    private Map<Long, FollowUp> known(Actor viewer, Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : followUps
                        .list(viewer, FollowUpFilter.ALL.numbers(numbers), FollowUpOrder.DUE, null, numbers.size())
                        .items()
                        .stream()
                        .collect(Collectors.toMap(FollowUp::number, one -> one));
    }
}
