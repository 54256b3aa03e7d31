package dev.andon.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer comes to. */
public enum Verdict {
    FINE("✓", "Fine"),
    TROUBLE("▲", "Trouble"),
    /** It was asked and the answer tells nothing; the reason is said beside it. */
    CANNOT_SAY("○", "Cannot say");

    private final String sign;
    private final String label;

    Verdict(String sign, String label) {
        this.sign = sign;
        this.label = label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its shape, for those who do not see the colour. */
    public String sign() {
        return sign;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    public static Optional<Verdict> known(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** The verdict of a word from a log, where a newer Andon may have written one that is not known here. */
    public static Verdict of(String word) {
        return known(word).orElse(CANNOT_SAY);
    }
}
