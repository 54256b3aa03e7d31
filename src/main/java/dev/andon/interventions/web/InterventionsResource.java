package dev.andon.interventions.web;

import dev.andon.interventions.Announce;
import dev.andon.interventions.Clashes;
import dev.andon.interventions.Intervention;
import dev.andon.interventions.Interventions;
import dev.andon.interventions.Start;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is done to production in an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/interventions")
@Tag(name = "Interventions")
class InterventionsResource {
    private final Interventions interventions;
    private final Clashes clashes;
    private final Incidents incidents;

    InterventionsResource(Interventions interventions, Clashes clashes, Incidents incidents) {
        this.interventions = interventions;
        this.clashes = clashes;
        this.incidents = incidents;
    }

    /** As {@link Announce}. */
    record AnnounceJson(
            @Nullable String service,
            @Nullable String host,
            @Nullable String what,
            @Nullable String why,
            @Nullable String risk,
            @Nullable String rollback,
            @Nullable Boolean destructive,
            @Nullable Long option,
            @Nullable Instant occurredAt) {}

    record ClearingJson(@Nullable Instant occurredAt) {}

    record RefusalJson(@Nullable String reason, @Nullable Instant occurredAt) {}

    /**
     * @param withoutClearing why it cannot wait for the clearing it needs; the room reads it
     * @param clashesSeen ids of the clashes that whoever starts has seen
     */
    record StartJson(
            @Nullable String withoutClearing,
            @Nullable List<@Nullable String> clashesSeen,
            @Nullable Instant occurredAt) {}

    /** @param outcome finished, failed or rolled_back */
    record EndingJson(
            @Nullable String outcome,
            @Nullable String result,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Announce what is about to be done to production; answers with what is near it")
    ResponseEntity<InterventionJson> announce(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody AnnounceJson body) {
        Announce command = new Announce(
                body.service(),
                body.host(),
                body.what(),
                body.why(),
                body.risk(),
                body.rollback(),
                Boolean.TRUE.equals(body.destructive()),
                body.option());
        return created(
                actor, number, interventions.announce(Act.requested(actor, key, body.occurredAt()), number, command));
    }

    /** @param status {@code open} for those that are; absent or {@code any} for all */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List interventions, latest first")
    Slice<InterventionJson> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "any") String status,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!List.of("open", "any").contains(status)) {
            throw new Invalid("status", "must be open or any");
        }
        Incident incident = incidents.find(actor, number);
        List<Intervention> all = interventions.of(incident).interventions();
        return Slice.latestFirst(
                        all,
                        Intervention::id,
                        one -> status.equals("any") || one.state().isOpen(),
                        pageSize,
                        cursor)
                .map(one -> json(actor, incident, one));
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an intervention, and what is near it")
    InterventionJson read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return json(actor, incidents.find(actor, number), interventions.find(actor, number, id));
    }

    @PostMapping("/{id}/clearings")
    @May(Access.RESPONDER)
    @Operation(summary = "Clear it to be started; for whoever commands, owners, or anybody else where nobody commands")
    ResponseEntity<InterventionJson> clear(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody ClearingJson body) {
        return created(actor, number, interventions.clear(Act.requested(actor, key, body.occurredAt()), number, id));
    }

    @PostMapping("/{id}/refusals")
    @May(Access.RESPONDER)
    @Operation(summary = "Refuse it, and say why; for those who may clear it")
    ResponseEntity<InterventionJson> refuse(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody RefusalJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        return created(actor, number, interventions.refuse(act, number, id, body.reason()));
    }

    @PostMapping("/{id}/withdrawals")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that nobody is going to do it")
    ResponseEntity<InterventionJson> withdraw(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody RefusalJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        return created(actor, number, interventions.withdraw(act, number, id, body.reason()));
    }

    @PostMapping("/{id}/starts")
    @May(Access.RESPONDER)
    @Operation(
            summary = "Say that it begins; 409 when it waits for clearing, or when something is near that you did not"
                    + " see")
    ResponseEntity<InterventionJson> start(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody StartJson body) {
        Start command = new Start(body.withoutClearing(), seen(body.clashesSeen()));
        return created(
                actor, number, interventions.start(Act.requested(actor, key, body.occurredAt()), number, id, command));
    }

    @PostMapping("/{id}/endings")
    @May(Access.RESPONDER)
    @Operation(summary = "Say how it went: finished, failed or rolled back")
    ResponseEntity<InterventionJson> end(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody EndingJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        return created(actor, number, interventions.end(act, number, id, body.outcome(), body.result()));
    }

    private static Set<String> seen(@Nullable List<@Nullable String> ids) {
        if (ids == null) {
            return Set.of();
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (id == null) {
                throw new Invalid("clashes_seen", "must be the ids of clashes");
            }
            seen.add(id);
        }
        return seen;
    }

    private InterventionJson json(Actor actor, Incident incident, Intervention one) {
        return InterventionJson.of(one, one.state().isOpen() ? clashes.near(actor, incident, one) : List.of());
    }

    private ResponseEntity<InterventionJson> created(Actor actor, long number, Intervention one) {
        URI uri = URI.create("/api/v1/incidents/%d/interventions/%d".formatted(number, one.id()));
        return ResponseEntity.created(uri).body(json(actor, incidents.find(actor, number), one));
    }
}
