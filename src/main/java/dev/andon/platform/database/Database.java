package dev.andon.platform.database;

import dev.andon.platform.AndonSettings;

/** Where the rows are kept: Andon's own PostgreSQL, or one that somebody else runs. Closed after its last connection. */
interface Database extends AutoCloseable {
    /**
     * The one that the environment names. Asked when Andon starts; a condition would be decided when the jar is made
     * (ADR 0026).
     *
     * @throws DatabaseRefused when it cannot be used
     */
    static Database open(AndonSettings settings) {
        return settings.database() == null
                ? EmbeddedServer.start(settings.dataDir())
                : ExternalServer.checked(settings);
    }

    /** For the program itself: reads and writes rows. */
    Login app();

    /** For migrations: owns the tables. */
    Login owner();

    @Override
    void close();
}
