package dev.andon.reviews.meeting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down in a review meeting.
 *
 * @param topic id of the topic it belongs to; null for the meeting as a whole
 */
public record Note(long id, @Nullable Long topic, Kind kind, String words, String by, Instant at) {

    /** What it is. */
    public enum Kind {
        /** What people agreed on. */
        DECISION("Decision"),
        /** What is not for now, and is not to be lost. */
        PARKED("Parked");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word in JSON and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public String label() {
            return label;
        }

        /** The kind of this word, if there is one. */
        public static Optional<Kind> find(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }
}
