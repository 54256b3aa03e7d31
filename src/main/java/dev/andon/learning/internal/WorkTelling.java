package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.line;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.response.Calling;
import dev.andon.response.Checking;
import dev.andon.response.Claiming;
import dev.andon.response.Documenting;
import dev.andon.response.Impacting;
import dev.andon.response.Intervening;
import dev.andon.response.Noticing;
import dev.andon.response.Noticing.FollowUpDismissed;
import dev.andon.response.Noticing.FollowUpNoticed;
import dev.andon.response.Noticing.FollowUpTaken;
import dev.andon.response.Proposing;
import dev.andon.response.Tasking;
import dev.andon.response.Tasking.TaskAcknowledged;
import dev.andon.response.Tasking.TaskDone;
import dev.andon.response.Tasking.TaskDropped;
import dev.andon.response.Tasking.TaskGiven;
import dev.andon.response.Tasking.TaskOverdue;
import dev.andon.response.Tasking.TaskUnanswered;
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
            case Impacting e -> ImpactingTelling.sentence(who, e);
            case Claiming e -> ClaimTelling.sentence(who, e);
            case Noticing e -> noticing(who, e);
            case Proposing e -> ProposalTelling.sentence(who, e);
            case Calling e -> CallingTelling.sentence(who, e);
            case Documenting e -> DocumentingTelling.sentence(who, e);
            case Tasking e -> tasking(who, e);
            case Ticking e -> ticking(who, e);
            case Checking e -> CheckingTelling.sentence(who, e);
            case Intervening e -> InterveningTelling.sentence(who, e);
        };
    }

    private static String tasking(String who, Tasking event) {
        return switch (event) {
            case TaskGiven e -> "%s asked %s: %s".formatted(who, plain(e.to().name()), plain(e.text()));
            case TaskAcknowledged e -> "%s is on it: %s".formatted(plain(e.to().name()), plain(e.text()));
            case TaskDone e ->
                "%s has done it: %s%s".formatted(plain(e.to().name()), plain(e.text()), because(e.note()));
            case TaskDropped e -> "No longer asked: %s%s".formatted(plain(e.text()), because(e.reason()));
            case TaskUnanswered e -> "%s had not answered in time: %s".formatted(plain(e.to().name()), plain(e.text()));
            case TaskOverdue e -> "Due and not done (%s): %s".formatted(plain(e.to().name()), plain(e.text()));
        };
    }

    private static String noticing(String who, Noticing event) {
        return switch (event) {
            case FollowUpNoticed e -> "For later, from %s: %s".formatted(Md.cite(e.note()), plain(e.text()));
            case FollowUpDismissed e ->
                "%s saw no need to follow up: %s%s".formatted(who, plain(e.text()), because(e.reason()));
            case FollowUpTaken e -> "Followed up as F-%d: %s".formatted(e.followUp(), plain(e.text()));
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
