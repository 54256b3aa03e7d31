package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.response.Decision.Cause;
import dev.andon.response.Decision.HandoverAccepted;
import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverOffered;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.RoleAssigned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a role changes hands: what each attempt makes of the incident as it stands. Nothing but the arguments goes in, so
 * whoever attempts first under the lock of the log has it, and everybody after is told so.
 */
final class HandoverRules {
    private HandoverRules() {}

    /** The role at once: nobody has it, somebody takes it themselves, or it is given by who may. */
    static RoleAssigned atOnce(Incident incident, Actor actor, String role, Holder to) {
        Holder from = incident.holder(role);
        refuseSame(from, to);
        if (from != null && !is(actor, to) && !mayGiveAtOnce(actor, incident, role)) {
            throw new Denied(
                    "%s has this role. Offer it, or let %s take it; only %s, the commander or an owner can move it at once."
                            .formatted(from.name(), to.name(), from.name()));
        }
        return new RoleAssigned(role, to, from);
    }

    /** As {@link #atOnce}; but whoever takes what was offered to them has accepted it. */
    static Decision taken(Incident incident, Actor actor, String role, Holder to, Instant now) {
        return incident.command()
                .offerOf(role)
                .filter(open -> is(actor, open.to()) && is(actor, to) && !open.isOver(now))
                .<Decision>map(open -> accept(incident, actor, open.seq(), now))
                .orElseGet(() -> atOnce(incident, actor, role, to));
    }

    /** Whoever has the role, the commander, and owners need not wait for an answer. */
    static boolean mayGiveAtOnce(Actor actor, Incident incident, String role) {
        return isOwner(actor) || is(actor, incident.holder(role)) || is(actor, incident.holder(Command.COMMANDER));
    }

    /** Whether the role goes over without an offer: nobody has it, or the actor takes it. */
    static boolean needsNoAnswer(Incident incident, Actor actor, String role, Holder to) {
        return incident.holder(role) == null || is(actor, to);
    }

    /** The role in two steps. */
    static HandoverOffered offer(Incident incident, String role, Holder to, @Nullable String brief, Instant expiresAt) {
        Holder from = incident.holder(role);
        refuseSame(from, to);
        if (from == null) {
            throw new Conflict("Nobody has this role any more; give it at once.");
        }
        if (!incident.isLive()) {
            throw new Conflict("The incident is over, and nothing is offered in it; give the role at once.");
        }
        incident.command().offerOf(role).ifPresent(open -> {
            throw new Conflict("%s has been offered this role and has not answered yet; withdraw that offer first."
                    .formatted(open.to().name()));
        });
        return new HandoverOffered(role, from, to, brief, expiresAt);
    }

    static HandoverAccepted accept(Incident incident, Actor actor, long offer, Instant now) {
        Offer open = answerable(incident, actor, offer, now);
        if (!incident.isLive()) {
            throw new Conflict("The incident is over.");
        }
        if (!sameAs(open.from(), incident.holder(open.role()))) {
            throw new Conflict("The role has gone another way since it was offered.");
        }
        return new HandoverAccepted(offer, open.role(), open.from(), open.to());
    }

    static HandoverDeclined decline(Incident incident, Actor actor, long offer, @Nullable String reason, Instant now) {
        Offer open = answerable(incident, actor, offer, now);
        return new HandoverDeclined(offer, open.role(), open.from(), open.to(), reason);
    }

    static HandoverWithdrawn withdraw(Incident incident, Actor actor, long offer, Instant now) {
        Offer open = open(incident, offer);
        if (!mayWithdraw(actor, incident, open)) {
            throw new Denied("Only %s, who made the offer, the commander or an owner can withdraw it."
                    .formatted(open.from().name()));
        }
        refuseLate(open, now);
        return withdrawn(open, Cause.TAKEN_BACK);
    }

    static boolean mayWithdraw(Actor actor, Incident incident, Offer offer) {
        boolean made = actor.isPerson() && offer.by() != null && actor.personId() == offer.by();
        return made || mayGiveAtOnce(actor, incident, offer.role());
    }

    /** @throws Conflict while somebody may still answer, and when somebody has */
    static HandoverExpired expire(Incident incident, long offer, Instant now) {
        Offer open = open(incident, offer);
        if (!open.isOver(now)) {
            throw new Conflict("This offer still stands.");
        }
        return new HandoverExpired(offer, open.role(), open.from(), open.to());
    }

    /** What has to be said after any decision: offers that it left without a sense. */
    static List<HandoverWithdrawn> consequences(Incident after) {
        return after.command().offers().stream()
                .filter(offer -> !after.isLive() || !sameAs(offer.from(), after.holder(offer.role())))
                .map(offer -> withdrawn(offer, after.isLive() ? Cause.ROLE_MOVED : Cause.INCIDENT_OVER))
                .toList();
    }

    private static HandoverWithdrawn withdrawn(Offer offer, Cause cause) {
        return new HandoverWithdrawn(offer.seq(), offer.role(), offer.from(), offer.to(), cause);
    }

    private static Offer answerable(Incident incident, Actor actor, long offer, Instant now) {
        Offer open = open(incident, offer);
        if (!is(actor, open.to())) {
            throw new Denied("This was offered to %s; nobody else can answer it."
                    .formatted(open.to().name()));
        }
        refuseLate(open, now);
        return open;
    }

    private static Offer open(Incident incident, long offer) {
        return incident.command()
                .offer(offer)
                .orElseThrow(() -> new Conflict("This offer is no longer open; the log says what came of it."));
    }

    private static void refuseLate(Offer open, Instant now) {
        if (open.isOver(now)) {
            throw new Conflict("The time of this offer is over. %s still has the role."
                    .formatted(open.from().name()));
        }
    }

    private static void refuseSame(@Nullable Holder from, Holder to) {
        if (sameAs(to, from)) {
            throw new Conflict(to.name() + " already has this role.");
        }
    }

    /** By id: somebody who was renamed in between is still the same. */
    private static boolean sameAs(Holder one, @Nullable Holder other) {
        return other != null && one.id() == other.id();
    }

    private static boolean is(Actor actor, @Nullable Holder holder) {
        return holder != null && actor.isPerson() && actor.personId() == holder.id();
    }

    private static boolean isOwner(Actor actor) {
        return actor.access().includes(Access.OWNER);
    }
}
