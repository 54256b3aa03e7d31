package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Playbook;
import dev.andon.response.internal.AttachedAlerts;
import dev.andon.response.internal.IncidentGlance;
import dev.andon.response.internal.IncidentRows;
import dev.andon.response.internal.IncidentSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about incidents. Everything here asks who wants to know: a restricted incident does not exist for anybody
 * but those involved and the owners of the house.
 */
@Component
public class Incidents {
    private static final int TEXT = 500;
    private static final int FACETS = 20;
    private static final Pattern ROOM = Pattern.compile("/incidents/(\\d{1,15})(?:/.*)?");

    private final IncidentRows rows;
    private final IncidentSearch search;
    private final IncidentGlance glance;
    private final AttachedAlerts attached;
    private final Playbook playbook;

    Incidents(
            IncidentRows rows,
            IncidentSearch search,
            IncidentGlance glance,
            AttachedAlerts attached,
            Playbook playbook) {
        this.rows = rows;
        this.search = search;
        this.glance = glance;
        this.attached = attached;
        this.playbook = playbook;
    }

    /** @throws Missing if there is none with this number, or none that the viewer may know of */
    public Incident find(Actor viewer, long number) {
        return byNumber(viewer, number).orElseThrow(() -> new Missing("There is no incident %d.".formatted(number)));
    }

    /** As {@link #find}, for whom none is an answer too. */
    public Optional<Incident> byNumber(Actor viewer, long number) {
        return rows.byNumber(number).filter(incident -> maySee(viewer, incident));
    }

    /** As {@link #find}, by the internal id that other modules keep. */
    public Optional<Incident> byId(Actor viewer, long id) {
        return rows.byId(id).filter(incident -> maySee(viewer, incident));
    }

    /** As {@link #find}, empty instead of refused. */
    public Optional<Incident> seen(Actor viewer, long number) {
        return rows.byNumber(number).filter(incident -> maySee(viewer, incident));
    }

    /** The incident whose room a page of this path belongs to, if it is one and the viewer may see it. */
    public Optional<Incident> at(Actor viewer, String path) {
        Matcher room = ROOM.matcher(path);
        return room.matches() ? seen(viewer, Long.parseLong(room.group(1))) : Optional.empty();
    }

    /**
     * What somebody may mean who begins to type: the one of this number, then live ones, then the latest, by the words of
     * title, summary and services. With nothing typed the live ones and the latest. Answers within a few milliseconds.
     */
    public List<Incident> glance(Actor viewer, String text, int limit) {
        return glance.find(viewer, text, limit);
    }

    /** Those of these numbers that the viewer may see, by number. */
    public Map<Long, Incident> byNumbers(Actor viewer, Collection<Long> numbers) {
        return rows.byNumbers(numbers).stream()
                .filter(incident -> maySee(viewer, incident))
                .collect(Collectors.toMap(Incident::number, Function.identity()));
    }

    /** As {@link #byNumbers}, by the internal ids that other modules keep. */
    public Map<Long, Incident> byIds(Actor viewer, Collection<Long> ids) {
        return rows.byIds(ids).stream()
                .filter(incident -> maySee(viewer, incident))
                .collect(Collectors.toMap(Incident::id, Function.identity()));
    }

    /**
     * A page at a time.
     *
     * @param after a cursor of as many values as {@code filter.sort()} has
     */
    public Slice<Incident> list(Actor viewer, IncidentFilter filter, @Nullable Cursor after, int size) {
        check(filter);
        return switch (filter.sort()) {
            case NEWEST, OLDEST -> search.list(viewer, filter, after, size);
            case WORST -> search.worstFirst(viewer, filter, severities(filter), after, size);
        };
    }

    /**
     * Those that the viewer may not see, as SQL: for counts of what incidents have that ask nothing else of them. To leave
     * out the few is quicker than to look at each.
     */
    public Hidden hidden(Actor viewer) {
        return search.hidden(viewer);
    }

    /** The same question as SQL about {@code incident i}, for lists of what incidents have. Its order does not count. */
    public Narrowed narrowed(Actor viewer, IncidentFilter filter) {
        check(filter);
        return search.narrowed(viewer, filter);
    }

    private static void check(IncidentFilter filter) {
        Validation validation = new Validation();
        validation.optionalLine("text", filter.text(), TEXT);
        filter.statuses().forEach(Status::of);
        validation.check(filter.facets().size() <= FACETS, "filter", "asks for too much at once");
        validation.throwIfAny();
    }

    /** Worst first; a severity that the house no longer has comes last. */
    private List<String> severities(IncidentFilter filter) {
        return search.severitiesInUse().stream()
                .filter(key ->
                        filter.severities().isEmpty() || filter.severities().contains(key))
                .sorted(Comparator.comparingInt(playbook::rank))
                .toList();
    }

    /** Every live incident the viewer may see, worst first, then oldest. */
    public List<Incident> live(Actor viewer) {
        return search.live(viewer).stream()
                .sorted(Comparator.comparingInt(incident -> playbook.rank(incident.severity())))
                .toList();
    }

    /** The incidents a service was part of that the viewer may see, live ones first, then newest first. */
    public List<Incident> ofService(Actor viewer, String service, int limit) {
        return search.ofService(viewer, service, limit);
    }

    /** How many incidents were declared, week by week from a moment on; for a small picture of many weeks. */
    public List<Declared> declaredWeekly(Actor viewer, Instant since) {
        return search.declaredWeekly(viewer, since);
    }

    /**
     * How many of one severity in one week.
     *
     * @param week counts from 0; seven days each
     * @param severity as it is now
     */
    public record Declared(int week, String severity, int count) {}

    /** Ids of the alerts that belong to an incident. */
    public List<Long> alertsOf(long incidentId) {
        return attached.of(incidentId);
    }

    /**
     * Whether everybody may know of an incident that a log speaks of, by now. What is told to all alike, lines and reports,
     * names only such and says "another incident" else.
     */
    public boolean mayBeNamed(Other other) {
        return byNumber(Actor.everybody(), other.number()).isPresent();
    }

    /** Whether there is anything at all that this viewer sees and not everybody does. */
    public boolean seesRestricted(Actor viewer) {
        return viewer.access().includes(Access.OWNER) || viewer.isPerson() && search.anyRestricted(viewer.personId());
    }

    /** The rule of who may see an incident; {@link IncidentSearch} says the same in SQL. */
    public static boolean maySee(Actor viewer, Incident incident) {
        return !incident.restricted()
                || viewer.access().includes(Access.OWNER)
                || viewer.isPerson() && incident.members().contains(viewer.personId());
    }
}
