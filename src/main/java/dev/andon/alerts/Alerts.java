package dev.andon.alerts;

import dev.andon.alerts.internal.AlertTable;
import dev.andon.alerts.internal.intake.Message;
import dev.andon.alerts.internal.intake.Pulse;
import dev.andon.alerts.internal.intake.Register;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Missing;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What monitoring tools say is wrong, and what people here do about it. Open to everybody who may read. */
@Component
public class Alerts {
    private static final int HISTORY = 200;
    private static final int RECENT = 2_000;

    private final AlertTable table;
    private final Register register;
    private final Pulse pulse;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Alerts(AlertTable table, Register register, Pulse pulse, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.register = register;
        this.pulse = pulse;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Alert> find(long id) {
        return table.find(id);
    }

    public Alert get(long id) {
        return find(id).orElseThrow(() -> new Missing("There is no alert %d.".formatted(id)));
    }

    /** Those of the ids that exist, oldest first. */
    public List<Alert> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : table.byIds(ids);
    }

    /** Latest first, those before an id when it is given. */
    public List<Alert> list(AlertFilter filter, @Nullable Long before, int limit) {
        return table.list(filter, before, limit);
    }

    /** Of the latest few thousand, those whose title contains the text: open ones first. For finding while one types. */
    public List<Alert> recent(String text, int limit) {
        return table.recent(text, RECENT, limit);
    }

    /** What waits for somebody, the worst {@code top} of it by name. */
    public Unacknowledged unacknowledged(int top) {
        return new Unacknowledged(table.countUnacknowledged(Unacknowledged.MOST), table.unacknowledged(top));
    }

    /**
     * Open alerts about a service, worst first: those of sources that watch only it, and those that say one of these
     * words. Looks at the worst {@value #RECENT} that nobody acknowledged and at the latest that somebody did; a storm
     * must not make a page slow.
     *
     * @param words the key and the aliases of the service
     */
    public List<Alert> openAbout(String service, List<String> words, int limit) {
        return openAbout(List.of(service), words, limit);
    }

    /** As {@link #openAbout(String, List, int)}, for many services at once. */
    public List<Alert> openAbout(Collection<String> services, Collection<String> words, int limit) {
        return table.openAbout(services, words, RECENT, limit);
    }

    /** What was said and done, oldest first: the opening message and the latest 200 entries after it. */
    public List<AlertEntry> history(long id) {
        return table.history(id, HISTORY);
    }

    /** Says that somebody looks at it. Once more changes nothing. */
    @Transactional
    public Alert acknowledge(Actor actor, long id) {
        actor.require(Access.RESPONDER);
        Alert alert = get(id);
        if (!alert.isOpen()) {
            throw new Conflict("Alert %d is already resolved.".formatted(id));
        }
        Instant now = clock.instant();
        if (table.acknowledge(id, actor.name(), now)) {
            note(actor, id, "acknowledge", AlertStatus.ACKNOWLEDGED, now);
        }
        return get(id);
    }

    /** Says that it is over; the same key then opens a new alert. Once more changes nothing. */
    @Transactional
    public Alert resolve(Actor actor, long id) {
        actor.require(Access.RESPONDER);
        get(id);
        Instant now = clock.instant();
        if (table.resolve(id, now)) {
            note(actor, id, "resolve", AlertStatus.RESOLVED, now);
        }
        return get(id);
    }

    /** What somebody says is wrong without a tool at hand; becomes an alert of that source in the caller's transaction. */
    public record Raise(
            String dedupKey,
            AlertSeverity severity,
            String title,
            @Nullable String component,
            String raw) {}

    @Transactional
    public Alert raise(Actor actor, AlertSource source, Raise said) {
        actor.require(Access.RESPONDER);
        Instant now = clock.instant();
        register.commit(List.of(new Message.Trigger(
                source,
                said.dedupKey(),
                now,
                said.raw(),
                List.of(),
                said.severity(),
                said.title(),
                said.component(),
                null,
                now,
                Map.of())));
        AlertFilter open = new AlertFilter(source.id(), AlertFilter.OPEN, null, said.dedupKey(), null);
        return list(open, null, 1).getFirst();
    }

    /** From now on every change of its status is told by {@link WatchedAlertsChanged}. Answers how it stands. */
    @Transactional
    public Alert watch(long id) {
        table.watch(id);
        return get(id);
    }

    private void note(Actor actor, long id, String kind, AlertStatus status, Instant now) {
        table.append(id, kind, actor.name(), now);
        if (table.isWatched(id)) {
            events.publishEvent(
                    new WatchedAlertsChanged(List.of(new WatchedAlertsChanged.Change(id, status.word(), now))));
        }
        pulse.beatNow();
    }
}
