package dev.andon.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of the palette: somewhere to go or something to do.
 *
 * @param label what it is
 * @param note what tells it from others of the same name; may be empty
 * @param href where it leads, also without JavaScript
 * @param key what does the same on the page where the palette was opened, if that page has such a key; null when none
 *     does
 */
public record PaletteItem(
        String label, String note, String href, @Nullable String key) {

    public static PaletteItem to(String label, String note, String href) {
        return new PaletteItem(label, note, href, null);
    }

    /** Something to do: by this key where the page has it, else on its page. */
    public static PaletteItem act(String label, String href, String key) {
        return new PaletteItem(label, "", href, key);
    }
}
