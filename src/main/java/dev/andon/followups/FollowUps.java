package dev.andon.followups;

import dev.andon.followups.internal.ItemTable;
import dev.andon.followups.internal.ListRows;
import dev.andon.followups.internal.ListRows.Listed;
import dev.andon.followups.internal.RecordTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions about follow-ups. One is there for whoever may see its incident; for others it is neither listed nor counted. */
@Component
public class FollowUps {
    /** More than that a single incident does not need, and a page cannot show. */
    static final int OF_ONE = 500;

    private final ItemTable items;
    private final ListRows lists;
    private final RecordTable records;
    private final Incidents incidents;

    FollowUps(ItemTable items, ListRows lists, RecordTable records, Incidents incidents) {
        this.items = items;
        this.lists = lists;
        this.records = records;
        this.incidents = incidents;
    }

    /** @throws Missing when there is none of this number, or none that the viewer may know of */
    public FollowUp find(Actor viewer, long number) {
        return byNumber(viewer, number).orElseThrow(() -> missing(number));
    }

    /** As {@link #find}, for whom none is an answer too. */
    public Optional<FollowUp> byNumber(Actor viewer, long number) {
        return items.find(number)
                .flatMap(row -> incidents.byId(viewer, row.incidentId()).map(row.of()));
    }

    static Missing missing(long number) {
        return new Missing("There is no follow-up %d.".formatted(number));
    }

    /** Those of an incident, by priority, then by due date. The viewer may see the incident. */
    public List<FollowUp> of(Actor viewer, Incident incident) {
        return list(viewer, FollowUpFilter.ALL.incident(incident.number()), FollowUpOrder.PRIORITY, null, OF_ONE)
                .items();
    }

    /**
     * A page at a time.
     *
     * @param after where the page before ended; of as many values as the order has
     */
    public Slice<FollowUp> list(
            Actor viewer, FollowUpFilter filter, FollowUpOrder order, @Nullable Cursor after, int limit) {
        List<Listed> rows = lists.page(viewer, filter, order, after, limit + 1);
        Map<Long, Incident> known = lists.incidents(viewer, rows);
        Slice<Listed> page = Slice.of(rows, limit, Listed::cursor);
        // one that was restricted between the two questions is not there any more
        return new Slice<>(
                page.items().stream().flatMap(row -> placed(row, known)).toList(), page.nextCursor());
    }

    private static Stream<FollowUp> placed(Listed row, Map<Long, Incident> known) {
        return Optional.ofNullable(known.get(row.incident())).map(row.row().of()).stream();
    }

    /** How many fit. */
    public long count(Actor viewer, FollowUpFilter filter) {
        return counts(viewer, filter).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many of those that fit are in each state; a state that has none is absent. */
    public Map<State, Long> counts(Actor viewer, FollowUpFilter filter) {
        return lists.counts(viewer, filter);
    }

    /**
     * Who changed what when, latest first.
     *
     * @throws Missing as {@link #find}
     */
    public List<Moment> history(Actor viewer, long number) {
        return records.history(find(viewer, number).number());
    }

    /**
     * In which states it was from when until when, in order.
     *
     * @throws Missing as {@link #find}
     */
    public List<StateSpan> states(Actor viewer, long number) {
        return records.states(find(viewer, number).number());
    }

    /** The same of all that fit, as far as it reaches into a time; by follow-up and in order. */
    public List<StateSpan> states(Actor viewer, FollowUpFilter filter, Instant from, Instant until) {
        return lists.states(viewer, filter, from, until);
    }
}
