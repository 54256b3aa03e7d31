package dev.andon.home.web;

import dev.andon.ui.PaletteItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the palette found.
 *
 * @param text what was looked for
 * @param here the page on which it was opened
 */
public record PalettePage(
        String text,
        String here,
        List<Group> groups,
        @Nullable String wrong) {

    public record Group(String heading, List<PaletteItem> items) {}

    public int count() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }
}
