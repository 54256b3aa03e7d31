package dev.andon.response;

import java.util.Map;

/** A step of a runbook or an item of a checklist was done, or was not done after all. */
public sealed interface Ticking extends Work {
    /** The stable word of each in a log. */
    Map<String, Class<? extends Ticking>> WORDS = Map.of(
            "runbook_step_ticked", RunbookStepTicked.class,
            "runbook_step_unticked", RunbookStepUnticked.class,
            "checklist_ticked", ChecklistTicked.class,
            "checklist_unticked", ChecklistUnticked.class);

    /**
     * A step of a runbook was done.
     *
     * @param runbook its key in the catalog
     * @param step counts from 1
     * @param wording as it was then; the runbook may be rewritten
     */
    record RunbookStepTicked(String runbook, int step, String wording) implements Ticking {}

    /** It was not done after all, or has to be done again. */
    record RunbookStepUnticked(String runbook, int step, String wording) implements Ticking {}

    /**
     * Somebody looked at, or did, one thing of a checklist.
     *
     * @param checklist its key
     * @param name what the checklist was called then
     * @param item key of the item
     * @param text what the item said then
     */
    record ChecklistTicked(String checklist, String name, String item, String text) implements Ticking {}

    /** It was not so after all; fields as when it was ticked. */
    record ChecklistUnticked(String checklist, String name, String item, String text) implements Ticking {}
}
