package dev.andon.learning;

import dev.andon.learning.internal.DefaultsTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.ChangeRows;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How new reports begin in this house, and who changed that when. */
@Component
public class HouseDefaults {
    private final DefaultsTable table;
    private final ChangeRows record;

    HouseDefaults(DefaultsTable table, ChangeRows record) {
        this.table = table;
        this.record = record;
    }

    public ReportDefaults now() {
        return table.read().orElseGet(ReportDefaults::shipped);
    }

    /**
     * Sets both anew; nothing is written when nothing differs.
     *
     * @param namesAsRoles absent is refused
     * @param leadUpHours from 1 to {@link ReportDefaults#FURTHEST}
     * @param expected the version the change was made from; null when any will do
     * @throws Stale when somebody changed it since
     */
    @Transactional
    public ReportDefaults change(
            Actor actor, @Nullable Boolean namesAsRoles, @Nullable Integer leadUpHours, @Nullable Long expected) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        check.check(namesAsRoles != null, "names_as_roles", "is required: true or false");
        boolean fits = leadUpHours != null && leadUpHours >= 1 && leadUpHours <= ReportDefaults.FURTHEST;
        check.check(fits, "lead_up_hours", "must be a whole number from 1 to " + ReportDefaults.FURTHEST);
        check.throwIfAny();
        table.oneAtATime();
        ReportDefaults before = now();
        if (expected != null && expected != before.version()) {
            throw new Stale("Somebody changed how reports begin since you read it. Read it again.");
        }
        ReportDefaults after = new ReportDefaults(
                Boolean.TRUE.equals(namesAsRoles), leadUpHours == null ? 1 : leadUpHours, before.version() + 1);
        if (same(before, after)) {
            return before;
        }
        table.write(after);
        record.note("report_defaults_change", actor, Map.of(), kept(before), kept(after));
        return after;
    }

    private static boolean same(ReportDefaults before, ReportDefaults after) {
        return before.namesAsRoles() == after.namesAsRoles() && before.leadUpHours() == after.leadUpHours();
    }

    private static Map<String, Object> kept(ReportDefaults defaults) {
        return Map.of(
                "people",
                defaults.namesAsRoles() ? "by their roles" : "by their names",
                "lead_up_hours",
                Integer.toString(defaults.leadUpHours()));
    }
}
