package dev.andon.platform.database;

import dev.andon.platform.AndonSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;

/**
 * Begins to open the database as soon as the settings are known, while the rest of the program is put together: a server
 * takes most of a second to start, in which nothing else needs to wait for it.
 */
public final class HeadStart implements ApplicationListener<SpringApplicationEvent> {
    private @Nullable Opening opening;

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared && !isBuild()) {
            begin(prepared);
        } else if (event instanceof ApplicationFailedEvent && opening != null) {
            opening.drop();
        }
    }

    /** When the jar is made, the program is begun as well, to find its beans, and needs no database (ADR 0026). */
    private static boolean isBuild() {
        return Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
    }

    private void begin(ApplicationEnvironmentPreparedEvent prepared) {
        AndonSettings settings = Binder.get(prepared.getEnvironment())
                .bind("andon", AndonSettings.class)
                .get();
        Opening begun = Opening.begin(settings);
        opening = begun;
        prepared.getBootstrapContext()
                .addCloseListener(closed -> closed.getApplicationContext()
                        .getBeanFactory()
                        .registerSingleton(Opening.class.getName(), begun));
    }
}
