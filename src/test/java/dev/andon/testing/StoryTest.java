package dev.andon.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a free port, entered as {@code andon_app} into a database that only this class has. The program
 * is started once and led from database to database, so a story must not lean on what happened at its start. Inject
 * {@link Http}, {@link TestClock}, {@link Timers}, or any bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StoryDatabase.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.flyway.enabled=false",
            "andon.data-dir=target/story-data",
            "andon.outgoing.allow=127.0.0.1",
            "andon.checks.patience=1s",
            "andon.trackers.patience=1s"
        })
@ExtendWith(StoryTime.class)
@Import(StoryConfiguration.class)
@ContextConfiguration(initializers = StoryInitializer.class)
public @interface StoryTest {}
