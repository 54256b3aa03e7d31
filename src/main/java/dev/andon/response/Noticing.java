package dev.andon.response;

import java.util.Map;
import java.util.Optional;

/** What somebody noted in passing that is to be done once the incident is over. */
public sealed interface Noticing extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Noticing>> WORDS = Map.of(
            "follow_up_noticed", FollowUpNoticed.class,
            "follow_up_dismissed", FollowUpDismissed.class,
            "follow_up_taken", FollowUpTaken.class);

    /**
     * A note says that something is to be done later.
     *
     * @param candidate its number within the incident, from 1
     * @param note the seq of the note
     */
    record FollowUpNoticed(long candidate, String text, long note) implements Noticing {}

    /** It needs no following up. */
    record FollowUpDismissed(long candidate, String text, String reason) implements Noticing {
        @Override
        public Optional<String> written() {
            return Optional.of(reason);
        }
    }

    /**
     * It is followed up.
     *
     * @param followUp number of the follow-up that was made of it
     */
    record FollowUpTaken(long candidate, String text, long followUp) implements Noticing {}
}
