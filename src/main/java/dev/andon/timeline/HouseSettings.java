package dev.andon.timeline;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.timeline.internal.SettingsTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house keeps timelines, and who changed that when. */
@Component
public class HouseSettings {
    private static final int SHOWN = 50;

    private final SettingsTable table;

    HouseSettings(SettingsTable table) {
        this.table = table;
    }

    /** As they are. */
    public Settings now() {
        return table.read();
    }

    /**
     * Sets all of them anew; nothing is written when nothing differs.
     *
     * @param source web or api
     * @param expected the version the change was made from; null when any will do
     * @throws dev.andon.platform.problem.Stale when somebody changed them since
     */
    @Transactional
    public Settings change(Actor actor, String source, ChangeSettings command, @Nullable Long expected) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        table.oneAtATime();
        Settings before = now();
        Settings after = command.checked(check, before.version() + 1);
        check.throwIfAny();
        Revision.check(expected, before.version());
        if (same(before, after)) {
            return before;
        }
        table.write(actor, source, before, after);
        return after;
    }

    private static boolean same(Settings one, Settings other) {
        return one.gapMinutes() == other.gapMinutes()
                && one.changesHours() == other.changesHours()
                && one.hidden().equals(other.hidden());
    }

    /** The last changes, latest first. */
    public List<SettingsChange> changes() {
        return table.changes(SHOWN);
    }
}
