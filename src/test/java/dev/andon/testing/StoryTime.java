package dev.andon.testing;

import dev.andon.playbook.Playbook;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every test method begins at the same moment, and without what the program remembers of another database. */
final class StoryTime implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        ApplicationContext program = SpringExtension.getApplicationContext(context);
        program.getBean(TestClock.class).set(TestClock.START);
        program.getBean(Playbook.class).forget();
    }
}
