package dev.andon.trackers.internal;

import dev.andon.platform.outgoing.Credential;
import dev.andon.platform.outgoing.Outgoing;
import dev.andon.platform.secret.Vault;
import dev.andon.trackers.Connection;
import dev.andon.trackers.TrackerKind;
import dev.andon.trackers.internal.vendor.Line;
import dev.andon.trackers.internal.vendor.Tracker;
import dev.andon.trackers.internal.vendor.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Opens lines to trackers, with the token that is kept for each. */
@Component
@EnableConfigurationProperties(TrackerSettings.class)
public class Lines {
    private final ConnectionTable connections;
    private final HealthTable health;
    private final Vault vault;
    private final Outgoing outgoing;
    private final TrackerSettings settings;
    private final Clock clock;
    private final Map<TrackerKind, Tracker> trackers = new EnumMap<>(TrackerKind.class);

    Lines(
            ConnectionTable connections,
            HealthTable health,
            Vault vault,
            Outgoing outgoing,
            TrackerSettings settings,
            List<Tracker> all,
            Clock clock) {
        this.connections = connections;
        this.health = health;
        this.vault = vault;
        this.outgoing = outgoing;
        this.settings = settings;
        this.clock = clock;
        all.forEach(tracker -> trackers.put(tracker.kind(), tracker));
    }

    public Tracker tracker(Connection connection) {
        return Objects.requireNonNull(trackers.get(connection.kind()));
    }

    /** @throws Trouble when the token cannot be opened */
    public Line open(Connection connection) {
        String token = vault.open(connections.token(connection.key()), purpose("token", connection.key()))
                .orElseThrow(() -> new Trouble(
                        Trouble.Kind.CLOSED,
                        "The token was kept with another key than this Andon has. An owner can enter it again."));
        return new Line(connection, outgoing, credential(connection, token), settings.waits(), clock);
    }

    /** Whether a project that is entered by another name is the one of this connection: the tracker says that it is. */
    public boolean isRenamed(Connection connection, @Nullable String project) {
        String name = project == null ? "" : project.strip();
        if (name.isEmpty() || name.equals(connection.project())) {
            return false;
        }
        try {
            return tracker(connection).called(open(connection)).equalsIgnoreCase(name);
        } catch (Trouble nobodyKnows) {
            return false;
        }
    }

    private static Credential credential(Connection connection, String token) {
        return switch (connection.kind()) {
            case JIRA -> {
                byte[] pair = (connection.account() + ":" + token).getBytes(StandardCharsets.UTF_8);
                yield new Credential(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
            }
            case ASANA, GITHUB -> new Credential("Authorization", "Bearer " + token);
            case GITLAB -> new Credential("PRIVATE-TOKEN", token);
        };
    }

    public byte[] sealedToken(String key, String token) {
        return vault.seal(token, purpose("token", key));
    }

    public byte[] sealedSecret(String key, String secret) {
        return vault.seal(secret, purpose("webhook", key));
    }

    /** What webhooks of the connection are signed with; empty where none are taken. */
    public Optional<String> secret(String key) {
        return health.secret(key).flatMap(kept -> vault.open(kept, purpose("webhook", key)));
    }

    private static String purpose(String what, String key) {
        return "trackers_connection/%s/%s".formatted(what, key);
    }
}
