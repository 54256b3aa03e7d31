package dev.andon.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Names the story's database as one that somebody else runs, so that the program starts no server of its own. */
class StoryInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var login = StoryDatabase.current().app();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "story",
                        Map.of(
                                "andon.database.url", login.url(),
                                "andon.database.username", login.username(),
                                "andon.database.password", login.password(),
                                "andon.smtp.url", "smtp://127.0.0.1:" + MailServer.PORT)));
    }
}
