package dev.andon.response;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody was asked by name to do something, and what came of it; {@link Tasks} keeps it. */
public sealed interface Tasking extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Tasking>> WORDS = Map.of(
            "task_given", TaskGiven.class,
            "task_acknowledged", TaskAcknowledged.class,
            "task_done", TaskDone.class,
            "task_dropped", TaskDropped.class,
            "task_unanswered", TaskUnanswered.class,
            "task_overdue", TaskOverdue.class);

    /**
     * Somebody was asked by name to do something.
     *
     * @param task its number within the incident, from 1
     * @param due by when; minutes away, not days
     */
    record TaskGiven(long task, Holder to, String text, Instant due) implements Tasking {}

    /** Whoever it was given to says that they are on it. */
    record TaskAcknowledged(long task, String text, Holder to) implements Tasking {}

    /** @param note what came of it, if anything was said */
    record TaskDone(
            long task, String text, Holder to, @Nullable String note) implements Tasking {
        @Override
        public Optional<String> written() {
            return Optional.ofNullable(note);
        }
    }

    /** Nobody needs it any more, or it cannot be done. */
    record TaskDropped(long task, String text, Holder to, String reason) implements Tasking {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /**
     * The time to say that one is on it has passed and nobody has. Said once, to whoever commanded then.
     *
     * @param commander null when nobody commanded; then it is for everybody in the room
     */
    record TaskUnanswered(
            long task, String text, Holder to, @Nullable Holder commander) implements Tasking {}

    /** It was due and is not done. Said once, to whoever commanded then; null when nobody did. */
    record TaskOverdue(
            long task, String text, Holder to, @Nullable Holder commander) implements Tasking {}
}
