package dev.andon.alerts.internal.intake;

import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.internal.intake.Message.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one alert stands while a batch is folded over it. Lives for the length of one transaction. */
final class Standing {
    final AlertKey key;
    final @Nullable Trigger opening;
    final @Nullable AlertStatus statusBefore;
    final boolean watched;
    final List<Message> said = new ArrayList<>();

    long id;
    AlertStatus status;
    AlertSeverity severity;
    int occurrences;
    Instant lastSeenAt;

    @Nullable
    Instant acknowledgedAt;

    @Nullable
    String acknowledgedBy;

    @Nullable
    Instant resolvedAt;

    boolean deservesIncident;

    /** An alert that this message opens. */
    Standing(Trigger opening) {
        this.key = opening.key();
        this.opening = opening;
        this.statusBefore = null;
        this.watched = false;
        this.status = AlertStatus.TRIGGERED;
        this.severity = opening.severity();
        this.occurrences = 1;
        this.lastSeenAt = opening.receivedAt();
        this.deservesIncident = opening.source().declaresAt(severity);
    }

    /** An alert that was open before the batch. */
    Standing(
            long id,
            AlertKey key,
            AlertStatus status,
            AlertSeverity severity,
            int occurrences,
            Instant seen,
            boolean w) {
        this.id = id;
        this.key = key;
        this.opening = null;
        this.statusBefore = status;
        this.watched = w;
        this.status = status;
        this.severity = severity;
        this.occurrences = occurrences;
        this.lastSeenAt = seen;
    }

    boolean isNew() {
        return opening != null;
    }

    boolean isChanged() {
        return !said.isEmpty();
    }

    boolean statusChanged() {
        return statusBefore != null && status != statusBefore;
    }

    void seenAgain(Trigger again) {
        said.add(again);
        occurrences++;
        see(again);
        if (!severity.atLeast(again.severity())) {
            // It got worse: the rule may ask for an incident now. It never gets better by a repeated message.
            deservesIncident |= again.source().declaresAt(again.severity())
                    && !again.source().declaresAt(severity);
            severity = again.severity();
        }
    }

    void acknowledge(Message message) {
        if (status != AlertStatus.TRIGGERED) {
            return;
        }
        said.add(message);
        see(message);
        status = AlertStatus.ACKNOWLEDGED;
        acknowledgedAt = message.receivedAt();
        acknowledgedBy = message.source().name();
    }

    void resolve(Message message) {
        said.add(message);
        see(message);
        status = AlertStatus.RESOLVED;
        resolvedAt = message.receivedAt();
    }

    private void see(Message message) {
        if (message.receivedAt().isAfter(lastSeenAt)) {
            lastSeenAt = message.receivedAt();
        }
    }
}
