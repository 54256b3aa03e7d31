package dev.andon.response.web;

import dev.andon.response.Documenting;
import dev.andon.response.Entry;
import dev.andon.response.Tasking;
import dev.andon.response.Tasking.TaskAcknowledged;
import dev.andon.response.Tasking.TaskDone;
import dev.andon.response.Tasking.TaskDropped;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.response.Ticking;
import dev.andon.response.Ticking.ChecklistTicked;
import dev.andon.response.Ticking.ChecklistUnticked;
import dev.andon.response.Ticking.RunbookStepTicked;
import dev.andon.response.Ticking.RunbookStepUnticked;
import dev.andon.response.Work;

/** Tells who was asked for what, and what is ticked. */
final class WorkLines {
    private WorkLines() {}

    static EntryLine of(Work event, Entry entry, Line line) {
        return switch (event) {
            case Documenting e -> DocumentingLines.of(e, entry, line);
            case Tasking e -> tasking(e, entry, line);
            case Ticking e -> ticking(e, entry, line);
        };
    }

    private static EntryLine tasking(Tasking event, Entry entry, Line line) {
        return switch (event) {
            case TaskGiven e -> line.plain("☐", e.to().name(), "is asked to: " + e.text() + By.self(e.to(), entry));
            case TaskAcknowledged e -> line.plain("☐", e.to().name(), "is on it: " + e.text() + By.self(e.to(), entry));
            case TaskDone e ->
                line.task("☑", e.to().name(), "has done it: " + e.text() + By.self(e.to(), entry), e.note());
            case TaskDropped e -> line.task("☒", entry.actor().name(), "no longer asks for: " + e.text(), e.reason());
        };
    }

    private static EntryLine ticking(Ticking event, Entry entry, Line line) {
        return switch (event) {
            case RunbookStepTicked e ->
                line.noted(entry.actor().name() + " did step " + e.step() + " of " + e.runbook(), e.wording());
            case RunbookStepUnticked e ->
                line.noted(entry.actor().name() + " took back step " + e.step() + " of " + e.runbook(), e.wording());
            case ChecklistTicked e -> line.plain("☑", entry.actor().name(), "ticked “" + e.text() + "” · " + e.name());
            case ChecklistUnticked e ->
                line.plain("☐", entry.actor().name(), "took back the tick at “" + e.text() + "” · " + e.name());
        };
    }
}
