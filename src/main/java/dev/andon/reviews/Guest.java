package dev.andon.reviews;

import java.util.List;

/**
 * Somebody who is to come to a review meeting.
 *
 * @param person their id
 * @param required whether the meeting is hard to hold without them
 * @param why each reason in words
 * @param added by hand; no rule takes them out again
 */
public record Guest(long person, String name, boolean required, List<String> why, boolean added) {

    public Guest {
        why = List.copyOf(why);
    }
}
