package dev.andon.claims;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.response.Claiming;
import dev.andon.response.Holder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that speaks for a claim or against it.
 *
 * @param id its number within the claim
 * @param kind what it is: a command, what a program answered, a page, what somebody saw
 * @param link where it can be seen; null when nowhere
 * @param by who saw it
 * @param observedAt when they saw it
 */
public record Evidence(
        long id,
        Stance stance,
        Claiming.Evidence kind,
        String text,
        @Nullable String link,
        Holder by,
        Instant observedAt) {

    /** Which way it speaks. */
    public enum Stance {
        FOR,
        AGAINST;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The stance this word stands for, if there is one. */
        public static Optional<Stance> of(String word) {
            return Arrays.stream(values())
                    .filter(stance -> stance.word().equals(word))
                    .findFirst();
        }
    }

    /** Whether it is shown as it was pasted. */
    public boolean pasted() {
        return kind == Claiming.Evidence.COMMAND || kind == Claiming.Evidence.OUTPUT;
    }
}
