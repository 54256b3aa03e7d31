package dev.andon.prevention;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people say of an earlier follow-up after an incident: what would have been, had it been done. */
public enum Verdict {
    /** The incident would not have happened. */
    PREVENTED("Yes, it would have prevented it"),
    /** It would have been over sooner, or hurt less. */
    SHORTENED("It would have shortened it"),
    /** It would have changed nothing. */
    NO("No"),
    /** Nobody can know. */
    CANNOT_SAY("Cannot say");

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

    /** Whether it would have helped. */
    public boolean helps() {
        return this == PREVENTED || this == SHORTENED;
    }
}
