package dev.andon.trackers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up and its ticket.
 *
 * @param followUp its number
 * @param connection key of the connection
 * @param ticket its id in the tracker; null before it is made
 * @param label what people call the ticket; empty before it is made
 * @param url where people see it; empty before it is made
 * @param marker in the ticket, by which it is found again
 * @param sentAt when its making was first asked for; null before
 * @param agreed by field
 * @param notes by field, why something is not kept in step
 * @param trouble why the last attempt failed; empty when it did not
 * @param tries how many failed since one did not
 * @param readAt when both were last compared; null before
 * @param dueAt when they will be next, where that is known
 */
public record Link(
        long id,
        long followUp,
        String connection,
        Phase phase,
        @Nullable String ticket,
        String label,
        String url,
        String marker,
        @Nullable Instant sentAt,
        Map<Field, Agreed> agreed,
        List<Disagreement> disagreements,
        Map<Field, String> notes,
        String trouble,
        int tries,
        Instant linkedAt,
        String linkedBy,
        @Nullable Instant readAt,
        @Nullable Instant dueAt,
        long version) {

    /** How it is with the ticket. */
    public enum Phase {
        /** It is to be made. */
        MAKING,
        /** Both are kept in step. */
        LINKED,
        /** The incident is restricted and the connection is not for that: nothing is sent or read. */
        HELD,
        /** The tracker does not want it as it is; it is sent again when the follow-up changes. */
        REFUSED,
        /** The ticket is no longer there. */
        GONE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Phase of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
