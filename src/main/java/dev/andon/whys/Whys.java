package dev.andon.whys;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Incident;
import dev.andon.whys.internal.NodeTable;
import dev.andon.whys.internal.WhyChangeTable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Questions about the whys of an incident. Whoever may see the incident may see them; the caller has asked. */
@Component
public class Whys {
    private static final int CHANGES = 30;

    private final NodeTable nodes;
    private final WhyChangeTable changes;
    private final Factors factors;

    Whys(NodeTable nodes, WhyChangeTable changes, Factors factors) {
        this.nodes = nodes;
        this.changes = changes;
        this.factors = factors;
    }

    /** All of them; {@link Tree#EMPTY} where nobody has asked yet. */
    public Tree of(Incident incident) {
        return nodes.tree(incident.id()).tidy();
    }

    /** With the names of the factors, as the viewer may know them. */
    public Told told(Actor viewer, Incident incident) {
        Tree tree = of(incident);
        return new Told(incident, tree, tree.parts().isEmpty() ? Map.of() : factors.of(viewer, incident));
    }

    /** What people did to them, latest first. */
    public List<WhyChange> changes(Incident incident) {
        return changes.latest(incident.id(), CHANGES);
    }

    WhyChange change(Incident incident, long change) {
        return changes.find(incident.id(), change)
                .orElseThrow(() -> new Missing("There is no change %d of the whys here.".formatted(change)));
    }
}
