package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People were called one after another, as a call tree says. It tells who was reached, never under which number: a log
 * is read by everybody, and numbers are personal.
 */
public sealed interface Calling extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Calling>> WORDS = Map.of(
            "call_tree_started", CallTreeStarted.class,
            "call_made", CallMade.class,
            "call_tree_ended", CallTreeEnded.class);

    /** A contact of the house's directory as a log remembers it: its id there, and the name it had then. */
    record Callee(long id, String name) {}

    /**
     * Some who stand for each other: the first one, then the next if nobody was reached.
     *
     * @param minutes after which the next one is called
     * @param tell what they are to be told, if it was written down
     */
    record Step(
            List<Callee> contacts, int minutes, @Nullable String tell) {}

    /** How a call went. */
    enum Outcome {
        REACHED("reached"),
        NO_ANSWER("did not answer"),
        LEFT_MESSAGE("was left a message"),
        WRONG_NUMBER("is not at this number"),
        DECLINED("cannot help now");

        private final String told;

        Outcome(String told) {
            this.told = told;
        }

        /** What is said of whoever was called. */
        public String told() {
            return told;
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException for a word this Andon does not know */
        @JsonCreator
        public static Outcome of(String word) {
            return find(word).orElseThrow(() -> new IllegalArgumentException("no outcome of a call: " + word));
        }

        public static Optional<Outcome> find(String word) {
            return Arrays.stream(values())
                    .filter(outcome -> outcome.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Somebody began to call. The run is known by the seq of this entry.
     *
     * @param tree its id in the directory
     * @param name what the tree was called then
     * @param steps as they were then; the tree may be rewritten
     */
    record CallTreeStarted(long tree, String name, List<Step> steps) implements Calling {}

    /**
     * Somebody was called.
     *
     * @param run seq of the entry that began it
     * @param name what the tree was called then
     * @param by what kind of number: mobile, home, office, email; null when it was not said
     */
    record CallMade(
            long run,
            String name,
            Callee contact,
            Outcome outcome,
            @Nullable String by,
            @Nullable String note) implements Calling {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /** Nobody needs to be called any more. */
    record CallTreeEnded(long run, String name, @Nullable String reason) implements Calling {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }
}
