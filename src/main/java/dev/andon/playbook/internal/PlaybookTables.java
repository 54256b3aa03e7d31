package dev.andon.playbook.internal;

import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.ReportTemplate.Section;
import dev.andon.playbook.ReportTemplate.Typed;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the playbook: how bad, what sort, who, when, how it is written down, what is asked. */
@Component
public class PlaybookTables {
    private final JdbcClient jdbc;
    private final ChosenTables chosen;

    PlaybookTables(JdbcClient jdbc, ChosenTables chosen) {
        this.jdbc = jdbc;
        this.chosen = chosen;
    }

    /** Grows with every change of the playbook. */
    public long revision() {
        return jdbc.sql("select revision from playbook").query(Long.class).single();
    }

    /** All of it at one moment, also while somebody changes it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Contents read() {
        return new Contents(
                severities(),
                types(),
                phases(),
                roles(),
                chosen.trainings(),
                chosen.checklists(),
                chosen.documents(),
                reportTemplates(),
                chosen.reportRules(),
                chosen.warRooms(),
                fields(),
                retired());
    }

    private Set<String> retired() {
        return Set.copyOf(jdbc.sql("""
            select 'severities/' || key from playbook_severity where retired
            union all select 'types/' || key from playbook_incident_type where retired
            union all select 'roles/' || key from playbook_role where retired
            union all select 'checklists/' || key from playbook_checklist where retired
            union all select 'documents/' || key from playbook_document where retired
            union all select 'reports/' || key from playbook_report_template where retired
            union all select 'war_rooms/' || key from playbook_war_room where retired
            union all select 'fields/' || key from playbook_field where retired
            """).query(String.class).list());
    }

    private List<Severity> severities() {
        return jdbc.sql("""
            select key, name, rank, criteria, cadence_minutes
            from playbook_severity
            order by rank
            """)
                .query((rs, _) -> new Severity(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getInt("rank"),
                        rs.getString("criteria"),
                        minutes(rs, "cadence_minutes")))
                .list();
    }

    private List<IncidentType> types() {
        return jdbc.sql("""
            select key, name, description, restricted, report_template
            from playbook_incident_type
            order by position
            """)
                .query((rs, _) -> new IncidentType(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getString("description"),
                        rs.getBoolean("restricted"),
                        rs.getString("report_template")))
                .list();
    }

    private List<Role> roles() {
        return jdbc.sql("select key, name, card from playbook_role order by position")
                .query((rs, _) -> new Role(rs.getString("key"), rs.getString("name"), rs.getString("card")))
                .list();
    }

    private List<Phase> phases() {
        return jdbc.sql("select key, name, instructions, statuses from playbook_phase order by position")
                .query((rs, _) -> new Phase(
                        rs.getString("key"), rs.getString("name"), rs.getString("instructions"), List.of((String[])
                                rs.getArray("statuses").getArray())))
                .list();
    }

    private List<ReportTemplate> reportTemplates() {
        Map<String, List<Section>> sections = sections();
        return jdbc.sql("select key, name, description from playbook_report_template order by position")
                .query((rs, _) -> new ReportTemplate(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getString("description"),
                        sections.getOrDefault(rs.getString("key"), List.of())))
                .list();
    }

    private Map<String, List<Section>> sections() {
        record Row(String template, Section section) {}
        return jdbc
                .sql("""
                    select template, key, level, form, heading, help, prefill, required_from, kind, choices
                    from playbook_report_section
                    order by template, position
                    """)
                .query((rs, _) -> new Row(
                        rs.getString("template"),
                        new Section(
                                rs.getString("key"),
                                rs.getInt("level"),
                                ReportTemplate.Form.of(rs.getString("form")),
                                rs.getString("heading"),
                                rs.getString("help"),
                                rs.getString("prefill"),
                                rs.getString("required_from"),
                                typed(rs))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::template, Collectors.mapping(Row::section, Collectors.toUnmodifiableList())));
    }

    private static @Nullable Typed typed(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        return kind == null
                ? null
                : new Typed(ReportTemplate.Kind.of(kind), List.of((String[])
                        rs.getArray("choices").getArray()));
    }

    private List<Field> fields() {
        return jdbc.sql("""
            select key, name, help, kind, choices, types, required, condition_field, condition_equals
            from playbook_field
            order by position
            """).query((rs, _) -> field(rs)).list();
    }

    private static Field field(ResultSet rs) throws SQLException {
        String on = rs.getString("condition_field");
        return new Field(
                rs.getString("key"),
                rs.getString("name"),
                rs.getString("help"),
                Field.Kind.of(rs.getString("kind")),
                List.of((String[]) rs.getArray("choices").getArray()),
                List.of((String[]) rs.getArray("types").getArray()),
                rs.getBoolean("required"),
                on == null ? null : new Field.Condition(on, rs.getString("condition_equals")));
    }

    private static @Nullable Duration minutes(ResultSet rs, String column) throws SQLException {
        long minutes = rs.getLong(column);
        return rs.wasNull() ? null : Duration.ofMinutes(minutes);
    }
}
