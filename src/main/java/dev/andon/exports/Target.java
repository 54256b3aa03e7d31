package dev.andon.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An editor to paste a report into. */
public enum Target {
    GOOGLE_DOCS("Google Docs", 6),
    DROPBOX_PAPER("Dropbox Paper", 3),
    NOTION("Notion", 3);

    private final String label;
    private final int headings;

    Target(String label, int headings) {
        this.label = label;
        this.headings = headings;
    }

    public String label() {
        return label;
    }

    /** How many levels of headings it knows. */
    public int headings() {
        return headings;
    }

    /** As it stands in an address: google-docs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return empty for a word that is no target */
    public static Optional<Target> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
