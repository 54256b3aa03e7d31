package dev.andon.response;

import dev.andon.ui.Shell;

/**
 * A tab of the room's composer that another module contributes: an update, later a task. Rendered once with the page
 * and never pushed, so what is typed in it survives every push.
 */
public interface RoomTab {

    /** A word unique among tabs. */
    String id();

    /** What the tab is called. */
    String label();

    /** The key that opens it in the room; unique among them. */
    default String key() {
        return id().substring(0, 1);
    }

    /** Order among tabs, small first; the note is 0. */
    int order();

    /** The form, already escaped, with its CSRF field. It posts to a page of the module. */
    String render(Shell shell, Incident incident);
}
