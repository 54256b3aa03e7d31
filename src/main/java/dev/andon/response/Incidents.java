package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Playbook;
import dev.andon.response.internal.AttachedAlerts;
import dev.andon.response.internal.IncidentRows;
import dev.andon.response.internal.IncidentSearch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Questions about incidents. Everything here asks who wants to know: a restricted incident does not exist for anybody
 * but those involved and the owners of the house.
 */
@Component
public class Incidents {
    private static final int TEXT = 500;

    private final IncidentRows rows;
    private final IncidentSearch search;
    private final AttachedAlerts attached;
    private final Playbook playbook;

    Incidents(IncidentRows rows, IncidentSearch search, AttachedAlerts attached, Playbook playbook) {
        this.rows = rows;
        this.search = search;
        this.attached = attached;
        this.playbook = playbook;
    }

    /** @throws Missing if there is none with this number, or none that the viewer may know of */
    public Incident find(Actor viewer, long number) {
        return rows.byNumber(number)
                .filter(incident -> maySee(viewer, incident))
                .orElseThrow(() -> new Missing("There is no incident %d.".formatted(number)));
    }

    /** As {@link #find}, by the internal id that other modules keep. */
    public Optional<Incident> byId(Actor viewer, long id) {
        return rows.byId(id).filter(incident -> maySee(viewer, incident));
    }

    /** Newest declaration first, a page at a time. */
    public Slice<Incident> list(Actor viewer, IncidentFilter filter, @Nullable Cursor after, int size) {
        Validation validation = new Validation();
        validation.optionalLine("text", filter.text(), TEXT);
        filter.statuses().forEach(Status::of);
        validation.throwIfAny();
        return search.list(viewer, filter, after, size);
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

    /** The rule of who may see an incident; {@link IncidentSearch} says the same in SQL. */
    public static boolean maySee(Actor viewer, Incident incident) {
        return !incident.restricted()
                || viewer.access().includes(Access.OWNER)
                || viewer.isPerson() && incident.members().contains(viewer.personId());
    }
}
