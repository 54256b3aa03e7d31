package dev.andon.deadlines;

import dev.andon.deadlines.internal.PolicyTable;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Questions about the house's policies. Everybody may know them. */
@Component
public class Policies {
    private final PolicyTable table;

    Policies(PolicyTable table) {
        this.table = table;
    }

    /** All of them, in their order, also those that are off. */
    public List<Policy> all() {
        return table.all();
    }

    /** @throws Missing if there is none of that key */
    public Policy get(String key) {
        return table.find(key).orElseThrow(() -> new Missing("There is no policy “%s”.".formatted(key)));
    }

    /** Those that follow-ups are held to. */
    public PolicySet on() {
        return PolicySet.on(table.all());
    }

    /** What was changed about one, latest first. For owners. */
    public List<Change> changes(Actor viewer, String key) {
        viewer.require(Access.OWNER);
        return table.changes("policy/" + key);
    }
}
