package dev.andon.playbook.internal;

import dev.andon.playbook.Checklist;
import dev.andon.playbook.DocumentTemplate;
import dev.andon.playbook.Question;
import dev.andon.playbook.ReportRule;
import dev.andon.playbook.Training;
import dev.andon.playbook.WarRoom;
import dev.andon.playbook.When;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the playbook chooses by type and severity, and who is how far with which role. */
@Component
class ChosenTables {
    private final JdbcClient jdbc;

    ChosenTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Training> trainings() {
        return jdbc.sql("""
            select role, email, level, since, note
            from playbook_training
            order by role, position
            """)
                .query((rs, _) -> new Training(
                        rs.getString("role"),
                        rs.getString("email"),
                        Training.Level.of(rs.getString("level")),
                        rs.getObject("since", LocalDate.class),
                        rs.getString("note")))
                .list();
    }

    List<Checklist> checklists() {
        Map<String, List<Checklist.Item>> items = items();
        return jdbc.sql("""
            select key, name, phase, types, severities
            from playbook_checklist
            order by position
            """)
                .query((rs, _) -> new Checklist(
                        rs.getString("key"),
                        rs.getString("name"),
                        rs.getString("phase"),
                        when(rs),
                        items.getOrDefault(rs.getString("key"), List.of())))
                .list();
    }

    private Map<String, List<Checklist.Item>> items() {
        record Row(String checklist, Checklist.Item item) {}
        return jdbc
                .sql("""
                    select checklist, key, text, help, ask_kind, ask_changes, ask_hours, ask_distance, ask_probe,
                        ask_query, ask_trouble
                    from playbook_checklist_item
                    order by checklist, position
                    """)
                .query((rs, _) -> new Row(
                        rs.getString("checklist"),
                        new Checklist.Item(
                                rs.getString("key"), rs.getString("text"), rs.getString("help"), question(rs))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::checklist, Collectors.mapping(Row::item, Collectors.toUnmodifiableList())));
    }

    private static @Nullable Question question(ResultSet rs) throws SQLException {
        String kind = rs.getString("ask_kind");
        return kind == null
                ? null
                : new Question(
                        Question.Kind.of(kind),
                        List.of((String[]) rs.getArray("ask_changes").getArray()),
                        rs.getObject("ask_hours", Integer.class),
                        rs.getObject("ask_distance", Integer.class),
                        rs.getString("ask_probe"),
                        rs.getString("ask_query"),
                        rs.getString("ask_trouble"));
    }

    List<DocumentTemplate> documents() {
        return jdbc.sql("select key, name, types, severities, body from playbook_document order by position")
                .query((rs, _) ->
                        new DocumentTemplate(rs.getString("key"), rs.getString("name"), when(rs), rs.getString("body")))
                .list();
    }

    List<ReportRule> reportRules() {
        return jdbc.sql("select types, severities, template from playbook_report_rule order by position")
                .query((rs, _) -> new ReportRule(when(rs), rs.getString("template")))
                .list();
    }

    List<WarRoom> warRooms() {
        return jdbc.sql("""
            select key, name, url, kind, bridge, tells, every_minutes, note, types, severities
            from playbook_war_room
            order by position
            """).query((rs, _) -> warRoom(rs)).list();
    }

    private static WarRoom warRoom(ResultSet rs) throws SQLException {
        Integer minutes = rs.getObject("every_minutes", Integer.class);
        return new WarRoom(
                rs.getString("key"),
                rs.getString("name"),
                rs.getString("url"),
                WarRoom.Kind.of(rs.getString("kind")),
                rs.getString("bridge"),
                rs.getString("tells"),
                minutes == null ? null : Duration.ofMinutes(minutes),
                rs.getString("note"),
                when(rs));
    }

    private static When when(ResultSet rs) throws SQLException {
        return new When(List.of((String[]) rs.getArray("types").getArray()), List.of((String[])
                rs.getArray("severities").getArray()));
    }
}
