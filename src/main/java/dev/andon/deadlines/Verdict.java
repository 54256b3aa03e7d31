package dev.andon.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a quarterly review decides about a follow-up. */
public enum Verdict {
    /** It goes on as it is. */
    KEEP("Keep"),
    /** It has another last day. */
    CHANGE_DUE("Another day"),
    /** It will not be done. */
    DECLINE("Decline"),
    /** It is too large for a backlog, and can become an initiative. */
    INITIATIVE("Make it an initiative"),
    /** Something else that is said about it. */
    NOTE("Note");

    private final String label;

    Verdict(String label) {
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
    public static Optional<Verdict> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
