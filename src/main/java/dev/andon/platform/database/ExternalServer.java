package dev.andon.platform.database;

import dev.andon.platform.AndonSettings;
import dev.andon.platform.AndonSettings.ExternalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** The database that somebody else runs. There is one login for everything (ADR 0002), and whoever runs it stops it. */
record ExternalServer(Login login) implements Database {
    @Override
    public Login app() {
        return login;
    }

    @Override
    public Login owner() {
        return login;
    }

    @Override
    public void close() {}

    /** Tried once, so that a mistake in the environment is told plainly. */
    static ExternalServer checked(AndonSettings settings) {
        ExternalDatabase database = Objects.requireNonNull(settings.database());
        if (!database.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseRefused(
                    "ANDON_DATABASE_URL names no PostgreSQL.",
                    "Write it as jdbc:postgresql://host:port/database, with ANDON_DATABASE_USERNAME and _PASSWORD.");
        }
        Login login = new Login(database.url(), database.username(), database.password());
        try (Connection connection = login.connect()) {
            return new ExternalServer(login);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database " + login + " does not let Andon in: " + e.getMessage(),
                    "Check ANDON_DATABASE_URL, ANDON_DATABASE_USERNAME and ANDON_DATABASE_PASSWORD.",
                    e);
        }
    }
}
