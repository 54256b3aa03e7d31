package dev.andon.platform.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as things stand. Says what is wrong and what to do, for the person at the console. */
public final class DatabaseRefused extends RuntimeException {
    private final String remedy;

    DatabaseRefused(String problem, String remedy) {
        this(problem, remedy, null);
    }

    DatabaseRefused(String problem, String remedy, @Nullable Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
