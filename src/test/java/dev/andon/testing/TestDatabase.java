package dev.andon.testing;

import dev.andon.platform.database.Login;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database of one test class, and the three roles that may enter it. */
public record TestDatabase(String name, Login app, Login owner, Login superuser) {

    /** Does to the running story's database what only somebody with the keys to the server can. */
    public static void asSuperuser(String sql) {
        try (Connection connection = StoryDatabase.current().superuser().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
