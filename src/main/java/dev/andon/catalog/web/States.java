package dev.andon.catalog.web;

import dev.andon.catalog.ServiceStates;
import dev.andon.catalog.ServiceStates.State;
import dev.andon.people.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How services are right now, as all who know something of it say; the worst wins. */
@Component
class States {
    private final List<ServiceStates> sources;

    States(List<ServiceStates> sources) {
        this.sources = sources;
    }

    Map<String, State> of(Actor viewer) {
        Map<String, State> states = new HashMap<>();
        for (ServiceStates source : sources) {
            source.states(viewer)
                    .forEach((key, state) -> states.merge(
                            key, state, (one, other) -> one.tone().compareTo(other.tone()) <= 0 ? one : other));
        }
        return states;
    }
}
