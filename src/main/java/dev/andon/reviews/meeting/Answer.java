package dev.andon.reviews.meeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guest says to an invitation. */
public enum Answer {
    YES("Coming"),
    MAYBE("Maybe"),
    NO("Not coming");

    private final String label;

    Answer(String label) {
        this.label = label;
    }

    /** The word in addresses, JSON and SQL. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The answer of this word, if there is one. */
    public static Optional<Answer> find(@Nullable String word) {
        return Arrays.stream(values())
                .filter(answer -> answer.word().equals(word))
                .findFirst();
    }
}
