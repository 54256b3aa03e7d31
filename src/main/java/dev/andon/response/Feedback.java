package dev.andon.response;

import dev.andon.platform.problem.Invalid;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a response went for somebody who took part, in their words.
 *
 * @param by whose it is; null when they wished to stay unnamed
 * @param at null when they wished to stay unnamed: a time would tell
 */
public record Feedback(
        Went went,
        @Nullable String helped,
        @Nullable String hindered,
        @Nullable String by,
        @Nullable Instant at) {

    /** How it went, in words: five of them, and no number is made of them anywhere. */
    public enum Went {
        VERY_WELL("Very well"),
        WELL("Well"),
        MIXED("Mixed"),
        HARD("Hard"),
        VERY_HARD("Very hard");

        private final String label;

        Went(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word used in JSON and SQL. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Invalid naming the field when there is no such word */
        public static Went of(String word) {
            return Arrays.stream(values())
                    .filter(went -> went.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Invalid("went", "must be very_well, well, mixed, hard or very_hard"));
        }
    }

    /**
     * What those who took part said.
     *
     * @param asked how many took part
     * @param counts how often each word was chosen; every word is there
     * @param answers what they wrote, the named ones by name; unnamed ones only once there are enough to hide among
     * @param heldBack how many unnamed answers are not shown yet
     */
    public record Summary(int asked, int given, Map<Went, Integer> counts, List<Feedback> answers, int heldBack) {}
}
