package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.Training;
import dev.andon.playbook.WarRoom;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything the playbook holds, at one moment.
 *
 * @param retired what is not offered any more, as {@code section/key}
 */
public record Contents(
        List<Severity> severities,
        List<IncidentType> types,
        List<Phase> phases,
        List<Role> roles,
        List<Training> trainings,
        List<Checklist> checklists,
        List<DocumentTemplate> documents,
        List<ReportTemplate> reports,
        List<ReportRule> reportRules,
        List<WarRoom> warRooms,
        List<Field> fields,
        Set<String> retired) {

    /** The sections of a playbook, in the order of its file. */
    public static final List<String> SECTIONS = List.of(
            "severities",
            "types",
            "phases",
            "roles",
            "checklists",
            "documents",
            "reports",
            "report_rules",
            "war_rooms",
            "fields");

    /** The same without what is retired. */
    public Contents offered() {
        return new Contents(
                offered("severities", severities, Severity::key),
                offered("types", types, IncidentType::key),
                phases,
                offered("roles", roles, Role::key),
                trainings,
                offered("checklists", checklists, Checklist::key),
                offered("documents", documents, DocumentTemplate::key),
                offered("reports", reports, ReportTemplate::key),
                reportRules,
                offered("war_rooms", warRooms, WarRoom::key),
                offered("fields", fields, Field::key),
                retired);
    }

    private <T> List<T> offered(String section, List<T> all, Function<T, String> key) {
        return all.stream().filter(one -> !isRetired(section, key.apply(one))).toList();
    }

    public boolean isRetired(String section, String key) {
        return retired.contains(section + "/" + key);
    }
}
