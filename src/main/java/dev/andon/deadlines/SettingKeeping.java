package dev.andon.deadlines;

import dev.andon.deadlines.internal.PolicyTable;
import dev.andon.deadlines.internal.SettingTable;
import dev.andon.deadlines.internal.WatchTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What holds for every follow-up that has a day: reminders, escalation, caps. Everybody may know it; owners set it. */
@Component
public class SettingKeeping {
    private static final int MOST_CAP = 1000;

    private final SettingTable table;
    private final PolicyTable record;
    private final Teams teams;
    private final WatchTable watch;
    private final Clock clock;

    SettingKeeping(SettingTable table, PolicyTable record, Teams teams, WatchTable watch, Clock clock) {
        this.table = table;
        this.record = record;
        this.teams = teams;
        this.watch = watch;
        this.clock = clock;
    }

    /** A team whose cap is another than the house's. */
    public record Cap(@Nullable String team, @Nullable Integer cap) {}

    /**
     * As typed, whole.
     *
     * @param remindDays absent for none before the day
     * @param escalateDays absent for never
     * @param cap absent for any number
     * @param caps absent for none
     * @param yearBegins month from 1 to 12; absent for as it is
     * @param reviewMinutes absent for as it is
     */
    public record Draft(
            @Nullable Integer remindDays,
            @Nullable Integer escalateDays,
            @Nullable Integer cap,
            @Nullable List<Cap> caps,
            @Nullable Integer yearBegins,
            @Nullable Integer reviewMinutes) {}

    /** How the house has it. */
    public Settings settings() {
        return table.settings();
    }

    /** Latest first. For owners. */
    public List<Change> changes(Actor viewer) {
        viewer.require(Access.OWNER);
        return record.changes(SettingTable.ABOUT);
    }

    /**
     * Sets all of it.
     *
     * @param ifMatch the version the caller has read, or null
     * @throws dev.andon.platform.problem.Invalid naming every field that makes no sense
     * @throws dev.andon.platform.problem.Stale when somebody was faster
     */
    @Transactional
    public Settings change(Actor actor, Draft draft, @Nullable Long ifMatch) {
        actor.require(Access.OWNER);
        Settings before = table.lock();
        Revision.check(ifMatch, before.version());
        Validation check = new Validation();
        Settings after = new Settings(
                or(draft.remindDays(), 0),
                draft.escalateDays(),
                draft.cap(),
                caps(check, draft.caps() == null ? List.of() : draft.caps()),
                or(draft.yearBegins(), before.yearBegins()),
                or(draft.reviewMinutes(), before.reviewMinutes()),
                before.version() + 1);
        between(check, "remind_days", after.remindDays(), 0, 30);
        between(check, "escalate_days", draft.escalateDays(), 1, 90);
        between(check, "cap", draft.cap(), 1, MOST_CAP);
        between(check, "year_begins", after.yearBegins(), 1, 12);
        between(check, "review_minutes", after.reviewMinutes(), 10, 480);
        check.throwIfAny();
        if (after.facts().equals(before.facts())) {
            return before;
        }
        table.replace(after);
        table.note(actor, before, after);
        watch.lookAtAll(clock.instant());
        return after;
    }

    private static int or(@Nullable Integer value, int other) {
        return value == null ? other : value;
    }

    private static void between(Validation check, String field, @Nullable Integer value, int least, int most) {
        boolean fits = value == null || value >= least && value <= most;
        check.check(fits, field, "must be between %d and %d".formatted(least, most));
    }

    private SortedMap<String, Integer> caps(Validation check, List<Cap> typed) {
        Set<String> known = teams.byKey().keySet();
        SortedMap<String, Integer> caps = new TreeMap<>();
        check.check(typed.size() <= known.size(), "caps", "are more than there are teams");
        for (int i = 0; i < Math.min(typed.size(), known.size()); i++) {
            @Nullable Cap one = typed.get(i);
            String at = "caps[%d]".formatted(i);
            String team = one == null ? "" : check.line(at + ".team", one.team(), 80);
            Integer cap = one == null ? null : one.cap();
            check.check(cap != null, at + ".cap", "is required");
            between(check, at + ".cap", cap, 1, MOST_CAP);
            check.check(team.isEmpty() || known.contains(team), at + ".team", "is not a team of this house");
            boolean twice = cap != null && caps.put(team, cap) != null;
            check.check(!twice, at + ".team", "is there twice");
        }
        return caps;
    }
}
