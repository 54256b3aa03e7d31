package dev.andon.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each top-level test class a database of its own. The one before is taken away only then, because what the
 * program does in the background never stops asking for a database.
 */
final class StoryDatabase implements BeforeAllCallback {
    private static @Nullable TestDatabase current;

    static TestDatabase current() {
        return Objects.requireNonNull(current, "no @StoryTest is running");
    }

    /** From now on the program works in this one. */
    static void lead(TestDatabase database) {
        current = database;
        SwitchableDataSource.lead(database.app());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        TestDatabase before = current;
        lead(TestServer.running().newDatabase());
        if (before != null) {
            TestServer.running().drop(before);
        }
    }
}
