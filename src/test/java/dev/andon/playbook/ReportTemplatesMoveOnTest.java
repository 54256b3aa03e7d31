package dev.andon.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.database.Login;
import dev.andon.testing.TestDatabase;
import dev.andon.testing.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A house that was there before gets what ships now, but for the templates that its people have edited. */
class ReportTemplatesMoveOnTest {
    private static final String BEFORE = "202611212810";

    @Test
    void whatSomebodyEditedStaysAsTheyLeftIt() throws SQLException {
        TestDatabase database = TestServer.running().newDatabase();
        Login owner = database.owner();
        run(owner, "drop schema public cascade", "create schema public");
        migrate(owner, BEFORE);
        run(owner, """
            insert into playbook_change (revision, changed_at, actor_kind, actor_id, actor_name, source, path, before, after)
            values (2, '2026-11-01T10:00Z', 'person', '1', 'Olivia Owens', 'web', 'reports/s0/sections/fault/help',
                    '"What broke?"', '"What was it?"')
            """);
        migrate(owner, "latest");
        assertThat(words(owner, "select key from playbook_report_section where template = 's2' order by position"))
                .endsWith("actions", "sharing");
        assertThat(words(
                        owner,
                        "select prefill from playbook_report_section where template = 's2' and key = 'root_causes'"))
                .containsExactly("claims");
        assertThat(words(
                        owner,
                        "select required_from from playbook_report_section where template = 's1' and key = 'summary'"))
                .containsExactly("in_review");
        assertThat(words(owner, "select prefill from playbook_report_section where template = 's0' and key = 'fault'"))
                .containsExactly("none");
        assertThat(words(
                        owner,
                        "select key from playbook_report_section where template = 's0' and required_from is not null"))
                .isEmpty();
    }

    private static void migrate(Login owner, String to) {
        Flyway.configure()
                .dataSource(owner.url(), owner.username(), owner.password())
                .target(to)
                .load()
                .migrate();
    }

    private static void run(Login owner, String... commands) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static List<String> words(Login owner, String query) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(rows.getString(1));
            }
        }
        return words;
    }
}
