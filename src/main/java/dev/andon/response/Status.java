package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.platform.problem.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where the response to an incident stands. */
public enum Status {
    /** Somebody or something says there may be an incident; nobody has confirmed it. */
    TRIAGE("Triage"),
    INVESTIGATING("Investigating"),
    /** What is bleeding is known and is being stopped. */
    CONTAINING("Containing"),
    /** The remedy is in; we watch whether it holds. */
    MONITORING("Monitoring"),
    RESOLVED("Resolved"),
    /** Nothing is left to do in the room. */
    CLOSED("Closed"),
    /** It was no incident. */
    DECLINED("Declined"),
    /** It goes on in another incident. */
    MERGED("Merged");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** The word shown to people. */
    public String label() {
        return label;
    }

    /** Whether people are still working on it. */
    public boolean isLive() {
        return compareTo(RESOLVED) < 0;
    }

    /** The statuses a person may choose next, in the order of the work. */
    public List<Status> next() {
        return switch (this) {
            case TRIAGE -> List.of(INVESTIGATING, CONTAINING, MONITORING, RESOLVED, DECLINED);
            case INVESTIGATING, CONTAINING, MONITORING ->
                Arrays.stream(values())
                        .filter(s -> s != this && s.compareTo(RESOLVED) <= 0 && s != TRIAGE)
                        .toList();
            case RESOLVED -> List.of(CLOSED, INVESTIGATING);
            case CLOSED, DECLINED -> List.of(INVESTIGATING);
            case MERGED -> List.of();
        };
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Status of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Invalid("status", "\"" + word + "\" is not a status"));
    }
}
