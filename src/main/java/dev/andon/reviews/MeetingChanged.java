package dev.andon.reviews;

import java.util.List;

/**
 * A review meeting was planned or changed. Published in the transaction that did it.
 *
 * @param sequence of the invitation as it is now
 * @param version of the meeting as it is now
 * @param people ids of those whom it concerns: who is invited, who is not expected any more; empty where it concerns all
 */
public record MeetingChanged(long id, What what, int sequence, long version, List<Long> people) {

    /** What happened to it. */
    public enum What {
        PLANNED,
        /** Something that no calendar shows. */
        CHANGED,
        /** Title, time, length or place: calendars need to be told; the sequence has grown if they know of it. */
        MOVED,
        TOPICS,
        INVITED,
        /** Only once people are invited. */
        GUESTS_ADDED,
        /** Only once people are invited. */
        GUESTS_REMOVED,
        BEGUN,
        HELD,
        CANCELLED
    }
}
