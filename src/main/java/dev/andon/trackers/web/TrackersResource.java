package dev.andon.trackers.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.SecretAnswer;
import dev.andon.platform.web.Slice;
import dev.andon.trackers.Connection;
import dev.andon.trackers.ConnectionChange;
import dev.andon.trackers.ConnectionDraft;
import dev.andon.trackers.Connections;
import dev.andon.trackers.Health;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The connections over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Trackers")
class TrackersResource {
    private static final int CHANGES = 200;

    private final Connections connections;

    TrackersResource(Connections connections) {
        this.connections = connections;
    }

    record TrackerJson(
            String key,
            String name,
            String kind,
            String address,
            String project,
            @Nullable String account,
            @Nullable String ticketType,
            Map<String, String> statuses,
            List<String> teams,
            boolean byItself,
            boolean sendsRestricted,
            boolean paused,
            @Nullable String trouble,
            @Nullable Instant troubleSince,
            @Nullable Instant heardAt,
            String webhook,
            boolean webhookSigned,
            long version) {
        static TrackerJson of(Connection one, Health health, URI webhook) {
            Map<String, String> statuses = new LinkedHashMap<>();
            one.statuses().forEach((stage, name) -> statuses.put(stage.word(), name));
            return new TrackerJson(
                    one.key(),
                    one.name(),
                    one.kind().word(),
                    one.address().toString(),
                    one.project(),
                    one.account().isEmpty() ? null : one.account(),
                    one.ticketType().isEmpty() ? null : one.ticketType(),
                    statuses,
                    one.teams(),
                    one.byItself(),
                    one.sendsRestricted(),
                    one.paused(),
                    health.trouble(),
                    health.troubleSince(),
                    health.heardAt(),
                    webhook.toString(),
                    health.signed(),
                    one.version());
        }
    }

    private TrackerJson json(Connection one) {
        return TrackerJson.of(one, connections.health(one), connections.webhook(one));
    }

    @GetMapping("/trackers")
    @May(Access.VIEWER)
    @Operation(summary = "List the trackers that follow-ups go to")
    Slice<TrackerJson> list() {
        return Slice.all(connections.list().stream().map(this::json).toList());
    }

    @GetMapping("/trackers/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one tracker, and how it does")
    ResponseEntity<TrackerJson> get(@PathVariable String key) {
        return answer(connections.get(key));
    }

    private ResponseEntity<TrackerJson> answer(Connection one) {
        return ResponseEntity.ok().eTag(Revision.etag(one.version())).body(json(one));
    }

    @PostMapping("/trackers")
    @May(Access.OWNER)
    @Operation(summary = "Add a tracker: jira, asana, github or gitlab")
    ResponseEntity<TrackerJson> add(Actor actor, @RequestBody ConnectionDraft body) {
        Connection one = connections.add(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/trackers/" + one.key()))
                .eTag(Revision.etag(one.version()))
                .body(json(one));
    }

    @PutMapping("/trackers/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Change a tracker; with If-Match only the version that was read")
    ResponseEntity<TrackerJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ConnectionDraft body) {
        return answer(connections.change(actor, key, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/trackers/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Remove a tracker; tickets and follow-ups stay, and go on by themselves")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        connections.remove(actor, key, Revision.ifMatch(ifMatch));
    }

    @PostMapping("/trackers/{key}/trials")
    @May(Access.OWNER)
    @Operation(summary = "Ask a tracker for its project once, and see what it says")
    Connections.Tried trial(Actor actor, @PathVariable String key) {
        return connections.tried(actor, key);
    }

    record WebhookJson(String address, @Nullable String secret) {}

    @PostMapping("/trackers/{key}/webhook-secrets")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a new secret for webhooks, shown this once; Asana is told the address and brings its own")
    WebhookJson secret(Actor actor, @PathVariable String key, HttpServletRequest request) {
        SecretAnswer.mark(request);
        Connections.Webhook webhook = connections.newSecret(actor, key);
        return new WebhookJson(webhook.address().toString(), webhook.secret());
    }

    @GetMapping("/tracker-changes")
    @May(Access.OWNER)
    @Operation(summary = "Who changed which tracker, latest first; the last 200")
    Slice<ConnectionChange> changes(Actor actor) {
        return Slice.all(connections.changes(actor, CHANGES));
    }
}
