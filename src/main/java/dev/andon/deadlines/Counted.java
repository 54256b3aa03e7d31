package dev.andon.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How days are counted. */
public enum Counted {
    /** Every day of the calendar. */
    CALENDAR("calendar days"),
    /** Neither the house's weekend nor its free days. */
    BUSINESS("business days");

    private final String label;

    Counted(String label) {
        this.label = label;
    }

    /** The words shown to people: business days. */
    public String label() {
        return label;
    }

    /** The word in JSON, forms and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for, if there is one. */
    public static Optional<Counted> find(@Nullable String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
