package dev.andon.learning.internal;

import dev.andon.alerts.Change;
import dev.andon.alerts.Changes;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Dependency;
import dev.andon.catalog.Snapshot;
import dev.andon.learning.HouseDefaults;
import dev.andon.learning.RoleNames;
import dev.andon.learning.SectionSource;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Entry;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what a draft is made of: the log, what was changed before it began, and what other modules fill in. */
@Component
public class Drafting {
    private static final int MOST_SERVICES = 100;
    private static final int MOST_CHANGES = 50;

    private final IncidentLog log;
    private final Incidents incidents;
    private final List<SectionSource> sources;
    private final Changes changes;
    private final Catalog catalog;
    private final HouseDefaults defaults;
    private final RoleNames names;
    private final Marks marks;
    private final String site;

    Drafting(
            IncidentLog log,
            Incidents incidents,
            List<SectionSource> sources,
            Changes changes,
            Catalog catalog,
            HouseDefaults defaults,
            RoleNames names,
            Marks marks,
            AndonSettings settings) {
        this.log = log;
        this.incidents = incidents;
        this.sources = sources;
        this.changes = changes;
        this.catalog = catalog;
        this.defaults = defaults;
        this.names = names;
        this.marks = marks;
        this.site = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** What the log of this incident says now. */
    public Drafts of(Incident incident, boolean namesAsRoles) {
        List<Entry> entries = log.entries(incident.id());
        return Drafts.from(
                incident,
                entries,
                incidents::mayBeNamed,
                sources,
                before(incident, entries),
                marks.of(incident),
                names.of(incident, namesAsRoles),
                site);
    }

    private List<Change> before(Incident incident, List<Entry> entries) {
        if (incident.services().isEmpty()) {
            return List.of();
        }
        Instant began = entries.stream()
                .flatMap(Drafting::moments)
                .min(Instant::compareTo)
                .orElse(incident.declaredAt());
        Instant from = began.minus(Duration.ofHours(defaults.now().leadUpHours()));
        return changes.touching(needed(incident.services()), from, incident.declaredAt(), MOST_CHANGES);
    }

    /** When an entry happened, and when the impact it tells of began. */
    private static Stream<Instant> moments(Entry entry) {
        Stream<Instant> since = entry.event() instanceof ImpactEstimated e && e.since() != null
                ? Stream.of(Objects.requireNonNull(e.since()))
                : Stream.empty();
        return Stream.concat(Stream.of(entry.occurredAt()), since);
    }

    /** These services and all that they depend on. */
    private Set<String> needed(List<String> services) {
        Snapshot now = catalog.now();
        Set<String> found = new LinkedHashSet<>(services);
        Deque<String> next = new ArrayDeque<>(services);
        while (!next.isEmpty() && found.size() < MOST_SERVICES) {
            now.service(next.poll()).stream()
                    .flatMap(service -> service.dependencies().stream())
                    .map(Dependency::on)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }
}
