package dev.andon.impact.web;

import dev.andon.impact.AffectedSystem;
import dev.andon.impact.Impacts;
import dev.andon.impact.Systems;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the systems of an incident are, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/affected-systems")
@Tag(name = "Impact")
class AffectedSystemsResource {
    private final Systems systems;
    private final Impacts impacts;
    private final Incidents incidents;

    AffectedSystemsResource(Systems systems, Impacts impacts, Incidents incidents) {
        this.systems = systems;
        this.impacts = impacts;
        this.incidents = incidents;
    }

    /**
     * @param system key or alias of a service, key of a vendor, or any other name
     * @param state working, degraded, down, unknown or recovering
     * @param occurredAt since when; absent means now
     */
    record StateJson(
            @Nullable String system,
            @Nullable String state,
            @Nullable String why,
            @Nullable Instant occurredAt) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List the systems of an incident: how each is, and how it was")
    Slice<AffectedSystem> list(Actor actor, @PathVariable long number) {
        return Slice.all(impacts.of(incidents.find(actor, number)).systems());
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Say how a system is; severity and status stay as they are")
    ResponseEntity<AffectedSystem> say(
            Actor actor, @PathVariable long number, @IdempotencyKey @Nullable String key, @RequestBody StateJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        AffectedSystem system = systems.say(act, number, body.system(), body.state(), body.why());
        URI uri = URI.create("/api/v1/incidents/%d/affected-systems".formatted(number));
        return ResponseEntity.created(uri).body(system);
    }
}
