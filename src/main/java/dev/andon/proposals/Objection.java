package dev.andon.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.response.Holder;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says by name that a proposal should not go ahead.
 *
 * @param id its number within the proposal
 * @param remark why it was withdrawn, where that was said
 */
public record Objection(
        long id,
        Holder by,
        Instant raisedAt,
        String reason,
        State state,
        @Nullable String remark) {

    /** What became of it. */
    public enum State {
        /** It stands. */
        STANDING,
        /** Whoever raised it does so no longer. */
        WITHDRAWN,
        /** The commander heard it and decided all the same. */
        OVERRULED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean stands() {
        return state == State.STANDING;
    }

    Objection now(State changed, @Nullable String said) {
        return new Objection(id, by, raisedAt, reason, changed, said);
    }
}
