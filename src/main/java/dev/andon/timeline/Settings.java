package dev.andon.timeline;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the house keeps timelines.
 *
 * @param gapMinutes how long a silence in a live incident is a gap
 * @param changesHours how far before the beginning changes are offered
 * @param hidden kinds of entries that are usually not shown, by the stable words of their events
 * @param version grows with every change; 0 while the house has what was shipped
 */
public record Settings(int gapMinutes, int changesHours, Set<String> hidden, long version) {
    /** What turns the wheels of the room, and says little of what happened. */
    private static final Set<String> WHEELS = Set.of(
            "tagged",
            "untagged",
            "field_set",
            "retitled",
            "member_added",
            "visibility_changed",
            "handover_offered",
            "handover_declined",
            "handover_withdrawn",
            "handover_expired",
            "sub_team_changed",
            "linked",
            "unlinked",
            "parent_set",
            "parent_cleared",
            "invited",
            "joined",
            "left",
            "report_drafted",
            "report_published",
            "document_begun",
            "appendix_removed",
            "check_answered",
            "check_overruling_lifted",
            "checklist_ticked",
            "checklist_unticked",
            "runbook_step_unticked",
            "follow_up_noticed",
            "follow_up_dismissed",
            "follow_up_taken",
            "task_acknowledged",
            "task_unanswered",
            "task_overdue",
            "clash_found",
            "clash_started",
            "clash_passed",
            "option_listed");

    /** As Andon ships. */
    public static final Settings SHIPPED = new Settings(30, 24, new TreeSet<>(WHEELS), 0);

    public Duration gap() {
        return Duration.ofMinutes(gapMinutes);
    }

    public Duration changesBefore() {
        return Duration.ofHours(changesHours);
    }
}
