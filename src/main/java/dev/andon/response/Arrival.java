package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** By what somebody came to take part in an incident. */
public enum Arrival {
    /** They declared it. */
    DECLARED("declared it"),
    /** They said themselves that they are there. */
    SELF("joined"),
    /** Somebody asked them to come. */
    INVITED("was asked"),
    /** They were let into it, see {@link Decision.MemberAdded}. */
    LET_IN("was let in"),
    /** They took or were given a role. */
    ROLE("holds a role"),
    /** They were at an incident that was merged into this one. */
    MERGED("came with a merged incident"),
    /** They wrote into the log. */
    NOTE("wrote here");

    private final String label;

    Arrival(String label) {
        this.label = label;
    }

    /** As it goes on after the person's name. */
    public String label() {
        return label;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Arrival of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
