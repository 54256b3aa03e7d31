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
import dev.andon.response.Act;
import dev.andon.trackers.Connection;
import dev.andon.trackers.Field;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does to a follow-up what was done to its ticket, through the commands that people use, in the tracker's name. */
@Component
class Taking {
    private final FollowUps followUps;
    private final FollowingUp following;

    Taking(FollowUps followUps, FollowingUp following) {
        this.followUps = followUps;
        this.following = following;
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
     * Takes a field over.
     *
     * @param label what people call the ticket
     * @return why it could not be; null when it was
     */
    @Nullable
    String take(Connection connection, long number, String label, Field field, String value) {
        Act act = Act.by(actor(connection), connection.kind().word());
        FollowUp now = followUps.find(act.actor(), number);
        try {
            switch (field) {
                case TITLE -> change(act, now, FollowUpDraft.of(now).withTitle(value));
                case OWNER ->
                    change(act, now, FollowUpDraft.of(now).withOwner(value.isEmpty() ? null : Long.valueOf(value)));
                case DUE ->
                    change(act, now, FollowUpDraft.of(now).withDue(value.isEmpty() ? null : LocalDate.parse(value)));
                case STATE -> move(act, now, State.of(value), label);
            }
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
