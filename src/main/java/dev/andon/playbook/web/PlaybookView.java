package dev.andon.playbook.web;

import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import java.time.Duration;
import java.util.List;

/** What the page of the playbook shows. Public, because templates compile into a package of their own. */
public record PlaybookView(
        List<Severity> severities,
        List<PhaseView> phases,
        List<Role> roles,
        List<IncidentType> types,
        List<ReportTemplate> templates) {

    /** @param html of the instructions, made safe */
    public record PhaseView(Phase phase, String html) {}

    /** How often an update is owed, in words. */
    public static String cadence(Severity severity) {
        Duration cadence = severity.cadence();
        if (cadence == null) {
            return "none owed";
        }
        return cadence.toMinutes() % 60 == 0 && cadence.toHours() > 1
                ? "every " + cadence.toHours() + " h"
                : "every " + cadence.toMinutes() + " min";
    }
}
