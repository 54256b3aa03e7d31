package dev.andon.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who may do what inside the embedded server. The owner runs migrations; the program itself gets the grants of
 * {@code afterMigrate.sql} and so cannot change the log, not even by mistake. Checked at every start, because a first
 * start may have been interrupted anywhere.
 */
final class Roles {
    private Roles() {}

    static void ensure(Login superuser, Secrets secrets) {
        try (Connection connection = superuser.connect();
                Statement sql = connection.createStatement()) {
            ensureRole(sql, Secrets.OWNER, secrets.owner());
            ensureRole(sql, Secrets.APP, secrets.app());
            if (!exists(sql, "select 1 from pg_database where datname = '%s'".formatted(EmbeddedServer.DATABASE))) {
                sql.execute("create database %s owner %s".formatted(EmbeddedServer.DATABASE, Secrets.OWNER));
            }
            sql.execute("revoke all on database %s from public".formatted(EmbeddedServer.DATABASE));
            sql.execute(
                    "grant connect, temporary on database %s to %s".formatted(EmbeddedServer.DATABASE, Secrets.APP));
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database server runs, but its roles cannot be set up: " + e.getMessage(),
                    "If the passwords in database.secret were changed, put the file back as it was.",
                    e);
        }
    }

    /** The password is of our own making, hexadecimal digits only. */
    private static void ensureRole(Statement sql, String role, String password) throws SQLException {
        if (!exists(sql, "select 1 from pg_roles where rolname = '%s'".formatted(role))) {
            sql.execute("create role %s login password '%s'".formatted(role, password));
        }
    }

    private static boolean exists(Statement sql, String question) throws SQLException {
        try (ResultSet answer = sql.executeQuery(question)) {
            return answer.next();
        }
    }
}
