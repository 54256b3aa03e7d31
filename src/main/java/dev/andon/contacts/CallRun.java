package dev.andon.contacts;

import dev.andon.response.Calling.Callee;
import dev.andon.response.Calling.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * People being called one after another in an incident. The order is advice: whoever calls may call anybody at any time.
 *
 * @param run seq of the entry that began it
 * @param tree id of the call tree, which may be another by now
 * @param name what the tree was called then
 * @param endedAt null while it goes on
 * @param endedBy null while it goes on
 * @param reason why it ended, if that was said
 * @param next whom to call now; null when there is nobody, or when it is over
 * @param others calls to people who are in no step
 */
public record CallRun(
        long run,
        long tree,
        String name,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        @Nullable Next next,
        List<Rung> steps,
        List<Call> others) {

    /**
     * A call that was made.
     *
     * @param seq its entry
     * @param contact who was called
     * @param by what kind of number; null when it was not said
     * @param who made it
     */
    public record Call(
            long seq,
            Callee contact,
            Outcome outcome,
            @Nullable String by,
            @Nullable String note,
            String who,
            Instant at) {}

    /**
     * Whom to call.
     *
     * @param step counts from 1
     * @param waitsUntil the time they have to answer, when they were tried; null for somebody not tried yet
     * @param then who is next if they are not reached by then; null when nobody is left in the step
     */
    public record Next(
            int step,
            Callee contact,
            @Nullable Instant waitsUntil,
            @Nullable Callee then) {}

    /**
     * A step and how far it is.
     *
     * @param tell what they are to be told, or null
     * @param reached who was reached; null while nobody was
     * @param next whom to call in it now; null when somebody was reached, or nobody is left
     * @param calls to anybody of it, in order
     */
    public record Rung(
            int step,
            List<Callee> contacts,
            int minutes,
            @Nullable String tell,
            @Nullable Callee reached,
            @Nullable Next next,
            List<Call> calls) {

        /** Whether everybody of it was tried in vain. */
        public boolean isExhausted() {
            return reached == null && next == null;
        }

        static Rung of(
                int step, List<Callee> contacts, int minutes, @Nullable String tell, List<Call> calls, Instant now) {
            Callee reached = calls.stream()
                    .filter(call -> call.outcome() == Outcome.REACHED)
                    .map(Call::contact)
                    .findFirst()
                    .orElse(null);
            Next next = reached != null ? null : next(step, contacts, Duration.ofMinutes(minutes), calls, now);
            return new Rung(step, contacts, minutes, tell, reached, next, calls);
        }

        private static @Nullable Next next(
                int step, List<Callee> contacts, Duration patience, List<Call> calls, Instant now) {
            for (int i = 0; i < contacts.size(); i++) {
                Callee contact = contacts.get(i);
                List<Call> own = calls.stream()
                        .filter(call -> call.contact().id() == contact.id())
                        .toList();
                Callee then = i + 1 < contacts.size() ? contacts.get(i + 1) : null;
                if (own.isEmpty()) {
                    return new Next(step, contact, null, then);
                }
                Instant until = own.getFirst().at().plus(patience);
                if (mayStillAnswer(own.getLast().outcome()) && now.isBefore(until)) {
                    return new Next(step, contact, until, then);
                }
            }
            return null;
        }

        private static boolean mayStillAnswer(Outcome last) {
            return last == Outcome.NO_ANSWER || last == Outcome.LEFT_MESSAGE;
        }
    }

    /** Whether people are still being called. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** How many steps have reached somebody. */
    public long reached() {
        return steps.stream().filter(rung -> rung.reached() != null).count();
    }

    /** Every call, in order. */
    public List<Call> calls() {
        List<Call> all = new ArrayList<>(others);
        steps.forEach(rung ->
                rung.calls().stream().filter(call -> !all.contains(call)).forEach(all::add));
        all.sort(Comparator.comparing(Call::at).thenComparing(Call::seq));
        return List.copyOf(all);
    }

    /** The first who was not tried yet; else the first who still may answer. */
    static @Nullable Next first(List<Rung> steps) {
        List<Next> open =
                steps.stream().map(Rung::next).filter(Objects::nonNull).toList();
        return open.stream()
                .filter(next -> next.waitsUntil() == null)
                .findFirst()
                .orElse(open.isEmpty() ? null : open.getFirst());
    }
}
