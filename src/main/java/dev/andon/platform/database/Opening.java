package dev.andon.platform.database;

import dev.andon.platform.AndonSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A database that is being opened on a thread of its own. Whoever takes it closes it. */
final class Opening {
    private final CompletableFuture<Database> database;
    private boolean taken;

    private Opening(CompletableFuture<Database> database) {
        this.database = database;
    }

    static Opening begin(AndonSettings settings) {
        return new Opening(CompletableFuture.supplyAsync(
                () -> Database.open(settings),
                work -> Thread.ofPlatform().name("database").start(work)));
    }

    /**
     * The database, waited for.
     *
     * @throws DatabaseRefused as {@link Database#open} does
     */
    Database take() {
        taken = true;
        try {
            return database.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    /** Closes it when nobody took it: a program that fails to start must not leave a server behind. */
    void drop() {
        if (!taken) {
            taken = true;
            database.thenAccept(Database::close).exceptionally(_ -> null).join();
        }
    }
}
