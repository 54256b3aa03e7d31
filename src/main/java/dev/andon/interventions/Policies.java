package dev.andon.interventions;

import static dev.andon.people.Access.OWNER;

import dev.andon.interventions.internal.PolicyTable;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import dev.andon.playbook.Playbook;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the house intervenes, and who changed that when. */
@Component
public class Policies {
    private static final int SHOWN = 50;

    private final PolicyTable table;
    private final Playbook playbook;

    Policies(PolicyTable table, Playbook playbook) {
        this.table = table;
        this.playbook = playbook;
    }

    /** The policy as it is. */
    public Policy now() {
        return table.read().orElseGet(Policy::shipped);
    }

    /**
     * Sets all of it anew; nothing is written when nothing differs.
     *
     * @param source web or api
     * @param expected the version the change was made from; null when any will do
     * @throws dev.andon.platform.problem.Stale when somebody changed it since
     */
    @Transactional
    public Policy change(Actor actor, String source, ChangePolicy command, @Nullable Long expected) {
        actor.require(OWNER);
        Validation check = new Validation();
        table.oneAtATime();
        Policy before = now();
        Policy after = command.checked(check, playbook, before.version() + 1);
        check.throwIfAny();
        Revision.check(expected, before.version());
        if (table.same(before, after)) {
            return before;
        }
        table.write(actor, source, before, after);
        return after;
    }

    /** The last changes, latest first. */
    public List<Policy.Change> changes() {
        return table.changes(SHOWN);
    }
}
