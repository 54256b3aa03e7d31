package dev.andon.alerts;

import java.util.List;

/** Alerts that somebody watches (see {@link Alerts#watch}) changed status; delivered as {@link AlertsRaised} is. */
public record WatchedAlertsChanged(List<Change> changes) {
    /** @param status the alert's status word after the change */
    public record Change(long alertId, String status, java.time.Instant at) {}
}
