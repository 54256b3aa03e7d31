package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a follow-up does about such an incident. */
public enum Kind {
    /** It does not happen again. */
    PREVENT("Prevent"),
    /** It is noticed sooner. */
    DETECT("Detect"),
    /** It hurts less. */
    MITIGATE("Mitigate"),
    /** What it broke is whole again. */
    REPAIR("Repair"),
    /** What is not understood yet is found out. */
    INVESTIGATE("Investigate");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Kind> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As {@link #find}, for words that were checked before. */
    public static Kind of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no kind " + word));
    }
}
