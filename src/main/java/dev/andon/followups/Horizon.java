package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How soon a follow-up bears fruit. */
public enum Horizon {
    /** What cannot wait: days. */
    IMMEDIATE("Immediate"),
    /** Weeks. */
    SHORT("Short term"),
    /** Months; perhaps an initiative. */
    LONG("Long term");

    private final String label;

    Horizon(String label) {
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
    public static Optional<Horizon> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As {@link #find}, for words that were checked before. */
    public static Horizon of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no horizon " + word));
    }
}
