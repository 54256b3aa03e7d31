package dev.andon.followups;

import dev.andon.followups.FollowUpChanged.What;
import dev.andon.people.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a follow-up.
 *
 * @param version it had since
 * @param by who, as they were called then
 * @param source through what: web, api, rule, sample or the name of a tracker
 * @param note what they said about it: how it was done, what showed that it works, why it was reopened or declined
 * @param facts what is another since
 */
public record Moment(
        long version,
        Instant at,
        Actor by,
        String source,
        What what,
        @Nullable String note,
        List<Fact> facts) {

    /** A field with what it said before and says since; empty for nothing. */
    public record Fact(String field, String from, String to) {}
}
