package dev.andon.interventions;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.catalog.Catalog;
import dev.andon.interventions.Clashes.Scene;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Intervening.InterventionCleared;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionRefused;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.InterventionWithdrawn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done to production, said before it is done. Anybody who may respond announces, withdraws, starts and ends; the
 * commander clears or refuses, see {@link Commanding}. Nothing here holds anybody up for good: what cannot wait is
 * started without clearing, with a reason that the room reads as such.
 */
@Component
public class Interventions {
    private static final int REMARK = 2_000;

    private final Incidents incidents;
    private final Steps steps;
    private final Options options;
    private final Catalog catalog;
    private final Clock clock;

    Interventions(Incidents incidents, Steps steps, Options options, Catalog catalog, Clock clock) {
        this.incidents = incidents;
        this.steps = steps;
        this.options = options;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * Says what somebody is about to do, and tells every room that is near.
     *
     * @throws Conflict when the incident is over
     */
    public Intervention announce(Act act, long number, Announce command) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        Incident incident = incidents.find(act.actor(), number);
        Announce.Checked said = command.checked(check, catalog);
        Long option = command.option();
        check.check(
                option == null || options.of(incident).find(option).isPresent(),
                "option",
                "is not an option of this incident");
        check.throwIfAny();
        return steps.announce(checked, incident, command, said);
    }

    /** Says that it may be started. {@link Commanding} says who may. */
    public Intervention clear(Act act, long number, long id) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        check.throwIfAny();
        return steps.near(checked, number, id, (scene, one) -> {
            Commanding.refuseOver(scene.here());
            Commanding.expect(one, State.ANNOUNCED);
            Commanding.mayClear(checked.actor(), scene.here(), one);
            return new InterventionCleared(id, one.what());
        });
    }

    /** Says that it is not to be done, and why. It can be announced anew. */
    public Intervention refuse(Act act, long number, long id, @Nullable String reason) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        String why = check.text("reason", reason, REMARK);
        check.throwIfAny();
        return steps.ending(checked, number, id, (incident, one) -> {
            Commanding.expect(one, State.ANNOUNCED, State.CLEARED);
            Commanding.mayClear(checked.actor(), incident, one);
            return new InterventionRefused(id, one.what(), why);
        });
    }

    /** Says that nobody is going to do it. */
    public Intervention withdraw(Act act, long number, long id, @Nullable String reason) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        String why = check.optionalText("reason", reason, REMARK);
        check.throwIfAny();
        return steps.ending(checked, number, id, (_, one) -> {
            Commanding.expect(one, State.ANNOUNCED, State.CLEARED);
            return new InterventionWithdrawn(id, one.what(), why);
        });
    }

    /**
     * Begins. What is near and was not seen by whoever starts is told to both rooms, and nothing is started.
     *
     * @throws Conflict when it waits for clearing and no reason says why it cannot, or when there are unseen clashes
     */
    public Intervention start(Act act, long number, long id, Start command) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        String uncleared = check.optionalText("without_clearing", command.uncleared(), REMARK);
        check.check(
                command.seen().stream()
                        .allMatch(key -> Neighbour.KEY.matcher(key).matches()),
                "clashes_seen",
                "must be ids of clashes, such as 213-4");
        check.throwIfAny();
        return steps.near(checked, number, id, (scene, one) -> {
            Commanding.refuseOver(scene.here());
            Commanding.expect(one, State.ANNOUNCED, State.CLEARED);
            boolean waits = one.state() == State.ANNOUNCED;
            if (waits && uncleared == null) {
                throw new Conflict(Commanding.waits(scene.here()));
            }
            return unseen(scene, checked.actor(), command).isEmpty()
                    ? new InterventionStarted(id, one.what(), waits ? uncleared : null)
                    : null;
        });
    }

    private static List<Neighbour> unseen(Scene scene, Actor actor, Start command) {
        return scene.seenBy(actor).stream()
                .filter(one -> !command.seen().contains(one.key()))
                .toList();
    }

    /**
     * Says how it went. Possible when the incident is over, too.
     *
     * @param outcome finished, failed or rolled_back
     */
    public Intervention end(Act act, long number, long id, @Nullable String outcome, @Nullable String result) {
        Validation check = new Validation();
        Act checked = happened(act, check);
        State how = State.outcome(outcome).orElse(State.FINISHED);
        check.check(State.outcome(outcome).isPresent(), "outcome", "must be finished, failed or rolled_back");
        String words = check.optionalText("result", result, REMARK);
        check.check(words != null || how == State.FINISHED, "result", "is required: what happened?");
        check.throwIfAny();
        return steps.ending(checked, number, id, (_, one) -> {
            Commanding.expect(one, State.STARTED);
            return new InterventionEnded(id, one.what(), how.word(), words);
        });
    }

    private Act happened(Act act, Validation check) {
        act.actor().require(RESPONDER);
        Instant when = act.occurredAt();
        return when == null ? act : act.happened(check.past("occurred_at", when, clock.instant()));
    }

    /** All of an incident that the caller may see, and what they are near. */
    public InterventionState of(Incident incident) {
        return steps.state(incident);
    }

    /** @throws Missing when there is none, or none that the viewer may know of */
    public Intervention find(Actor viewer, long number, long id) {
        return steps.find(incidents.find(viewer, number), id);
    }
}
