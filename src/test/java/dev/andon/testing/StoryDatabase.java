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

    @Override
    public void beforeAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() != null) {
            return;
        }
        TestDatabase before = current;
        current = TestServer.running().newDatabase();
        SwitchableDataSource.lead(current.app());
        if (before != null) {
            TestServer.running().drop(before);
        }
    }
}
