package dev.andon.interventions;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who clears and refuses: whoever commands, and owners of the house. Where nobody commands, anybody who may respond,
 * except whoever announced it: two pairs of eyes. Who is alone starts without clearing and says why.
 */
final class Commanding {
    private static final String COMMANDER = "commander";

    private Commanding() {}

    /** Whoever commands now; null when nobody does. */
    static @Nullable Holder commander(Incident incident) {
        return incident.roles().get(COMMANDER);
    }

    /** @throws Denied naming who may instead */
    static void mayClear(Actor actor, Incident incident, Intervention one) {
        if (actor.access().includes(Access.OWNER)) {
            return;
        }
        Holder commander = commander(incident);
        if (commander != null && !commander.is(actor)) {
            throw new Denied("%s commands, and clears or refuses it. If it cannot wait, it can be started without."
                    .formatted(commander.name()));
        }
        if (commander == null && one.announced().isBy(actor)) {
            throw new Denied("Nobody commands. Somebody other than you has to clear it; if you are alone, start it"
                    + " without clearing and say why.");
        }
    }

    /** What somebody is told who starts what is not cleared. */
    static String waits(Incident incident) {
        Holder commander = commander(incident);
        return (commander == null
                        ? "It is not cleared, and nobody commands: anybody else may clear it. "
                        : "It waits for %s to clear it. ".formatted(commander.name()))
                + "If it cannot wait, start it without clearing and say why (without_clearing).";
    }

    static void refuseOver(Incident incident) {
        if (!incident.isLive()) {
            throw new Conflict("The incident is over; nothing is begun in it any more.");
        }
    }

    static void expect(Intervention one, State... states) {
        if (!Arrays.asList(states).contains(one.state())) {
            throw new Conflict("Intervention %d is %s already."
                    .formatted(one.id(), one.state().label()));
        }
    }
}
