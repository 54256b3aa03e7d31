package dev.andon.ui;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page. Every page template takes it as its first parameter, {@code shell}; {@link PageView}
 * supplies it, so that no controller has to.
 *
 * @param viewer who looks; null before sign-in
 * @param house the name of the organisation, or "Andon" before set-up
 * @param path the path of this page, to mark where one is in the navigation
 * @param csrf the token that every form sends back
 * @param shortcuts keys that work on every page
 * @param notice what the page before has to say, once: {@code redirect.addFlashAttribute("notice", "...")}
 */
public record Shell(
        @Nullable Viewer viewer,
        String house,
        String path,
        String csrf,
        List<NavItem> nav,
        List<Shortcut> shortcuts,
        @Nullable String notice) {

    public Shell(@Nullable Viewer viewer, String house, String path, String csrf, List<NavItem> nav) {
        this(viewer, house, path, csrf, nav, List.of(), null);
    }

    Shell withNotice(String text) {
        return new Shell(viewer, house, path, csrf, nav, shortcuts, text);
    }

    /** The person who looks, as far as a page needs to know. */
    public record Viewer(
            long id, String name, String initials, boolean mayRespond, boolean mayRun, boolean singleKeys) {

        public Viewer(long id, String name, String initials, boolean mayRespond, boolean mayRun) {
            this(id, name, initials, mayRespond, mayRun, true);
        }
    }

    /** An entry of the navigation bar; registered as beans by App. */
    public record NavItem(String label, String href) {

        /** Two keys, one after the other: g for go, then how the label begins. */
        public String key() {
            return "g " + label.substring(0, 1).toLowerCase(Locale.ROOT);
        }
    }

    /** A key that works on every page of those who may respond; registered as beans by App. */
    public record Shortcut(String key, String label, String href) {}

    public boolean mayRespond() {
        return viewer != null && viewer.mayRespond();
    }

    public boolean mayRun() {
        return viewer != null && viewer.mayRun();
    }

    public boolean at(NavItem item) {
        return item.href().equals("/")
                ? path.equals("/")
                : path.equals(item.href()) || path.startsWith(item.href() + "/");
    }
}
