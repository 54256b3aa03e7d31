package dev.andon.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and as whom to enter it. Without a name, the URL says that too. */
public record Login(String url, String username, String password) {
    public Connection connect() throws SQLException {
        return username.isBlank()
                ? DriverManager.getConnection(url)
                : DriverManager.getConnection(url, username, password);
    }

    /** The URL may carry a password after the question mark; the place before it is enough to know it by. */
    @Override
    public String toString() {
        String place = url.split("\\?", 2)[0];
        return username.isBlank() ? place : username + " at " + place;
    }
}
