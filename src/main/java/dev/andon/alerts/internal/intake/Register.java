package dev.andon.alerts.internal.intake;

import dev.andon.alerts.AlertsRaised;
import dev.andon.alerts.WatchedAlertsChanged;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch of messages: one transaction, whose length hardly depends on how many there are. */
@Component
public class Register {
    private final RegisterTables tables;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Register(RegisterTables tables, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns when all of them are durable; throws when none is. */
    public void commit(List<? extends Message> batch) {
        transaction.executeWithoutResult(_ -> write(batch));
    }

    private void write(List<? extends Message> batch) {
        Fold fold = new Fold(tables.open(batch.stream().map(Message::key).toList()));
        batch.forEach(fold::take);
        // Resolved ones leave their key before new ones take it.
        tables.update(fold.changed());
        tables.insert(fold.opened());
        tables.append(fold.all());
        announce(fold);
    }

    private void announce(Fold fold) {
        List<Long> raised = fold.all().stream()
                .filter(s -> s.deservesIncident)
                .map(s -> s.id)
                .toList();
        if (!raised.isEmpty()) {
            events.publishEvent(new AlertsRaised(raised));
        }
        List<WatchedAlertsChanged.Change> watched = fold.changed().stream()
                .filter(s -> s.watched && s.statusChanged())
                .map(s -> new WatchedAlertsChanged.Change(s.id, s.status.word(), Objects.requireNonNull(s.lastSeenAt)))
                .toList();
        if (!watched.isEmpty()) {
            events.publishEvent(new WatchedAlertsChanged(watched));
        }
    }
}
