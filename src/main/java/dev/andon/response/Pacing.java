package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.response.internal.PaceTable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pace of the house: read by all, changed by owners, every change written down. */
@Component
public class Pacing {
    private static final int SHOWN = 20;
    private static final int LONGEST = 60;

    private final PaceTable table;

    Pacing(PaceTable table) {
        this.table = table;
    }

    /** A change as it was written down. */
    public record Change(Instant at, String by, String field, int before, int after) {}

    public Pace now() {
        return table.read(false);
    }

    /**
     * Sets it anew; nothing is written when nothing differs.
     *
     * @param answerMinutes 1 to 60
     * @param objectionMinutes 0 to 60
     * @param expected the version the change was made from; null when any will do
     * @throws dev.andon.platform.problem.Invalid naming the field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody changed it since
     */
    @Transactional
    public Pace change(
            Actor actor, @Nullable Integer answerMinutes, @Nullable Integer objectionMinutes, @Nullable Long expected) {
        actor.require(Access.OWNER);
        Validation validation = new Validation();
        int answer = minutes(validation, "answer_minutes", answerMinutes, 1);
        int objection = minutes(validation, "objection_minutes", objectionMinutes, 0);
        validation.throwIfAny();
        Pace before = table.read(true);
        Revision.check(expected, before.version());
        Pace after = new Pace(answer, objection, before.version() + 1);
        if (answer == before.answerMinutes() && objection == before.objectionMinutes()) {
            return before;
        }
        table.update(after);
        note(actor, "answer_minutes", before.answerMinutes(), answer);
        note(actor, "objection_minutes", before.objectionMinutes(), objection);
        return after;
    }

    private void note(Actor actor, String field, int before, int after) {
        if (before != after) {
            table.note(actor, field, before, after);
        }
    }

    private static int minutes(Validation validation, String field, @Nullable Integer value, int least) {
        boolean fits = value != null && value >= least && value <= LONGEST;
        validation.check(fits, field, "must be between %d and %d minutes".formatted(least, LONGEST));
        return value == null ? least : value;
    }

    /** The last changes, latest first. */
    public List<Change> changes(Actor actor) {
        actor.require(Access.OWNER);
        return table.changes(SHOWN);
    }
}
