package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Dependency;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Item;
import dev.andon.catalog.Picture;
import dev.andon.catalog.Runbook;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServicePanel;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.catalog.Snapshot;
import dev.andon.catalog.Vendor;
import dev.andon.catalog.web.ServicePage.Neighbour;
import dev.andon.people.Actor;
import dev.andon.people.Teams;
import dev.andon.ui.Markdown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Gathers what the page of one thing shows. */
@Component
class ItemViews {
    private static final int HISTORY = 20;
    private static final int PER_ROW = 4;
    private static final int BOX = 168;
    private static final Reach NEAR = new Reach(1, 1, false, Reach.NARROW);

    private final Catalog catalog;
    private final Teams teams;
    private final States states;
    private final List<ServicePanel> panels;

    ItemViews(Catalog catalog, Teams teams, States states, List<ServicePanel> panels) {
        this.catalog = catalog;
        this.teams = teams;
        this.states = states;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(ServicePanel::order))
                .toList();
    }

    ServicePage service(Actor viewer, Service service) {
        Snapshot now = catalog.now();
        Map<String, State> known = states.of(viewer);
        return new ServicePage(
                service,
                teams.find(service.owner()).orElse(null),
                Picture.of(Graph.around(now, List.of(service.key()), NEAR), known, PER_ROW, BOX),
                needs(now, service, known),
                neededBy(now, service.key(), known),
                now.runbooksOf(service.key()),
                panels.stream()
                        .map(panel -> panel.render(viewer, service))
                        .filter(Objects::nonNull)
                        .toList(),
                catalog.changes(service.kind(), service.key(), HISTORY));
    }

    private static List<Neighbour> needs(Snapshot now, Service service, Map<String, State> known) {
        List<Neighbour> needs = new ArrayList<>();
        for (Dependency dependency : service.dependencies()) {
            Item item = now.item(dependency.on()).orElseThrow();
            needs.add(new Neighbour(item, dependency.isHard(), dependency.note(), known.get(item.key())));
        }
        return needs;
    }

    /** Worst to lose first, and those that cannot do without before those that can. */
    private static List<Neighbour> neededBy(Snapshot now, String key, Map<String, State> known) {
        List<Neighbour> neededBy = new ArrayList<>();
        for (String dependent : now.dependents(key)) {
            Service service = now.service(dependent).orElseThrow();
            service.dependencies().stream()
                    .filter(dependency -> dependency.on().equals(key) && !service.retired())
                    .forEach(d -> neededBy.add(new Neighbour(service, d.isHard(), d.note(), known.get(dependent))));
        }
        neededBy.sort(Comparator.comparing((Neighbour neighbour) -> !neighbour.hard())
                .thenComparing(neighbour -> ((Service) neighbour.item()).tier())
                .thenComparing(neighbour -> neighbour.item().key()));
        return neededBy;
    }

    VendorPage vendor(Actor viewer, Vendor vendor) {
        Snapshot now = catalog.now();
        Map<String, State> known = states.of(viewer);
        return new VendorPage(
                vendor,
                Picture.of(
                        Graph.around(now, List.of(vendor.key()), new Reach(2, 0, false, Reach.NARROW)),
                        known,
                        PER_ROW,
                        BOX),
                neededBy(now, vendor.key(), known),
                catalog.changes(vendor.kind(), vendor.key(), HISTORY));
    }

    RunbookPage runbook(Runbook runbook) {
        Snapshot now = catalog.now();
        List<Service> services = runbook.services().stream()
                .flatMap(key -> now.service(key).stream())
                .toList();
        return new RunbookPage(
                runbook,
                services,
                Markdown.html(runbook.text()),
                catalog.changes(runbook.kind(), runbook.key(), HISTORY));
    }
}
