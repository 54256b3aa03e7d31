package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Holder;
import dev.andon.response.Noticing;
import dev.andon.response.Noticing.FollowUpDismissed;
import dev.andon.response.Noticing.FollowUpNoticed;
import dev.andon.response.Noticing.FollowUpTaken;
import dev.andon.response.Tasking;
import dev.andon.response.Tasking.TaskAcknowledged;
import dev.andon.response.Tasking.TaskDone;
import dev.andon.response.Tasking.TaskDropped;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.response.Tasking.TaskOverdue;
import dev.andon.response.Tasking.TaskUnanswered;
import org.jspecify.annotations.Nullable;

/** Tells who was asked for what, what came of it, and what is left for later. */
final class TaskLines {
    private TaskLines() {}

    static EntryLine of(Tasking event, Entry entry, Line line) {
        return switch (event) {
            case TaskGiven e -> line.plain("☐", e.to().name(), "is asked to: " + e.text() + By.self(e.to(), entry));
            case TaskAcknowledged e -> line.plain("☐", e.to().name(), "is on it: " + e.text() + By.self(e.to(), entry));
            case TaskDone e ->
                line.task("☑", e.to().name(), "has done it: " + e.text() + By.self(e.to(), entry), e.note());
            case TaskDropped e -> line.task("☒", entry.actor().name(), "no longer asks for: " + e.text(), e.reason());
            case TaskUnanswered e ->
                line.alarming(
                        "Nobody took this on",
                        "%s · asked of %s%s".formatted(e.text(), e.to().name(), told(e.commander())),
                        "tasks/" + e.task());
            case TaskOverdue e ->
                line.alarming(
                        "Due and not done",
                        "%s · asked of %s%s".formatted(e.text(), e.to().name(), told(e.commander())),
                        "tasks/" + e.task());
        };
    }

    private static String told(@Nullable Holder commander) {
        return commander == null
                ? "; nobody commands, so it is for everybody here"
                : "; %s, who commands, was told".formatted(commander.name());
    }

    static EntryLine of(Noticing event, Entry entry, Line line) {
        return switch (event) {
            case FollowUpNoticed e ->
                line.leading("↷", "For later", e.text() + " · from entry " + e.note(), null, "follow-up-candidates");
            case FollowUpDismissed e ->
                line.leading(
                        "↷",
                        entry.actor().name(),
                        "needs no following up: " + e.text(),
                        e.reason(),
                        "follow-up-candidates");
            case FollowUpTaken e ->
                line.leading(
                        "↷",
                        entry.actor().name(),
                        "follows up as F-" + e.followUp() + ": " + e.text(),
                        null,
                        "report/follow-ups");
        };
    }
}
