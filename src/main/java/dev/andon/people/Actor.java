package dev.andon.people;

import dev.andon.platform.problem.Denied;
import dev.andon.ui.Shell;
import java.util.Locale;

/**
 * Whoever does something: a person, an alert source, Andon itself. Passed to every command; written into every entry.
 *
 * @param id the person's or source's id as text; "andon" for the system
 * @param name as shown when it happened; kept with the entry so that a log reads the same for ever
 */
public record Actor(Kind kind, String id, String name, Access access) {

    public enum Kind {
        PERSON,
        ALERT_SOURCE,
        SYSTEM;

        /** The word used in JSON. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Actor person(long id, String name, Access access) {
        return new Actor(Kind.PERSON, Long.toString(id), name, access);
    }

    public static Actor alertSource(long id, String name) {
        return new Actor(Kind.ALERT_SOURCE, Long.toString(id), name, Access.RESPONDER);
    }

    /** Whoever looks at a page, with what they may do. */
    public static Actor of(Shell.Viewer viewer) {
        Access access = viewer.mayRun() ? Access.OWNER : viewer.mayRespond() ? Access.RESPONDER : Access.VIEWER;
        return person(viewer.id(), viewer.name(), access);
    }

    /** Whoever did something once, as it was written down then; may do nothing now but look. */
    public static Actor recorded(String kind, String id, String name) {
        return new Actor(Kind.valueOf(kind), id, name, Access.VIEWER);
    }

    /** Andon acting by itself: timers and rules. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, "andon", "Andon", Access.OWNER);
    }

    /** For what is shown to everybody alike: sees what every person of the house may see, and no more. */
    public static Actor everybody() {
        return new Actor(Kind.SYSTEM, "everybody", "Everybody", Access.VIEWER);
    }

    public boolean isPerson() {
        return kind == Kind.PERSON;
    }

    /** The person's id. Ask {@link #isPerson} first. */
    public long personId() {
        if (!isPerson()) {
            throw new IllegalStateException(name + " is not a person");
        }
        return Long.parseLong(id);
    }

    /** The first beat of every command. */
    public void require(Access needed) {
        if (!access.includes(needed)) {
            throw new Denied("This needs %s access; you have %s access.".formatted(needed.word(), access.word()));
        }
    }
}
