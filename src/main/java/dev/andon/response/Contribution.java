package dev.andon.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that cannot change the state of the incident. Any module may append one through
 * {@link IncidentLog#contribute}.
 */
public sealed interface Contribution extends IncidentEvent {

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

    /**
     * Somebody was asked by name to do something.
     *
     * @param task its number within the incident, from 1
     * @param due by when; minutes away, not days
     */
    record TaskGiven(long task, Holder to, String text, Instant due) implements Contribution {}

    /** Whoever it was given to says that they are on it. */
    record TaskAcknowledged(long task, String text, Holder to) implements Contribution {}

    /** @param note what came of it, if anything was said */
    record TaskDone(
            long task, String text, Holder to, @Nullable String note) implements Contribution {}

    /** Nobody needs it any more, or it cannot be done. */
    record TaskDropped(long task, String text, Holder to, String reason) implements Contribution {}

    /**
     * A step of a runbook was done.
     *
     * @param runbook its key in the catalog
     * @param step counts from 1
     * @param wording as it was then; the runbook may be rewritten
     */
    record RunbookStepTicked(String runbook, int step, String wording) implements Contribution {}

    /** It was not done after all, or has to be done again. */
    record RunbookStepUnticked(String runbook, int step, String wording) implements Contribution {}

    record ReportDrafted(String template) implements Contribution {}

    record ReportPublished(String title) implements Contribution {}

    /**
     * Somebody looked at, or did, one thing of a checklist.
     *
     * @param checklist its key
     * @param name what the checklist was called then
     * @param item key of the item
     * @param text what the item said then
     */
    record ChecklistTicked(String checklist, String name, String item, String text) implements Contribution {}

    /** It was not so after all; fields as when it was ticked. */
    record ChecklistUnticked(String checklist, String name, String item, String text) implements Contribution {}

    /** Somebody was asked to come, by the actor. It lets nobody in and puts nobody on duty. */
    record Invited(Holder person, @Nullable String reason) implements Contribution {}

    /** Somebody takes part from then on. It is no right to see a restricted incident. */
    record Joined(Holder person, Arrival how, @Nullable String reason) implements Contribution {}

    /** Somebody stepped out, or declined to come. */
    record Left(Holder person, @Nullable String reason) implements Contribution {}
}
