package dev.andon.timeline;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.timeline.internal.Composition;
import dev.andon.timeline.internal.Composition.Live;
import dev.andon.timeline.internal.CurationTable;
import dev.andon.timeline.internal.SettingsTable;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Questions about timelines. Whoever may see an incident may see its timeline; for others there is neither. */
@Component
public class Timelines {
    private final CurationTable table;
    private final SettingsTable settings;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Clock clock;

    Timelines(CurationTable table, SettingsTable settings, Incidents incidents, IncidentLog log, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.incidents = incidents;
        this.log = log;
        this.clock = clock;
    }

    /** @throws Missing if the viewer knows no such incident */
    @Transactional(readOnly = true)
    public Timeline find(Actor viewer, long number) {
        return of(incidents.find(viewer, number));
    }

    /** The timeline of an incident that the caller may see. */
    @Transactional(readOnly = true)
    public Timeline of(Incident incident) {
        return of(incident, table.read(incident.id()));
    }

    /** The same with other words of people on it. */
    Timeline of(Incident incident, Curation curation) {
        Live live = new Live(incident.declaredAt(), incident.resolvedAt(), clock.instant());
        String room = "/incidents/" + incident.number();
        return Composition.of(room, log.entries(incident.id()), curation, settings.read(), live);
    }

    /** Whether anybody curated the timeline of an incident that the caller may see. */
    public boolean touched(Incident incident) {
        return table.read(incident.id()).touched();
    }

    /** What people said of one thing, with its version; without a piece when nobody did. */
    public Item item(Actor viewer, long number, Ref ref) {
        return table.read(incidents.find(viewer, number).id()).item(ref);
    }

    /** As {@link #item}, for things that people made. @throws Missing when it is not there */
    public Item made(Actor viewer, long number, Ref ref) {
        Item item = item(viewer, number, ref);
        if (item.piece() == null) {
            throw missing(ref);
        }
        return item;
    }

    /** What people said of an entry of the log. @throws Missing when the log has no such entry */
    public Item entry(Actor viewer, long number, long seq) {
        Incident incident = incidents.find(viewer, number);
        if (seq < 1 || seq > incident.seq()) {
            throw new Missing("There is no entry %d.".formatted(seq));
        }
        return table.read(incident.id()).item(Ref.entry(seq));
    }

    static Missing missing(Ref ref) {
        return new Missing("This timeline has no %s.".formatted(ref.words()));
    }

    /** Who changed the timeline, latest first; those with a smaller number than {@code before}. */
    public List<CurationChange> changes(Actor viewer, long number, long before, int limit) {
        return table.changes(incidents.find(viewer, number).id(), before, limit);
    }
}
