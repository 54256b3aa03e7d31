package dev.andon.checks.internal;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Graph;
import dev.andon.catalog.Graph.Node;
import dev.andon.catalog.Graph.Reach;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Snapshot;
import dev.andon.catalog.Vendor;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What affected services need, as the catalog says. */
@Component
class Neighbours {
    private final Catalog catalog;

    Neighbours(Catalog catalog) {
        this.catalog = catalog;
    }

    /** These and the services they need, level by level. */
    List<String> services(Collection<String> affected, int distance) {
        return Stream.concat(affected.stream(), needed(affected, distance).stream())
                .distinct()
                .toList();
    }

    /** The services they need, without themselves. */
    List<String> needed(Collection<String> affected, int distance) {
        return nodes(affected, distance)
                .filter(node -> node.kind() == Kind.SERVICE && node.level() > 0)
                .map(Node::key)
                .toList();
    }

    /** Vendors in reach that say where their status page is; where nothing is named as affected, all of them. */
    List<Vendor> vendors(Collection<String> affected, int distance) {
        Snapshot now = catalog.now();
        Stream<Vendor> found = affected.isEmpty()
                ? now.vendors().values().stream()
                : nodes(affected, distance)
                        .flatMap(node -> Stream.ofNullable(now.vendors().get(node.key())));
        return found.filter(vendor -> !vendor.retired() && !vendor.statusPage().isEmpty())
                .toList();
    }

    /** Whether any vendor at all says where its status page is. */
    boolean knowsStatusPages() {
        return catalog.now().vendors().values().stream()
                .anyMatch(vendor -> !vendor.retired() && !vendor.statusPage().isEmpty());
    }

    private Stream<Node> nodes(Collection<String> affected, int distance) {
        return Graph.around(catalog.now(), affected, new Reach(0, distance, false, Reach.WIDE)).nodes().stream();
    }
}
