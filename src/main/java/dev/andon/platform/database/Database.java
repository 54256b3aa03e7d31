package dev.andon.platform.database;

/** Where the rows are kept: Andon's own PostgreSQL, or one that somebody else runs. Closed after its last connection. */
interface Database extends AutoCloseable {
    /** For the program itself: reads and writes rows. */
    Login app();

    /** For migrations: owns the tables. */
    Login owner();

    @Override
    void close();
}
