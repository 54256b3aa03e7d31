package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Field;
import dev.andon.playbook.IncidentType;
import dev.andon.playbook.Phase;
import dev.andon.playbook.Question;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.ReportTemplate;
import dev.andon.playbook.Role;
import dev.andon.playbook.Severity;
import dev.andon.playbook.Training;
import dev.andon.playbook.WarRoom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes a playbook whole. It is a few hundred rows and changes a few times a year; written anew it cannot keep
 * anything that the person who changed it did not see.
 */
@Component
class PlaybookWriter {
    /** Those that refer before those they refer to. */
    private static final List<String> TABLES = List.of(
            "playbook_war_room",
            "playbook_report_rule",
            "playbook_document",
            "playbook_checklist_item",
            "playbook_checklist",
            "playbook_training",
            "playbook_incident_type",
            "playbook_report_section",
            "playbook_report_template",
            "playbook_role",
            "playbook_phase",
            "playbook_severity",
            "playbook_field");

    private final JdbcClient jdbc;

    PlaybookWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Contents contents) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table).update());
        each(contents.severities(), (s, at) -> severity(s, contents));
        each(contents.phases(), this::phase);
        each(contents.roles(), (role, at) -> role(role, at, contents));
        each(contents.trainings(), this::training);
        each(contents.reports(), (report, at) -> report(report, at, contents));
        each(contents.types(), (type, at) -> type(type, at, contents));
        each(contents.checklists(), (list, at) -> checklist(list, at, contents));
        each(contents.documents(), (document, at) -> document(document, at, contents));
        each(contents.reportRules(), this::reportRule);
        each(contents.warRooms(), (room, at) -> warRoom(room, at, contents));
        each(contents.fields(), (field, at) -> field(field, at, contents));
    }

    private static <T> void each(List<T> all, BiConsumer<T, Integer> write) {
        for (int i = 0; i < all.size(); i++) {
            write.accept(all.get(i), i);
        }
    }

    private void severity(Severity severity, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", severity.key());
        row.put("name", severity.name());
        row.put("rank", severity.rank());
        row.put("criteria", severity.criteria());
        row.put("cadence_minutes", minutes(severity.cadence()));
        row.put("retired", contents.isRetired("severities", severity.key()));
        insert("playbook_severity", row);
    }

    private void phase(Phase phase, int position) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", phase.key());
        row.put("name", phase.name());
        row.put("instructions", phase.instructions());
        row.put("statuses", array(phase.statuses()));
        row.put("position", position);
        insert("playbook_phase", row);
    }

    private void role(Role role, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", role.key());
        row.put("name", role.name());
        row.put("card", role.card());
        row.put("retired", contents.isRetired("roles", role.key()));
        row.put("position", position);
        insert("playbook_role", row);
    }

    private void training(Training training, int position) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("role", training.role());
        row.put("email", training.email());
        row.put("level", training.level().word());
        row.put("since", training.since());
        row.put("note", training.note());
        row.put("position", position);
        insert("playbook_training", row);
    }

    private void report(ReportTemplate report, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", report.key());
        row.put("name", report.name());
        row.put("description", report.description());
        row.put("retired", contents.isRetired("reports", report.key()));
        row.put("position", position);
        insert("playbook_report_template", row);
        each(report.sections(), (section, at) -> section(report.key(), section, at));
    }

    private void section(String template, ReportTemplate.Section section, int position) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("template", template);
        row.put("key", section.key());
        row.put("position", position);
        row.put("level", section.level());
        row.put("form", section.form().word());
        row.put("heading", section.heading());
        row.put("help", section.help());
        row.put("prefill", section.prefill());
        row.put("required_from", section.requiredFrom());
        ReportTemplate.Typed typed = section.typed();
        row.put("kind", typed == null ? null : typed.kind().word());
        row.put("choices", array(typed == null ? List.of() : typed.choices()));
        insert("playbook_report_section", row);
    }

    private void type(IncidentType type, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", type.key());
        row.put("name", type.name());
        row.put("description", type.description());
        row.put("restricted", type.restricted());
        row.put("report_template", type.reportTemplate());
        row.put("retired", contents.isRetired("types", type.key()));
        row.put("position", position);
        insert("playbook_incident_type", row);
    }

    private void checklist(Checklist list, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", list.key());
        row.put("name", list.name());
        row.put("phase", list.phase());
        row.put("types", array(list.when().types()));
        row.put("severities", array(list.when().severities()));
        row.put("retired", contents.isRetired("checklists", list.key()));
        row.put("position", position);
        insert("playbook_checklist", row);
        each(list.items(), (item, at) -> item(list.key(), item, at));
    }

    private void item(String checklist, Checklist.Item item, int position) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("checklist", checklist);
        row.put("key", item.key());
        row.put("text", item.text());
        row.put("help", item.help());
        row.put("position", position);
        if (item.asks() != null) {
            asked(item.asks(), row);
        }
        insert("playbook_checklist_item", row);
    }

    private static void asked(Question question, Map<String, @Nullable Object> row) {
        row.put("ask_kind", question.kind().word());
        row.put("ask_changes", array(question.changes()));
        row.put("ask_hours", question.hours());
        row.put("ask_distance", question.distance());
        row.put("ask_probe", question.probe());
        row.put("ask_query", question.query());
        row.put("ask_trouble", question.trouble());
    }

    private void document(DocumentTemplate document, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", document.key());
        row.put("name", document.name());
        row.put("types", array(document.when().types()));
        row.put("severities", array(document.when().severities()));
        row.put("body", document.body());
        row.put("retired", contents.isRetired("documents", document.key()));
        row.put("position", position);
        insert("playbook_document", row);
    }

    private void reportRule(ReportRule rule, int position) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("position", position);
        row.put("types", array(rule.when().types()));
        row.put("severities", array(rule.when().severities()));
        row.put("template", rule.template());
        insert("playbook_report_rule", row);
    }

    private void warRoom(WarRoom room, int position, Contents contents) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", room.key());
        row.put("name", room.name());
        row.put("url", room.url());
        row.put("kind", room.kind().word());
        row.put("bridge", room.bridge());
        row.put("tells", room.tells());
        row.put("every_minutes", minutes(room.every()));
        row.put("note", room.note());
        row.put("types", array(room.when().types()));
        row.put("severities", array(room.when().severities()));
        row.put("retired", contents.isRetired("war_rooms", room.key()));
        row.put("position", position);
        insert("playbook_war_room", row);
    }

    private void field(Field field, int position, Contents contents) {
        Field.Condition condition = field.condition();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("key", field.key());
        row.put("name", field.name());
        row.put("help", field.help());
        row.put("kind", field.kind().word());
        row.put("choices", array(field.choices()));
        row.put("types", array(field.types()));
        row.put("required", field.required());
        row.put("condition_field", condition == null ? null : condition.field());
        row.put("condition_equals", condition == null ? null : condition.equals());
        row.put("retired", contents.isRetired("fields", field.key()));
        row.put("position", position);
        insert("playbook_field", row);
    }

    /** Names of tables and columns are this class's own; values are parameters. */
    private void insert(String table, Map<String, @Nullable Object> row) {
        List<String> columns = List.copyOf(row.keySet());
        String names = String.join(", ", columns);
        String values = ":" + String.join(", :", columns);
        jdbc.sql("insert into %s (%s) values (%s)".formatted(table, names, values))
                .params(row)
                .update();
    }

    private static String[] array(List<String> words) {
        return words.toArray(String[]::new);
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : (int) duration.toMinutes();
    }
}
