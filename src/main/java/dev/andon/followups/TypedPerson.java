package dev.andon.followups;

import dev.andon.people.Actor;
import dev.andon.people.Handles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is meant by what somebody types into a form of follow-ups: @ines, an e-mail address, an id, me. */
@Component
public class TypedPerson {
    /** No person has it, so the command names the field. */
    private static final long NOBODY = -1;

    private final FollowUpQuery query;

    TypedPerson(FollowUpQuery query) {
        this.query = query;
    }

    /** The id; null for nothing typed, and one that nobody has for what names nobody. */
    public @Nullable Long id(Actor actor, @Nullable String word) {
        String bare = word == null ? "" : word.strip();
        if (bare.isEmpty()) {
            return null;
        }
        if (Handles.bare(bare).equals(Handles.ME) && actor.isPerson()) {
            return actor.personId();
        }
        return bare.indexOf('\0') >= 0
                ? Long.valueOf(NOBODY)
                : query.person(bare).orElse(NOBODY);
    }
}
