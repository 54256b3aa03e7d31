package dev.andon.response;

import org.jspecify.annotations.Nullable;

/**
 * A part of the room that another module contributes. A bean of that module; the room shows what it answers, and
 * {@code /incidents/{number}/panels/{id}} answers it alone. What it renders goes to every watcher alike, so it must not
 * depend on who looks; forms in it send no CSRF field (Turbo sends the header) and need a page of their own to fall
 * back on without JavaScript.
 */
public interface RoomPanel {

    /** A word unique among panels; also the id of its element in the page. */
    String id();

    Place place();

    /** Order within its place, small first. */
    int order();

    /** The panel's HTML, already escaped, or null when there is nothing to show now. */
    @Nullable
    String render(Incident incident);

    /** Where in the room a panel stands. */
    enum Place {
        /** The strip under the title: one line that also leads on a phone. */
        STRIP,
        /** Left: the state. */
        STATE,
        /** Left, under the command: who is there. */
        PEOPLE,
        /** Right: what is open. */
        OPEN
    }
}
