package dev.andon.response.web;

import dev.andon.response.Calling;
import dev.andon.response.Checking;
import dev.andon.response.Claiming;
import dev.andon.response.Documenting;
import dev.andon.response.Entry;
import dev.andon.response.Impacting;
import dev.andon.response.Intervening;
import dev.andon.response.Noticing;
import dev.andon.response.Proposing;
import dev.andon.response.Tasking;
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
            case Impacting e -> ImpactingLines.of(e, entry, line);
            case Calling e -> CallingLines.of(e, entry, line);
            case Documenting e -> DocumentingLines.of(e, entry, line);
            case Claiming e -> ClaimLines.of(e, entry, line);
            case Noticing e -> TaskLines.of(e, entry, line);
            case Proposing e -> ProposalLines.of(e, entry, line);
            case Tasking e -> TaskLines.of(e, entry, line);
            case Ticking e -> ticking(e, entry, line);
            case Checking e -> CheckingLines.of(e, entry, line);
            case Intervening e -> InterveningLines.of(e, entry, line);
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
