package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Documenting;
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

/** Tells in sentences of Markdown who was asked for what, and what was ticked. */
final class WorkTelling {
    private WorkTelling() {}

    static String sentence(String who, Work event) {
        return switch (event) {
            case Documenting e -> DocumentingTelling.sentence(who, e);
            case Tasking e -> tasking(who, e);
            case Ticking e -> ticking(who, e);
        };
    }

    private static String tasking(String who, Tasking event) {
        return switch (event) {
            case TaskGiven e -> "%s asked %s: %s".formatted(who, plain(e.to().name()), plain(e.text()));
            case TaskAcknowledged e -> "%s is on it: %s".formatted(plain(e.to().name()), plain(e.text()));
            case TaskDone e ->
                "%s has done it: %s%s".formatted(plain(e.to().name()), plain(e.text()), because(e.note()));
            case TaskDropped e -> "No longer asked: %s%s".formatted(plain(e.text()), because(e.reason()));
        };
    }

    private static String ticking(String who, Ticking event) {
        return switch (event) {
            case RunbookStepTicked e ->
                "%s did step %d of the runbook %s: %s".formatted(who, e.step(), plain(e.runbook()), line(e.wording()));
            case RunbookStepUnticked e ->
                "%s took back step %d of the runbook %s: %s"
                        .formatted(who, e.step(), plain(e.runbook()), line(e.wording()));
            case ChecklistTicked e -> "%s ticked “%s” (%s)".formatted(who, plain(e.text()), plain(e.name()));
            case ChecklistUnticked e ->
                "%s took back the tick at “%s” (%s)".formatted(who, plain(e.text()), plain(e.name()));
        };
    }
}
