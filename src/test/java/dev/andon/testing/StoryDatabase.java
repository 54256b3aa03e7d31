package dev.andon.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Gives each top-level test class a database of its own, and takes it away afterwards. */
final class StoryDatabase implements BeforeAllCallback, AfterAllCallback {
    private static @Nullable TestDatabase current;

    static TestDatabase current() {
        return Objects.requireNonNull(current, "no @StoryTest is running");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        current = TestServer.running().newDatabase();
        SwitchableDataSource.lead(current.app());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isNested(context)) {
            return;
        }
        SwitchableDataSource.close();
        TestServer.running().drop(current());
        current = null;
    }

    private static boolean isNested(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() != null;
    }
}
