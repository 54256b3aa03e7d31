package dev.andon.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision of the team: proposed, objected to by name, carried out by somebody. A {@link Decision} is something else:
 * an event that changes the state of the incident.
 */
public sealed interface Proposing extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Proposing>> WORDS = Map.of(
            "decision_proposed", DecisionProposed.class,
            "objection_raised", ObjectionRaised.class,
            "objection_withdrawn", ObjectionWithdrawn.class,
            "decision_went_ahead", DecisionWentAhead.class,
            "decision_rejected", DecisionRejected.class,
            "decision_withdrawn", DecisionWithdrawn.class,
            "decision_worked", DecisionWorked.class,
            "decision_failed", DecisionFailed.class,
            "fallback_due", FallbackDue.class);

    /** How a proposal came to go ahead. */
    enum Way {
        /** Everybody was asked and nobody objected, or no longer. */
        UNOPPOSED,
        /** There was no time to ask. */
        AT_ONCE,
        /** The commander heard the objections and decided all the same. */
        OVERRULED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Way read(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What to do if it fails.
     *
     * @param minutes from going ahead to when somebody asks whether it worked
     */
    record Fallback(int minutes, String text) {}

    /**
     * Somebody proposed something and asked whether anybody objects.
     *
     * @param decision its number within the incident, from 1
     * @param risk what may go wrong; null when nothing was said
     * @param objectionsUntil when asking ends; the time of the proposal itself when there is no time to ask
     * @param executor who carries it out
     */
    record DecisionProposed(
            long decision,
            String text,
            @Nullable String risk,
            @Nullable Fallback fallback,
            Instant objectionsUntil,
            Holder executor)
            implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }
    }

    /**
     * The actor of the entry objects, by name.
     *
     * @param objection its number within the decision, from 1
     */
    record ObjectionRaised(long decision, long objection, String text, String reason) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /** Whoever objected does so no longer. */
    record ObjectionWithdrawn(
            long decision,
            long objection,
            String text,
            Holder by,
            @Nullable String reason) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }

    /**
     * The executor carries it out.
     *
     * @param over the names of those whose objections were overruled; empty otherwise
     * @param reason why they were overruled, or why it could not wait
     * @param fallbackAt when somebody asks whether it worked; null where no fallback was thought of
     */
    record DecisionWentAhead(
            long decision,
            String text,
            Holder executor,
            Way way,
            List<String> over,
            @Nullable String reason,
            @Nullable Instant fallbackAt)
            implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }

    /** The commander says no. */
    record DecisionRejected(long decision, String text, String reason) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /** Whoever proposed it thought better of it. */
    record DecisionWithdrawn(
            long decision, String text, @Nullable String reason) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(reason);
        }
    }

    /** It was carried out and did what it should. */
    record DecisionWorked(
            long decision, String text, @Nullable String note) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /** It was carried out and did not do what it should, or could not be carried out. */
    record DecisionFailed(
            long decision, String text, @Nullable String note) implements Proposing {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /** The minutes are over and nobody has said whether it worked; this was to happen then. */
    record FallbackDue(long decision, String text, Holder executor, Fallback fallback) implements Proposing {}
}
