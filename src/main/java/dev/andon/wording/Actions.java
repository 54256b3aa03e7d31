package dev.andon.wording;

import java.util.Arrays;
import java.util.Locale;

/** Where a text says what is to be done: all of it, or what stands under a heading that says so. Asked in order. */
final class Actions {
    private final Language language;
    private final String text;
    private final boolean everywhere;
    private int read;
    private int deep;
    private boolean acting;

    Actions(Language language, String text, boolean everywhere) {
        this.language = language;
        this.text = text;
        this.everywhere = everywhere;
    }

    boolean at(int place) {
        while (!everywhere && read <= place) {
            int end = text.indexOf('\n', read);
            end = end < 0 ? text.length() : end;
            if (text.charAt(read) == '#') {
                heading(text.substring(read, end));
            }
            read = end + 1;
        }
        return everywhere || acting;
    }

    private void heading(String line) {
        String words = line.replaceFirst("^#+", "");
        int level = line.length() - words.length();
        if (!acting || level <= deep) {
            acting = Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1))
                    .anyMatch(language.actionHeadings()::contains);
            deep = level;
        }
    }
}
