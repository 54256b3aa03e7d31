package dev.andon.response;

import dev.andon.people.Actor;

/** A person as a log remembers them: the id, and the name they had then. */
public record Holder(long id, String name) {

    /** Whoever acts, as a log remembers them; id 0 for what is no person. */
    public static Holder of(Actor actor) {
        return new Holder(actor.isPerson() ? actor.personId() : 0, actor.name());
    }

    /** Whether this person acts. */
    public boolean is(Actor actor) {
        return actor.isPerson() && actor.personId() == id;
    }
}
