package dev.andon.trackers;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as an owner describes it, whole.
 *
 * @param kind a word of {@link TrackerKind}
 * @param address where the tracker's interface begins; absent for the vendor's own
 * @param account whose token it is; Jira alone wants it
 * @param token absent to keep what is there
 * @param ticketType Jira alone wants it; absent for Task
 * @param statuses by the word of a {@link Stage}; Jira alone has them
 * @param teams keys of teams
 * @param accounts by address of e-mail of a person, where the tracker does not tell by itself; absent to keep what is there
 * @param byItself absent for no, as the two after it
 */
public record ConnectionDraft(
        @Nullable String key,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String address,
        @Nullable String project,
        @Nullable String account,
        @Nullable String token,
        @Nullable String ticketType,
        @Nullable Map<String, String> statuses,
        @Nullable List<String> teams,
        @Nullable Map<String, String> accounts,
        @Nullable Boolean byItself,
        @Nullable Boolean sendsRestricted,
        @Nullable Boolean paused) {
    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "ConnectionDraft[key=%s]".formatted(key);
    }
}
