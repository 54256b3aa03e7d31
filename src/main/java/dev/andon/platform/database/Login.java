package dev.andon.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and as whom to enter it. */
public record Login(String url, String username, String password) {
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    @Override
    public String toString() {
        return username + " at " + url;
    }
}
