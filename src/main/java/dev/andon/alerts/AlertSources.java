package dev.andon.alerts;

import dev.andon.alerts.internal.AlertSourceTable;
import dev.andon.alerts.internal.SourceKeys;
import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Validation;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The monitoring tools that may speak to Andon. For owners, because a source shows its key. */
@Component
public class AlertSources {
    /** The word for a source whose alerts never declare an incident by themselves. */
    public static final String NEVER = "never";

    private static final int KEY_BYTES = 16;

    private final AlertSourceTable table;
    private final SourceKeys keys;
    private final Catalog catalog;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AlertSources(AlertSourceTable table, SourceKeys keys, Catalog catalog, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A new connection.
     *
     * @param declareAtSeverity a severity's word; absent, blank or {@link #NEVER} for no rule
     * @param service the service that all its alerts are about, by key or alias; absent or blank for none
     */
    public record Create(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String declareAtSeverity,
            @Nullable String service) {

        /** One whose alerts say themselves what they are about. */
        public Create(@Nullable String name, @Nullable String kind, @Nullable String declareAtSeverity) {
            this(name, kind, declareAtSeverity, null);
        }
    }

    /** What to change; null leaves a thing as it is, and a blank service takes it away. */
    public record Change(
            @Nullable String name,
            @Nullable String declareAtSeverity,
            @Nullable Boolean disabled,
            @Nullable String service) {

        /** A change that leaves the service as it is. */
        public Change(@Nullable String name, @Nullable String declareAtSeverity, @Nullable Boolean disabled) {
            this(name, declareAtSeverity, disabled, null);
        }
    }

    @Transactional
    public AlertSource create(Actor actor, Create command) {
        actor.require(Access.OWNER);
        Validation check = new Validation();
        String name = check.line("name", command.name(), 80);
        AlertSourceKind kind = kind(check, command.kind());
        AlertSeverity declareAt = severity(check, command.declareAtSeverity());
        String service = service(check, command.service());
        check.throwIfAny();
        return table.insert(name, kind, newKey(), declareAt, service, clock.instant());
    }

    @Transactional
    public AlertSource change(Actor actor, long id, Change command) {
        AlertSource now = get(actor, id);
        Validation check = new Validation();
        String name = command.name() == null ? now.name() : check.line("name", command.name(), 80);
        AlertSeverity declareAt = command.declareAtSeverity() == null
                ? now.declareAtSeverity()
                : severity(check, command.declareAtSeverity());
        String service = command.service() == null ? now.service() : service(check, command.service());
        check.throwIfAny();
        table.update(id, name, declareAt, service);
        if (command.disabled() != null && command.disabled() != now.isDisabled()) {
            table.setDisabled(id, command.disabled() ? clock.instant() : null);
        }
        keys.forget(now.routingKey());
        return get(actor, id);
    }

    /** From now on its messages are refused; what it said before stays. */
    @Transactional
    public void disable(Actor actor, long id) {
        change(actor, id, new Change(null, null, true));
    }

    public AlertSource get(Actor actor, long id) {
        actor.require(Access.OWNER);
        return table.find(id).orElseThrow(() -> new Missing("There is no alert source %d.".formatted(id)));
    }

    /** Latest first. */
    public List<AlertSource> list(Actor actor, @Nullable Long before, int limit) {
        actor.require(Access.OWNER);
        return table.list(before, limit);
    }

    /** Those that may speak now, by name, for whoever picks one; without their keys. */
    public Map<Long, String> names() {
        return table.names();
    }

    private String newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static AlertSourceKind kind(Validation check, @Nullable String word) {
        AlertSourceKind kind = AlertSourceKind.of(word == null ? "" : word).orElse(null);
        if (kind == null || !kind.spoken()) {
            String known = Arrays.stream(AlertSourceKind.values())
                    .filter(AlertSourceKind::spoken)
                    .map(AlertSourceKind::word)
                    .collect(Collectors.joining(", "));
            check.error(
                    "kind",
                    kind == null
                            ? "must be one of " + known
                            : "%s is not spoken yet; use one of %s".formatted(kind.label(), known));
        }
        return kind == null ? AlertSourceKind.GENERIC : kind;
    }

    /** The service that a source with a service of its own speaks of, by the id of the source. */
    public Map<Long, String> services() {
        return table.services();
    }

    private @Nullable String service(Validation check, @Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        String key = catalog.now().resolve(word).map(Service::key).orElse(null);
        check.check(key != null, "service", "“%s” is no service of the catalog".formatted(word.strip()));
        return key;
    }

    private static @Nullable AlertSeverity severity(Validation check, @Nullable String word) {
        if (word == null || word.isBlank() || word.equals(NEVER)) {
            return null;
        }
        return AlertSeverity.known(word).orElseGet(() -> {
            check.error("declare_at_severity", "must be one of critical, error, warning, info, never");
            return null;
        });
    }
}
