package dev.andon.followups.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUp.Decline;
import dev.andon.followups.Horizon;
import dev.andon.followups.Kind;
import dev.andon.followups.Priority;
import dev.andon.followups.State;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up as the API answers it.
 *
 * @param name what people call it by, F-12
 * @param detail Markdown
 * @param team null for none
 * @param factor the contributing factor it removes; null for none that the reader may know of
 * @param proof how one would see that it works
 * @param due the last day that it names
 * @param lastDay the last day on which it is in time: the earlier of that and what policies give it
 * @param overdue whether it is still to be done and its last day is over, where the house is
 * @param version what If-Match asks for
 */
record FollowUpJson(
        long number,
        String name,
        IncidentJson incident,
        String title,
        String detail,
        Kind kind,
        Horizon horizon,
        Priority priority,
        @Nullable PersonJson owner,
        @Nullable TeamJson team,
        @Nullable LocalDate due,
        @Nullable LocalDate lastDay,
        boolean overdue,
        @Nullable FactorJson factor,
        String proof,
        @Nullable String ticket,
        boolean initiative,
        State state,
        Instant stateSince,
        @Nullable DeclineJson decline,
        Instant createdAt,
        String createdBy,
        long version,
        String url) {

    record IncidentJson(long number, String title, String severity) {}

    record PersonJson(long id, String name) {}

    record TeamJson(String key, String name) {}

    record FactorJson(String key, String name) {}

    /** @param expired whether the last day for which the risk was accepted is over */
    record DeclineJson(String reason, PersonJson accepter, LocalDate expires, boolean expired, Instant at) {}

    /** @param home where this Andon is */
    static FollowUpJson of(Shown shown, String home) {
        FollowUp item = shown.item();
        return new FollowUpJson(
                item.number(),
                item.name(),
                new IncidentJson(
                        item.incident().number(),
                        item.incident().title(),
                        item.incident().severity()),
                item.title(),
                item.detail(),
                item.kind(),
                item.horizon(),
                item.priority(),
                shown.owner() == null
                        ? null
                        : new PersonJson(shown.owner().id(), shown.owner().name()),
                item.team().isEmpty() ? null : new TeamJson(item.team(), shown.team()),
                item.due(),
                item.lastDay(),
                shown.overdue(),
                shown.factor().isEmpty() ? null : new FactorJson(item.factor(), shown.factor()),
                item.proof(),
                item.ticket(),
                item.initiative(),
                item.state(),
                item.stateSince(),
                decline(shown),
                item.createdAt(),
                item.createdBy(),
                item.version(),
                home + item.path());
    }

    private static @Nullable DeclineJson decline(Shown shown) {
        Decline decline = shown.item().decline();
        return decline == null
                ? null
                : new DeclineJson(
                        decline.reason(),
                        new PersonJson(decline.accepter(), decline.accepterName()),
                        decline.expires(),
                        shown.expired(),
                        decline.at());
    }
}
