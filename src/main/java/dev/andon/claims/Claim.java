package dev.andon.claims;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.response.Claiming;
import dev.andon.response.Holder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody holds to be true, may it be so or not.
 *
 * @param id its number within the incident
 * @param saidBy who said it, where it is the word of a third party
 * @param raisedAt when it was first said
 * @param evidence in the order it was written down
 * @param settled who said that it is so or not so, when and why; null while it is open
 */
public record Claim(
        long id,
        Claiming.Kind kind,
        String text,
        @Nullable String saidBy,
        Holder raisedBy,
        Instant raisedAt,
        State state,
        List<Evidence> evidence,
        @Nullable Settled settled) {

    /** Whether it is so. */
    public enum State {
        /** Nobody knows yet. */
        OPEN,
        /** It is so. */
        VERIFIED,
        /** It is not so. */
        REFUTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words shown to people. */
        public String label() {
            return switch (this) {
                case OPEN -> "Not verified";
                case VERIFIED -> "Verified";
                case REFUTED -> "Refuted";
            };
        }
    }

    /** @param reason may be missing for what was verified: then the evidence says it */
    public record Settled(Holder by, Instant at, @Nullable String reason) {}

    @JsonIgnore
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What speaks for it, or against it. */
    public List<Evidence> evidence(Evidence.Stance stance) {
        return evidence.stream().filter(piece -> piece.stance() == stance).toList();
    }

    /** Who it comes from, in a few words. */
    public String source() {
        return saidBy == null ? raisedBy.name() : "%s, as told to %s".formatted(saidBy, raisedBy.name());
    }

    Claim with(Evidence piece) {
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(piece);
        return new Claim(id, kind, text, saidBy, raisedBy, raisedAt, state, List.copyOf(more), settled);
    }

    Claim settled(State now, @Nullable Settled how) {
        return new Claim(id, kind, text, saidBy, raisedBy, raisedAt, now, evidence, how);
    }
}
