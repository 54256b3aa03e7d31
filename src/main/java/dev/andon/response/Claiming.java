package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody holds to be true in an incident, what speaks for it and against it, and how it was settled. */
public sealed interface Claiming extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Claiming>> WORDS = Map.of(
            "claim_raised", ClaimRaised.class,
            "evidence_added", EvidenceAdded.class,
            "claim_verified", ClaimVerified.class,
            "claim_refuted", ClaimRefuted.class,
            "claim_reopened", ClaimReopened.class);

    /** What somebody claimed. */
    enum Kind {
        /** What may be the cause, or may help. */
        HYPOTHESIS("Hypothesis"),
        /** What everybody takes for granted so far. */
        ASSUMPTION("Assumption"),
        /** What somebody outside of the room said. */
        THIRD_PARTY("Word of a third party");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The kind this word stands for, if there is one. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /** What a piece of evidence is. */
    enum Evidence {
        /** A command that was run. */
        COMMAND("Command"),
        /** What a program answered or wrote into its log. */
        OUTPUT("Output"),
        /** A page that shows it: a graph, a status page. */
        LINK("Link"),
        /** What somebody saw, in a sentence. */
        OBSERVATION("Observation");

        private final String label;

        Evidence(String label) {
            this.label = label;
        }

        /** The word shown to people. */
        public String label() {
            return label;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Evidence read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** The kind this word stands for, if there is one. */
        public static Optional<Evidence> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Somebody raised a claim. Whoever did is the actor of the entry.
     *
     * @param claim its number within the incident, from 1
     * @param saidBy who said it where it is the word of a third party; else null
     */
    record ClaimRaised(
            long claim, Kind kind, String text, @Nullable String saidBy) implements Claiming {
        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }
    }

    /**
     * Something that speaks for a claim or against it, seen when the entry occurred, by its actor.
     *
     * @param about what the claim said
     * @param evidence its number within the claim, from 1
     * @param against whether it speaks against the claim
     * @param link where it can be seen; null when nowhere
     */
    record EvidenceAdded(
            long claim,
            String about,
            long evidence,
            boolean against,
            Evidence kind,
            String text,
            @Nullable String link) implements Claiming {
        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }
    }

    /** It is so, by the evidence there was. */
    record ClaimVerified(long claim, String text, @Nullable String reason) implements Claiming {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }

    /** It is not so. A dead end is worth knowing: it stays. */
    record ClaimRefuted(long claim, String text, String reason) implements Claiming {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /** It is open again, after all. */
    record ClaimReopened(long claim, String text, String reason) implements Claiming {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }
}
