package dev.andon.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is looked for in the palette.
 *
 * @param viewer who looks; nothing is found that they may not know of
 * @param text as typed, stripped; empty when the palette has just been opened
 * @param here the path of the page on which it was opened; empty when nobody knows
 */
public record PaletteQuery(Shell.Viewer viewer, String text, String here) {

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether each typed word begins a word of what is offered; always when nothing is typed. */
    public boolean fits(String offered) {
        List<String> words = words(offered);
        return words(text).stream().allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
