package dev.andon.mail;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter that was written, and what became of it.
 *
 * @param writtenAt when it was taken
 * @param tries how often its delivery was tried
 * @param nextTryAt when it is tried next; null unless it waits
 * @param tryingSince when trying began; null for one that was never to be delivered
 * @param triedAt when it was tried last; null before that
 * @param reason what stood against it last; null when nothing does
 */
public record Kept(
        long id,
        Letter letter,
        State state,
        Instant writtenAt,
        int tries,
        @Nullable Instant nextTryAt,
        @Nullable Instant tryingSince,
        @Nullable Instant triedAt,
        @Nullable String reason) {

    /** What can become of a letter. */
    public enum State {
        /** On its way, tried again until it is there. */
        WAITING("Waiting"),
        /** Taken by the mail server. */
        SENT("Sent"),
        /** Given up. */
        FAILED("Failed"),
        /** Readable here and sent nowhere: no mail server is set. */
        KEPT("Readable here"),
        /** For somebody who no longer works here. */
        LEFT("Nobody there");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word in tables and in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }
    }
}
