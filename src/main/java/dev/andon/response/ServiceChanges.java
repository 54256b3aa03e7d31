package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Decision.ServicesChanged;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an incident is about, once one knows better than when it was declared. */
@Component
public class ServiceChanges {
    private final Decisions decisions;
    private final Catalog catalog;
    private final Clock clock;

    ServiceChanges(Decisions decisions, Catalog catalog, Clock clock) {
        this.decisions = decisions;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Puts these services in the place of those that were named. Keys and aliases of the catalog become keys; any other
     * word stays as it is.
     *
     * @throws dev.andon.platform.problem.Invalid naming each that is too long
     * @throws Conflict when they are these already
     */
    public Incident change(Act act, long number, List<String> services) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        List<String> named = Declare.services(services, validation);
        validation.throwIfAny();
        List<String> to = catalog.canonical(named);
        return decisions.decide(checked, number, incident -> {
            if (incident.services().equals(to)) {
                throw new Conflict("These are the services already.");
            }
            return new ServicesChanged(incident.services(), to);
        });
    }
}
