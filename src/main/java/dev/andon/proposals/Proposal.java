package dev.andon.proposals;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.andon.response.Holder;
import dev.andon.response.Proposing.Fallback;
import dev.andon.response.Proposing.Way;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something the team decides on. People read "decision" for it.
 *
 * @param id its number within the incident
 * @param risk what may go wrong, where that was said
 * @param fallback what to do if it fails; null where nobody thought of one
 * @param objectionsUntil when asking for objections ends
 * @param executor who carries it out
 * @param objections in the order they were raised
 * @param way how it came to go ahead; null while it has not
 * @param settled who let it go ahead, rejected or withdrew it; null while it is open
 * @param fallbackAt when somebody asks whether it worked; null where nobody does
 * @param remindedAt when the log asked; null while it has not
 * @param result who said that it worked or did not; null while nobody has
 */
public record Proposal(
        long id,
        String text,
        @Nullable String risk,
        @Nullable Fallback fallback,
        Holder proposedBy,
        Instant proposedAt,
        Instant objectionsUntil,
        Holder executor,
        List<Objection> objections,
        State state,
        @Nullable Way way,
        @Nullable Said settled,
        @Nullable Instant fallbackAt,
        @Nullable Instant remindedAt,
        @Nullable Said result) {

    /** Where it stands. */
    public enum State {
        /** Everybody is asked whether they object. */
        PROPOSED,
        /** The executor carries it out. */
        GOING_AHEAD,
        /** It did what it should. */
        WORKED,
        /** It did not. */
        FAILED,
        /** The commander said no. */
        REJECTED,
        /** Whoever proposed it thought better of it. */
        WITHDRAWN;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The words shown to people. */
        public String label() {
            return switch (this) {
                case PROPOSED -> "Proposed";
                case GOING_AHEAD -> "Going ahead";
                case WORKED -> "Worked";
                case FAILED -> "Did not work";
                case REJECTED -> "Not done";
                case WITHDRAWN -> "Withdrawn";
            };
        }
    }

    /** Who said something of it, when, and what they added. */
    public record Said(Holder by, Instant at, @Nullable String reason) {}

    @JsonIgnore
    public boolean isOpen() {
        return state == State.PROPOSED;
    }

    @JsonIgnore
    public boolean isGoingAhead() {
        return state == State.GOING_AHEAD;
    }

    /** The objections that stand. */
    public List<Objection> standing() {
        return objections.stream().filter(Objection::stands).toList();
    }

    /** Who carries it out and how that came to be, as people say it. */
    public String polled() {
        String executing = "executing by " + executor.name();
        return switch (way == null ? Way.AT_ONCE : way) {
            case UNOPPOSED -> "Polled; " + executing;
            case AT_ONCE -> "Decided at once; " + executing;
            case OVERRULED -> "Polled, objection overruled; " + executing;
        };
    }

    Proposal with(Objection more) {
        return objecting(Stream.concat(objections.stream(), Stream.of(more)).toList());
    }

    Proposal objecting(List<Objection> changed) {
        return so(changed, state, way, settled, fallbackAt, remindedAt, result);
    }

    Proposal settled(State now, @Nullable Way how, Said by, @Nullable Instant askedAt) {
        return so(objections, now, how, by, askedAt, remindedAt, result);
    }

    Proposal reminded(Instant at) {
        return so(objections, state, way, settled, fallbackAt, at, result);
    }

    Proposal ended(State now, Said by) {
        return so(objections, now, way, settled, fallbackAt, remindedAt, by);
    }

    /** What was proposed stays; this is what became of it. */
    private Proposal so(
            List<Objection> heard,
            State now,
            @Nullable Way how,
            @Nullable Said decided,
            @Nullable Instant askedAt,
            @Nullable Instant asked,
            @Nullable Said came) {
        return new Proposal(
                id,
                text,
                risk,
                fallback,
                proposedBy,
                proposedAt,
                objectionsUntil,
                executor,
                heard,
                now,
                how,
                decided,
                askedAt,
                asked,
                came);
    }
}
