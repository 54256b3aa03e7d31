package dev.andon.care;

import static dev.andon.people.Access.OWNER;
import static dev.andon.people.Access.VIEWER;

import dev.andon.care.internal.CareChangeTable;
import dev.andon.care.internal.CareTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Denied;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When Andon cares: what the house sets, and who wants none of it. */
@Component
public class CareKeeping {
    private static final int LONGEST = 24 * 60;
    private static final int LEAST_REST = 15;
    private static final int MEALS = 200;

    private final CareTable table;
    private final CareChangeTable changes;

    CareKeeping(CareTable table, CareChangeTable changes) {
        this.table = table;
        this.changes = changes;
    }

    /**
     * As typed; what is absent stays as it is.
     *
     * @param nightFrom {@code 22:00}
     * @param meals {@code 12:00-14:00, 18:00-20:00}; empty for none
     */
    public record Draft(
            @Nullable Boolean prompts,
            @Nullable Integer reliefMinutes,
            @Nullable Integer nightMinutes,
            @Nullable String nightFrom,
            @Nullable String nightTo,
            @Nullable Integer foodMinutes,
            @Nullable String meals,
            @Nullable Integer breakMinutes) {}

    /** A change of the settings: who, when, and from what to what. */
    public record Change(Instant at, String by, List<String> facts) {}

    /** How the house has it. Everybody may know. */
    public CareSettings settings() {
        return table.settings();
    }

    /** Latest first. */
    public List<Change> changes(Actor viewer) {
        viewer.require(OWNER);
        return changes.latest();
    }

    /**
     * Changes what the draft speaks of; nothing is written when nothing differs.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public CareSettings change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(OWNER);
        CareSettings before = table.lock();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        CareSettings after = new CareSettings(
                Objects.requireNonNullElse(draft.prompts(), before.prompts()),
                minutes(check, "relief_minutes", draft.reliefMinutes(), before.reliefMinutes(), LEAST_REST),
                minutes(check, "night_minutes", draft.nightMinutes(), before.nightMinutes(), LEAST_REST),
                time(check, "night_from", draft.nightFrom(), before.nightFrom()),
                time(check, "night_to", draft.nightTo(), before.nightTo()),
                minutes(check, "food_minutes", draft.foodMinutes(), before.foodMinutes(), LEAST_REST),
                meals(check, draft.meals(), before.meals()),
                minutes(check, "break_minutes", draft.breakMinutes(), before.breakMinutes(), LEAST_REST),
                before.version() + 1);
        check.throwIfAny();
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.update(after);
        changes.note(actor, before.facts(), after.facts());
        return after;
    }

    private static int minutes(Validation check, String field, @Nullable Integer typed, int before, int least) {
        int minutes = typed == null ? before : typed;
        check.check(
                minutes >= least && minutes <= LONGEST, field, "must be between %d and %d".formatted(least, LONGEST));
        return minutes;
    }

    private static LocalTime time(Validation check, String field, @Nullable String typed, LocalTime before) {
        String text = check.optionalLine(field, typed, 20);
        try {
            return text == null ? before : LocalTime.parse(text).withSecond(0).withNano(0);
        } catch (DateTimeException e) {
            check.error(field, "is not a time such as 22:00");
            return before;
        }
    }

    private static String meals(Validation check, @Nullable String typed, String before) {
        if (typed == null) {
            return before;
        }
        String text = Objects.requireNonNullElse(check.optionalLine("meals", typed, MEALS), "");
        try {
            CareSettings.windows(text);
            return text;
        } catch (DateTimeException e) {
            check.error("meals", "must be times such as 12:00-14:00, 18:00-20:00");
            return before;
        }
    }

    /** Whether somebody wants none of it. */
    public boolean isOff(Actor person) {
        return table.without().contains(self(person));
    }

    /** Somebody wants none of it, or wants it again. Only for themselves; their commander is told that, and nobody else. */
    @Transactional
    public void switchOff(Actor person, boolean off) {
        person.require(VIEWER);
        if (off) {
            table.switchOff(self(person));
        } else {
            table.switchOn(self(person));
        }
    }

    private static long self(Actor actor) {
        if (!actor.isPerson()) {
            throw new Denied("Only a person is cared for.");
        }
        return actor.personId();
    }
}
