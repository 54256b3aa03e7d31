package dev.andon.trackers.internal;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpDraft;
import dev.andon.followups.FollowUps;
import dev.andon.followups.FollowingUp;
import dev.andon.followups.State;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.trackers.Agreed;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Field;
import dev.andon.trackers.Link;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does to a follow-up what was done to its ticket, through the commands that people use, in the tracker's name. */
@Component
class Taking {
    private final FollowUps followUps;
    private final FollowingUp following;
    private final TurnTable turns;
    private final TransactionTemplate transaction;

    Taking(FollowUps followUps, FollowingUp following, TurnTable turns, TransactionTemplate transaction) {
        this.followUps = followUps;
        this.following = following;
        this.turns = turns;
        this.transaction = transaction;
    }

    /** Whoever changes things in Andon because they were changed in a tracker. */
    static Actor actor(Connection connection) {
        return new Actor(
                Actor.Kind.SYSTEM,
                "tracker/" + connection.key(),
                "%s (%s)".formatted(connection.name(), connection.kind().label()),
                Access.OWNER);
    }

    /**
     * A field that is to be taken over.
     *
     * @param was what the follow-up said when both were compared
     * @param value what it is to say, by its own words
     * @param theirs the same, as the ticket says it
     */
    record Takeover(Field field, String was, String value, String theirs) {}

    /**
     * Takes a field over, and writes down that both agree on it, or does neither: else somebody who changes it back here
     * would seem to have changed nothing.
     *
     * @return why it could not be; null when it was
     * @throws Stale when somebody changed it here since both were compared
     */
    @Nullable
    String take(Connection connection, Link link, String label, Takeover over) {
        Act act = Act.by(actor(connection), connection.kind().word());
        FollowUp now = followUps.find(act.actor(), link.followUp());
        Field field = over.field();
        if (!over.was().equals(Dictionary.values(now).get(field))) {
            throw new Stale("Somebody changed %s meanwhile.".formatted(now.name()));
        }
        try {
            transaction.executeWithoutResult(_ -> {
                take(act, now, label, field, over.value());
                turns.agree(link, field, new Agreed(over.value(), over.theirs()));
            });
            return null;
        } catch (Invalid invalid) {
            return invalid.errors().stream()
                    .findFirst()
                    .map(error -> "%s %s.".formatted(field.label(), error.message()))
                    .orElse("It does not fit.");
        } catch (Conflict conflict) {
            return conflict.getMessage();
        }
    }

    private void take(Act act, FollowUp now, String label, Field field, String value) {
        switch (field) {
            case TITLE -> change(act, now, FollowUpDraft.of(now).withTitle(value));
            case OWNER ->
                change(act, now, FollowUpDraft.of(now).withOwner(value.isEmpty() ? null : Long.valueOf(value)));
            case DUE ->
                change(act, now, FollowUpDraft.of(now).withDue(value.isEmpty() ? null : LocalDate.parse(value)));
            case STATE -> move(act, now, State.of(value), label);
        }
    }

    /** Writes down where the ticket is read. */
    void address(Connection connection, FollowUp now, String url) {
        if (!url.equals(now.ticket())) {
            change(
                    Act.by(actor(connection), connection.kind().word()),
                    now,
                    FollowUpDraft.of(now).withTicket(url));
        }
    }

    private void change(Act act, FollowUp now, FollowUpDraft draft) {
        following.change(act, now.number(), draft, now.version());
    }

    private void move(Act act, FollowUp now, State to, String label) {
        long number = now.number();
        String there = "%s in %s.".formatted(label, act.actor().name());
        switch (to) {
            case OPEN -> following.reopen(act.expecting(now.version()), number, "Opened again as " + there);
            case DOING -> {
                if (!now.state().isOpen()) {
                    following.reopen(act.expecting(now.version()), number, "Taken up again as " + there);
                }
                following.start(act, number);
            }
            case DONE -> {
                if (now.state() == State.DECLINED) {
                    following.reopen(act.expecting(now.version()), number, "Done after all, as " + there);
                }
                following.done(act, number, "Done as " + there);
            }
            case VERIFIED, DECLINED -> throw new IllegalArgumentException("no tracker says " + to);
        }
    }
}
