package dev.andon.alerts.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertEntry;
import dev.andon.alerts.AlertServices;
import dev.andon.alerts.Alerts;
import dev.andon.catalog.Service;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts over the API. */
@RestController
class AlertResource {
    private final Alerts alerts;
    private final AlertServices services;

    AlertResource(Alerts alerts, AlertServices services) {
        this.alerts = alerts;
        this.services = services;
    }

    /** @param payload the message that opened it, as it was sent */
    record AlertDetails(
            @JsonUnwrapped AlertView alert,
            @JsonRawValue @Nullable String payload,
            List<EntryView> history) {}

    record EntryView(
            String kind,
            Instant at,
            String actor,
            List<String> warnings,
            @JsonRawValue @Nullable String payload) {
        static EntryView of(AlertEntry entry) {
            return new EntryView(entry.kind(), entry.at(), entry.actor(), entry.warnings(), entry.payload());
        }
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/alerts")
    @Operation(summary = "List alerts, the latest first")
    Slice<AlertView> list(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(name = "dedup_key", required = false) @Nullable String dedupKey,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        var filter = new Filters(source, status, severity, dedupKey, text).read();
        List<Alert> found = alerts.list(filter, after == null ? null : after.number(0), size + 1);
        Slice<Alert> slice = Slice.of(found, size, alert -> Cursor.of(alert.id()));
        Map<Long, Service> about = services.of(slice.items());
        return slice.map(alert -> AlertView.of(alert, about.get(alert.id())));
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, services.of(alert).orElse(null));
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/alerts/{id}")
    @Operation(summary = "Read an alert with what happened to it")
    AlertDetails get(@PathVariable long id) {
        Alert alert = alerts.get(id);
        List<EntryView> history = alerts.history(id).stream().map(EntryView::of).toList();
        return new AlertDetails(view(alert), history.getFirst().payload(), history);
    }

    @May(Access.RESPONDER)
    @PostMapping("/api/v1/alerts/{id}/acknowledgement")
    @Operation(summary = "Acknowledge an alert: somebody is on it")
    AlertView acknowledge(Actor actor, @PathVariable long id) {
        return view(alerts.acknowledge(actor, id));
    }

    @May(Access.RESPONDER)
    @PostMapping("/api/v1/alerts/{id}/resolution")
    @Operation(summary = "Resolve an alert: it is over")
    AlertView resolve(Actor actor, @PathVariable long id) {
        return view(alerts.resolve(actor, id));
    }
}
