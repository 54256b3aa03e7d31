package dev.andon.playbook.internal;

import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import java.util.List;

/** Everything the playbook holds, at one moment. */
public record Contents(
        List<Severity> severities,
        List<IncidentType> types,
        List<Role> roles,
        List<Phase> phases,
        List<ReportTemplate> reportTemplates,
        List<Field> fields) {}
