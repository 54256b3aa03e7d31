package dev.andon.response;

import static dev.andon.people.Access.RESPONDER;

import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.ParentCleared;
import dev.andon.response.Decision.ParentSet;
import dev.andon.response.Decision.Unlinked;
import dev.andon.response.internal.IncidentRows;
import dev.andon.response.internal.TieRows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ties short of a merge. A link stands in one log only; between an open and a restricted incident it is the restricted
 * one's, whichever was asked, so that nothing in the open room, not even the number of its entries, tells of it.
 */
@Component
public class Links {
    private final Incidents incidents;
    private final IncidentRows rows;
    private final TieRows ties;
    private final IncidentLog log;
    private final Decisions decisions;
    private final TransactionTemplate transaction;

    Links(
            Incidents incidents,
            IncidentRows rows,
            TieRows ties,
            IncidentLog log,
            Decisions decisions,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.rows = rows;
        this.ties = ties;
        this.log = log;
        this.decisions = decisions;
        this.transaction = transaction;
    }

    /** Says how an incident has to do with another. */
    public Incident link(Act act, long number, @Nullable String kind, @Nullable Long to) {
        act.actor().require(RESPONDER);
        LinkKind meant = kind(kind);
        Pair found = Pair.find(incidents, act, number, "to", to);
        return transaction.execute(_ -> {
            Pair pair = found.locked(rows);
            return again(act, pair) ? pair.one() : link(act, pair, meant);
        });
    }

    private Incident link(Act act, Pair pair, LinkKind kind) {
        fresh(act, pair.one());
        if (holder(pair, kind).isPresent()) {
            throw new Conflict("That link is there already.");
        }
        boolean other = pair.other().restricted() && !pair.one().restricted();
        Incident in = other ? pair.other() : pair.one();
        decisions.appended(act.expecting(null), in, linked(pair, kind, other));
        return rows.byId(pair.one().id()).orElseThrow();
    }

    private static Linked linked(Pair pair, LinkKind kind, boolean inTheOther) {
        return inTheOther ? new Linked(kind.inverse(), Other.of(pair.one())) : new Linked(kind, Other.of(pair.other()));
    }

    /** Takes a link away, from whichever end it was made. */
    public Incident unlink(Act act, long number, @Nullable String kind, @Nullable Long to) {
        act.actor().require(RESPONDER);
        LinkKind meant = kind(kind);
        Pair found = Pair.find(incidents, act, number, "to", to);
        return transaction.execute(_ -> {
            Pair pair = found.locked(rows);
            return again(act, pair) ? pair.one() : unlink(act, pair, meant);
        });
    }

    private Incident unlink(Act act, Pair pair, LinkKind kind) {
        fresh(act, pair.one());
        Incident in = holder(pair, kind).orElseThrow(() -> new Conflict("There is no such link."));
        Unlinked event = in == pair.one()
                ? new Unlinked(kind, Other.of(pair.other()))
                : new Unlinked(kind.inverse(), Other.of(pair.one()));
        decisions.appended(act.expecting(null), in, event);
        return rows.byId(pair.one().id()).orElseThrow();
    }

    /** The one of the two whose log has the link. */
    private static Optional<Incident> holder(Pair pair, LinkKind kind) {
        if (pair.one().ties().isLinked(kind, pair.other().number())) {
            return Optional.of(pair.one());
        }
        return pair.other().ties().isLinked(kind.inverse(), pair.one().number())
                ? Optional.of(pair.other())
                : Optional.empty();
    }

    private static LinkKind kind(@Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new Invalid("kind", "is required");
        }
        return LinkKind.of(word.strip())
                .orElseThrow(
                        () -> new Invalid("kind", "must be related_to, caused_by, cause_of, follows or followed_by"));
    }

    /** Makes an incident part of a larger one; it can be part of one only. */
    public Incident setParent(Act act, long number, @Nullable Long parent) {
        act.actor().require(RESPONDER);
        Pair found = Pair.find(incidents, act, number, "number", parent);
        return transaction.execute(_ -> {
            ties.oneAtATime();
            Pair pair = found.locked(rows);
            return again(act, pair) ? pair.one() : partOf(act, pair);
        });
    }

    private Incident partOf(Act act, Pair pair) {
        Other from = pair.one().ties().parent();
        if (from != null && isHidden(act, from)) {
            throw cannotBePart();
        }
        if (from != null && from.number() == pair.other().number()) {
            throw new Conflict("It is part of that one already.");
        }
        if (pair.other().restricted() && !pair.one().restricted()) {
            throw new Conflict("An open incident cannot be part of a restricted one; its log would tell. Link them, or"
                    + " restrict this one first.");
        }
        refuseRing(act, pair);
        return decisions.appended(act, pair.one(), new ParentSet(Other.of(pair.other()), from));
    }

    /** Goes up from the larger one; the smaller one must not be found above it. */
    private void refuseRing(Act act, Pair pair) {
        boolean hidden = false;
        Other above = pair.other().ties().parent();
        while (above != null && above.number() != pair.one().number()) {
            hidden = hidden || isHidden(act, above);
            above = rows.byNumber(above.number()).orElseThrow().ties().parent();
        }
        if (above != null) {
            throw hidden
                    ? cannotBePart()
                    : new Conflict("That one is part of this one already, directly or by way of another.");
        }
    }

    private boolean isHidden(Act act, Other other) {
        return incidents.byNumber(act.actor(), other.number()).isEmpty();
    }

    /** Where the reason is an incident that the actor may not know of. */
    private static Conflict cannotBePart() {
        return new Conflict("This incident cannot be made part of that one.");
    }

    /** Makes it an incident of its own again. */
    public Incident clearParent(Act act, long number) {
        act.actor().require(RESPONDER);
        return decisions.decide(act, number, incident -> {
            Other parent = incident.ties().parent();
            if (parent == null || isHidden(act, parent)) {
                throw new Conflict("It is part of no incident that you see.");
            }
            return new ParentCleared(parent);
        });
    }

    private static void fresh(Act act, Incident incident) {
        Long expected = act.expectedSeq();
        if (expected != null && expected != incident.seq()) {
            throw new Stale(
                    "The incident has moved on since you read it; its last entry is now %d.".formatted(incident.seq()));
        }
    }

    /** A command that was sent twice: its entry may stand in either log. */
    private boolean again(Act act, Pair pair) {
        return log.alreadyAppended(act)
                .filter(entry -> {
                    if (entry.incidentId() != pair.one().id()
                            && entry.incidentId() != pair.other().id()) {
                        throw new Conflict("This idempotency key was used in another incident.");
                    }
                    return true;
                })
                .isPresent();
    }
}
