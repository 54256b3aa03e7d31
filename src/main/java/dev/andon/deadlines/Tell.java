package dev.andon.deadlines;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What people are told about a follow-up. */
public enum Tell {
    /** Its last day is near. */
    BEFORE,
    /** It is its last day. */
    ON,
    /** Its last day is over. */
    AFTER,
    /** It is over for so long that the team's manager is told. */
    ESCALATED,
    /** It became theirs, by what somebody else did. */
    YOURS,
    /** Whoever owns it does not work here any more. */
    OWNER_LEFT,
    /** The time for which somebody accepted its risk is over. */
    RISK_ENDED;

    /** The word in JSON and SQL. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one this word stands for. */
    public static Tell of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing told as " + word));
    }
}
