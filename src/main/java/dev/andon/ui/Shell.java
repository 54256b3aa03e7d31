package dev.andon.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page. Every page template takes it as its first parameter, {@code shell}; {@link PageView}
 * supplies it, so that no controller has to.
 *
 * @param viewer who looks; null before sign-in
 * @param house the name of the organisation, or "Andon" before set-up
 * @param path the path of this page, to mark where one is in the navigation
 * @param csrf the token that every form sends back
 * @param notice what the page before has to say, once: {@code redirect.addFlashAttribute("notice", "...")}
 */
public record Shell(
        @Nullable Viewer viewer,
        String house,
        String path,
        String csrf,
        List<NavItem> nav,
        @Nullable String notice) {

    public Shell(@Nullable Viewer viewer, String house, String path, String csrf, List<NavItem> nav) {
        this(viewer, house, path, csrf, nav, null);
    }

    Shell withNotice(String text) {
        return new Shell(viewer, house, path, csrf, nav, text);
    }

    /** The person who looks, as far as a page needs to know. */
    public record Viewer(long id, String name, String initials, boolean mayRespond, boolean mayRun) {}

    /** An entry of the navigation bar; registered as beans by App. */
    public record NavItem(String label, String href) {}

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
