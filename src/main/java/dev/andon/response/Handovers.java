package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Handing roles over. A role that nobody has, or that somebody takes themselves, goes over at once. Otherwise it is
 * offered, and whoever has it stays responsible until the other accepts.
 */
@Component
public class Handovers {
    private static final int REASON = 2_000;

    private final Incidents incidents;
    private final IncidentLog log;
    private final Decisions decisions;
    private final Roster roster;
    private final Briefs briefs;
    private final HandoverTimers timers;
    private final HandoverExpiry expiry;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Handovers(
            Incidents incidents,
            IncidentLog log,
            Decisions decisions,
            Roster roster,
            Briefs briefs,
            HandoverTimers timers,
            HandoverExpiry expiry,
            TransactionTemplate transaction,
            Clock clock) {
        this.incidents = incidents;
        this.log = log;
        this.decisions = decisions;
        this.roster = roster;
        this.briefs = briefs;
        this.timers = timers;
        this.expiry = expiry;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Gives or offers a role; {@link Incident#command} of the answer says which.
     *
     * @throws dev.andon.platform.problem.Denied when it is to go at once and the actor may not have it so
     * @throws dev.andon.platform.problem.Conflict when the person has the role, or it is on offer already
     */
    public Incident hand(Act act, long number, HandOver command) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        Act checked = act.happenedBefore(clock.instant(), validation);
        HandOver.Checked handOver = command.checked(validation, roster);
        validation.throwIfAny();
        Incident before = incidents.find(act.actor(), number);
        expiry.due(before);
        String brief = command.brief() == null ? briefs.of(before) : handOver.brief();
        return transaction.execute(_ -> {
            Incident after = decisions.decide(
                    checked, number, incident -> decided(incident, checked, handOver, command.immediate(), brief));
            after.command().offerOf(handOver.role()).ifPresent(offer -> timers.set(after.id(), offer));
            return after;
        });
    }

    /**
     * Takes a role that nobody has, or that is offered to the actor. Of two who press at once the second is told so.
     *
     * @throws dev.andon.platform.problem.Conflict when somebody else has it by now
     */
    public Incident claim(Act act, long number, @Nullable String role) {
        act.actor().require(RESPONDER);
        Validation validation = new Validation();
        String key = roster.givenRole(validation, role);
        Holder self = roster.responder(
                validation, "person_id", act.actor().isPerson() ? act.actor().personId() : null);
        validation.throwIfAny();
        return decisions.decide(act, number, incident -> {
            Decision taken = HandoverRules.taken(incident, act.actor(), key, self, clock.instant());
            if (taken instanceof Decision.RoleAssigned assigned && assigned.from() != null) {
                throw new Conflict("%s took it a moment before you."
                        .formatted(assigned.from().name()));
            }
            return taken;
        });
    }

    private Decision decided(
            Incident incident, Act act, HandOver.Checked handOver, boolean immediate, @Nullable String brief) {
        String role = handOver.role();
        Holder to = handOver.to();
        if (immediate || HandoverRules.needsNoAnswer(incident, act.actor(), role, to)) {
            return HandoverRules.taken(incident, act.actor(), role, to, clock.instant());
        }
        if (act.occurredAt() != null) {
            throw new Invalid("occurred_at", "fits only a role that goes over at once; an offer is made now");
        }
        return HandoverRules.offer(incident, role, to, brief, handOver.expiresAt(clock.instant()));
    }

    /** Takes the role that was offered to the actor; from this entry on it is theirs. */
    public Incident accept(Act act, long number, long offer) {
        return answer(
                act, number, offer, (incident, actor) -> HandoverRules.accept(incident, actor, offer, clock.instant()));
    }

    /** Leaves the role where it is. */
    public Incident decline(Act act, long number, long offer, @Nullable String reason) {
        Validation validation = new Validation();
        String why = validation.optionalText("reason", reason, REASON);
        return answer(act, number, offer, (incident, actor) -> {
            validation.throwIfAny();
            return HandoverRules.decline(incident, actor, offer, why, clock.instant());
        });
    }

    /** Takes the offer back: by whoever made it, has the role, commands, or owns. */
    public Incident withdraw(Act act, long number, long offer) {
        return answer(
                act,
                number,
                offer,
                (incident, actor) -> HandoverRules.withdraw(incident, actor, offer, clock.instant()));
    }

    private Incident answer(Act act, long number, long offer, BiFunction<Incident, Actor, Decision> answer) {
        act.actor().require(RESPONDER);
        Incident before = incidents.find(act.actor(), number);
        if (before.command().offer(offer).isEmpty() && of(before, offer) == null) {
            throw new Missing("Incident %d has no offer %d.".formatted(number, offer));
        }
        expiry.due(before);
        return decisions.decide(act, number, incident -> answer.apply(incident, act.actor()));
    }

    /**
     * One offer and what came of it.
     *
     * @throws Missing when the actor may not see the incident, or it has no such offer
     */
    public Handover find(Actor viewer, long number, long offer) {
        Handover found = of(incidents.find(viewer, number), offer);
        if (found == null) {
            throw new Missing("Incident %d has no offer %d.".formatted(number, offer));
        }
        return found;
    }

    private @Nullable Handover of(Incident incident, long offer) {
        return Handover.of(log.after(incident.id(), offer - 1), offer);
    }

    /** Whether this actor may give the role without waiting for an answer. */
    public static boolean mayGiveAtOnce(Actor actor, Incident incident, String role) {
        return HandoverRules.mayGiveAtOnce(actor, incident, role);
    }

    /** Whether this actor may take the offer back. */
    public static boolean mayWithdraw(Actor actor, Incident incident, Offer offer) {
        return HandoverRules.mayWithdraw(actor, incident, offer);
    }
}
