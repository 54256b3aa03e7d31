package dev.andon.platform;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the environment says, read once. {@code application.yml} maps each {@code ANDON_*} variable to its place here; a
 * blank one counts as absent.
 */
@ConfigurationProperties("andon")
public record AndonSettings(
        Path dataDir,
        URI publicUrl,
        @Nullable ExternalDatabase database,
        @Nullable String ownerEmail,
        @Nullable String ownerPassword,
        @Nullable String apiToken,
        boolean sampleData) {
    public AndonSettings {
        dataDir = dataDir.toAbsolutePath().normalize();
        database = database == null || database.url().isBlank() ? null : database;
        ownerEmail = present(ownerEmail);
        ownerPassword = present(ownerPassword);
        apiToken = present(apiToken);
    }

    /** A PostgreSQL that somebody else runs; without it Andon runs its own. */
    public record ExternalDatabase(String url, String username, String password) {
        @Override
        public String toString() {
            return url.split("\\?", 2)[0];
        }
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "AndonSettings[dataDir=%s, publicUrl=%s, database=%s]".formatted(dataDir, publicUrl, database);
    }

    private static @Nullable String present(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
