package dev.andon.interventions;

import dev.andon.interventions.Clashes.Scene;
import dev.andon.interventions.internal.OpenTable;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.InterventionAnnounced;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one step of an intervention: in one transaction what is near is looked at and locked, the step decided on the
 * fold of the log and appended, the table kept, and the rooms told.
 */
@Component
class Steps {
    private final Incidents incidents;
    private final IncidentLog log;
    private final InterventionBoard board;
    private final OpenTable open;
    private final Clashes clashes;
    private final Policies policies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Steps(
            Incidents incidents,
            IncidentLog log,
            InterventionBoard board,
            OpenTable open,
            Clashes clashes,
            Policies policies,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.board = board;
        this.open = open;
        this.clashes = clashes;
        this.policies = policies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Decides on what is there. */
    interface Deciding<W> {

        /** What is to be appended; null when only the clashes are told. */
        @Nullable
        Intervening decide(W where, Intervention one);
    }

    Intervention announce(Act act, Incident incident, Announce command, Announce.Checked said) {
        return committed(() -> {
            Scene scene = clashes.enter(incident.id(), 0, said.target());
            Optional<Entry> earlier = log.alreadyAppended(incident.id(), act);
            if (earlier.isPresent()) {
                return announced(scene.here(), earlier.get());
            }
            Commanding.refuseOver(scene.here());
            InterventionAnnounced event = event(scene.here(), command, said);
            return told(scene, appended(act, scene.here(), event.intervention(), event));
        });
    }

    private Intervention announced(Incident incident, Entry earlier) {
        if (earlier.event() instanceof InterventionAnnounced event) {
            return find(incident, event.intervention());
        }
        throw new Conflict("This idempotency key was used for something else.");
    }

    private InterventionAnnounced event(Incident incident, Announce command, Announce.Checked said) {
        return new InterventionAnnounced(
                state(incident).next(),
                said.target().service(),
                said.target().host(),
                said.what(),
                said.why(),
                said.risk().word(),
                said.rollback(),
                command.destructive(),
                policies.now().needsClearing(incident.severity(), said.risk(), command.destructive()),
                command.option());
    }

    private record Taken(Intervention one, List<Neighbour> unseen) {}

    /** A step that may bring it nearer to others. What they are is told also when the step is not taken. */
    Intervention near(Act act, long number, long id, Deciding<Scene> deciding) {
        Incident incident = incidents.find(act.actor(), number);
        Aim target = find(incident, id).target();
        Taken taken = committed(() -> near(act, clashes.enter(incident.id(), id, target), id, deciding));
        if (!taken.unseen().isEmpty()) {
            throw new Conflict(asked(taken.unseen()));
        }
        return taken.one();
    }

    private Taken near(Act act, Scene scene, long id, Deciding<Scene> deciding) {
        Intervention one = find(scene.here(), id);
        if (log.alreadyAppended(scene.here().id(), act).isPresent()) {
            return new Taken(one, List.of());
        }
        Intervening event = deciding.decide(scene, one);
        if (event == null) {
            return new Taken(told(scene, one), scene.seenBy(act.actor()));
        }
        Intervention next = told(scene, appended(act, scene.here(), id, event));
        if (next.state() == State.STARTED) {
            clashes.begun(scene, next);
        }
        return new Taken(next, List.of());
    }

    private static String asked(List<Neighbour> unseen) {
        return "Look first: %s. Talk to them; then start again and send clashes_seen: %s."
                .formatted(
                        unseen.stream().map(Steps::told).collect(Collectors.joining("; ")),
                        unseen.stream().map(Neighbour::key).collect(Collectors.joining(", ")));
    }

    private static String told(Neighbour one) {
        return "“%s” on %s in INC-%d is %s, by %s"
                .formatted(
                        one.open().what(),
                        one.open().target().words(),
                        one.incident().number(),
                        one.open().state().label(),
                        one.open().by());
    }

    /** A step after which it is not open any more. */
    Intervention ending(Act act, long number, long id, Deciding<Incident> deciding) {
        Incident incident = incidents.find(act.actor(), number);
        find(incident, id);
        return committed(() -> {
            Incident locked = clashes.leave(incident.id(), id);
            Intervention one = find(locked, id);
            if (log.alreadyAppended(incident.id(), act).isPresent()) {
                return one;
            }
            Intervening event = Objects.requireNonNull(deciding.decide(locked, one));
            Intervention over = appended(act, locked, id, event);
            clashes.pass(locked, id);
            return over;
        });
    }

    private Intervention told(Scene scene, Intervention one) {
        clashes.tell(scene, OpenIntervention.of(scene.here().id(), one));
        return one;
    }

    private Intervention appended(Act act, Incident incident, long id, Intervening event) {
        log.contribute(incident.id(), event, act);
        Intervention now = find(incident, id);
        if (now.state().isOpen()) {
            open.keep(OpenIntervention.of(incident.id(), now));
        } else {
            open.remove(incident.id(), id);
        }
        return now;
    }

    Intervention find(Incident incident, long id) {
        return state(incident)
                .find(id)
                .orElseThrow(() ->
                        new Missing("There is no intervention %d in incident %d.".formatted(id, incident.number())));
    }

    InterventionState state(Incident incident) {
        return board.now(log, incident, clock.instant());
    }

    private <T> T committed(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
