package dev.andon.followups;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes before what. */
public enum Priority {
    P0("P0"),
    P1("P1"),
    P2("P2"),
    P3("P3");

    private final String label;

    Priority(String label) {
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
    public static Optional<Priority> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** As {@link #find}, for words that were checked before. */
    public static Priority of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("There is no priority " + word));
    }
}
