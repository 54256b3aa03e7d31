package dev.andon.response.internal;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Incidents;
import java.util.Map;

/** Who may see which incident, as SQL about {@code incident i}. {@link Incidents#maySee} says the same in Java. */
final class Visible {
    static final String SQL = "(not i.restricted or :owner or :viewer = any(i.members))";

    /** The ids of the others. Most viewers are hidden few incidents, and these are found by an index. */
    static final String HIDDEN =
            "select h.id from incident h where h.restricted and not (:owner or :viewer = any(h.members))";

    private Visible() {}

    static void to(Actor viewer, Map<String, Object> params) {
        params.put("owner", viewer.access().includes(Access.OWNER));
        params.put("viewer", viewer.isPerson() ? viewer.personId() : -1L);
    }
}
