package dev.andon.reviews.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants discussed in a review meeting.
 *
 * @param id says nothing of when it came
 * @param topic id of the topic it is about; null for the meeting as a whole
 * @param author id of who asked; null for an anonymous one
 * @param askedBy their name; empty for an anonymous one
 * @param votes of others who want it discussed
 * @param voted whether the viewer is one of them
 * @param with words of the questions that were put together with it, in the order of the alphabet
 * @param discussed whether it was talked about
 */
public record Question(
        UUID id,
        @Nullable Long topic,
        String words,
        @Nullable Long author,
        String askedBy,
        int votes,
        boolean voted,
        List<String> with,
        boolean discussed) {

    public Question {
        with = List.copyOf(with);
    }

    /** How many want it discussed: whoever asked it or the like, and those who agreed. */
    public int wanted() {
        return 1 + with.size() + votes;
    }

    /** Whether nobody is written down as having asked it. */
    public boolean isAnonymous() {
        return author == null;
    }
}
