package dev.andon.whys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param number of the entry, claim or item of the appendix, within the incident; null for a link and for words
 * @param text the address of a link, or what was said; may say something beside a number, too
 */
public record Proof(
        Kind kind, @Nullable Long number, @Nullable String text) {

    /** What it can be. */
    public enum Kind {
        ENTRY,
        CLAIM,
        APPENDIX,
        LINK,
        WORDS;

        /** The word in JSON. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind kept(String word) {
            return of(word).orElseThrow();
        }

        /** The one this word stands for, if there is one. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }

        boolean isNumbered() {
            return this == ENTRY || this == CLAIM || this == APPENDIX;
        }
    }

    /** One line as it is typed: {@code 14}, {@code claim 2}, {@code appendix 1}, an address, or words. */
    @JsonIgnore
    public String line() {
        String said = text == null ? "" : text;
        String line = switch (kind) {
            case ENTRY -> number + " " + said;
            case CLAIM, APPENDIX -> kind.word() + " " + number + " " + said;
            case LINK, WORDS -> said;
        };
        return line.strip();
    }
}
