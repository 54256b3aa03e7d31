package dev.andon.platform.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param key what secrets are sealed with; absent for a file in the data directory */
@ConfigurationProperties("andon.secret")
public record SecretSettings(@Nullable String key) {
    public SecretSettings {
        key = key == null || key.isBlank() ? null : key.strip();
    }

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "SecretSettings[…]";
    }
}
