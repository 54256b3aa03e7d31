package dev.andon.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that cannot change the state of the incident. Any module may append one through
 * {@link IncidentLog#contribute}.
 */
public sealed interface Contribution extends IncidentEvent
        permits Contribution.Noted,
                Contribution.Annotated,
                Contribution.AlertAttached,
                Contribution.AlertChanged,
                Contribution.UpdatePosted,
                Contribution.PromiseMissed,
                Contribution.ReportDrafted,
                Contribution.ReportPublished,
                Contribution.Invited,
                Contribution.Joined,
                Contribution.Left,
                Work {

    /** Something a person saw, did or thinks; Markdown. */
    record Noted(String text) implements Contribution {}

    /** A word on an earlier entry that turned out wrong or incomplete. The entry itself stays. */
    record Annotated(long seq, String text) implements Contribution {}

    record AlertAttached(long alertId, String title, String severity, String source) implements Contribution {}

    /** An attached alert changed status: acknowledged or resolved, here or at its source. */
    record AlertChanged(long alertId, String title, String status) implements Contribution {}

    /**
     * An audience was told how things stand.
     *
     * @param nextUpdateBy when the next one is promised; null when none is
     * @param promisedBy when this one had been promised, if it had
     */
    record UpdatePosted(
            String audience,
            String text,
            @Nullable Instant nextUpdateBy,
            @Nullable Instant promisedBy) implements Contribution {}

    /** The promised time came and no update did. */
    record PromiseMissed(String audience, Instant promisedBy) implements Contribution {}

    record ReportDrafted(String template) implements Contribution {}

    record ReportPublished(String title) implements Contribution {}

    /** Somebody was asked to come, by the actor. It lets nobody in and puts nobody on duty. */
    record Invited(Holder person, @Nullable String reason) implements Contribution {}

    /** Somebody takes part from then on. It is no right to see a restricted incident. */
    record Joined(Holder person, Arrival how, @Nullable String reason) implements Contribution {}

    /** Somebody stepped out, or declined to come. */
    record Left(Holder person, @Nullable String reason) implements Contribution {}
}
