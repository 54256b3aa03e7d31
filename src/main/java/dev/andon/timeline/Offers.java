package dev.andon.timeline;

import dev.andon.alerts.Change;
import dev.andon.alerts.Changes;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Item;
import dev.andon.catalog.Snapshot;
import dev.andon.learning.Milestone;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What may have led up to an incident: changes of the affected services and of what they need, shortly before it began.
 * A timeline starts before the incident. Changes are open to everybody who may read.
 */
@Component
public class Offers {
    private static final int MOST = 20;
    private static final int STEPS = 2;

    private final Changes changes;
    private final Catalog catalog;
    private final HouseSettings settings;

    Offers(Changes changes, Catalog catalog, HouseSettings settings) {
        this.changes = changes;
        this.catalog = catalog;
        this.settings = settings;
    }

    /** Those that the timeline does not tell of yet, latest first. */
    public List<Change> of(Incident incident, Timeline timeline) {
        Set<String> services = near(incident);
        Mark began = timeline.mark(Milestone.BEGAN);
        Row first = began.at();
        Instant until =
                first != null && first.at().isBefore(incident.declaredAt()) ? first.at() : incident.declaredAt();
        if (services.isEmpty()) {
            return List.of();
        }
        Set<Long> told = told(timeline);
        // Until the declaration: what was changed between the first symptom and the call may have made it worse.
        return changes
                .touching(services, until.minus(settings.now().changesBefore()), incident.declaredAt(), MOST)
                .stream()
                .filter(change -> !told.contains(change.id()))
                .toList();
    }

    /** One that is offered, by its id. @throws Missing when it is not */
    public Change find(Incident incident, Timeline timeline, long id) {
        return of(incident, timeline).stream()
                .filter(change -> change.id() == id)
                .findFirst()
                .orElseThrow(() -> new Missing("Change %d is not offered for this timeline.".formatted(id)));
    }

    private Set<String> near(Incident incident) {
        Snapshot now = catalog.now();
        List<String> affected = incident.services().stream()
                .flatMap(name -> now.resolve(name).stream())
                .map(Item::key)
                .toList();
        Set<String> keys = new HashSet<>(affected);
        Graph.around(now, affected, new Reach(0, STEPS, false, Integer.MAX_VALUE)).nodes().stream()
                .map(Node::key)
                .forEach(keys::add);
        return keys;
    }

    private static Set<Long> told(Timeline timeline) {
        Set<Long> told = new HashSet<>();
        timeline.curation().of(Ref.Kind.EVENT).stream()
                .map(item -> ((Piece.Outside) Objects.requireNonNull(item.piece())).change())
                .filter(Objects::nonNull)
                .forEach(told::add);
        return told;
    }
}
