package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Holder;
import org.jspecify.annotations.Nullable;

/** Who did it and why, at the end of a sentence. */
final class By {
    private By() {}

    /** Names who did it, unless the person did it to themselves. */
    static String self(Holder person, Entry entry) {
        boolean same = entry.actor().isPerson() && entry.actor().personId() == person.id();
        return same ? "" : " · " + entry.actor().name();
    }

    static String whom(Entry entry) {
        String name = entry.actor().name();
        return switch (entry.actor().kind()) {
            case PERSON, SYSTEM -> "by " + name;
            case ALERT_SOURCE -> "by the rule of " + name;
        };
    }

    static String reason(@Nullable String reason, Entry entry) {
        return reason == null
                ? entry.actor().name()
                : reason + " · " + entry.actor().name();
    }

    /** ": knows the gateway · Ines"; the actor is left out where it is the person itself. */
    static String why(@Nullable String reason, Holder person, Entry entry) {
        boolean own = entry.actor().isPerson() && entry.actor().personId() == person.id();
        return own ? reason == null ? "" : ": " + reason : why(reason, entry);
    }

    static String why(@Nullable String reason, Entry entry) {
        return (reason == null ? "" : ": " + reason) + " · " + entry.actor().name();
    }
}
