package dev.andon.impact.web;

import dev.andon.impact.EstimateImpact;
import dev.andon.impact.Impact;
import dev.andon.impact.Impacts;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
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

/** Whom an incident hurts, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/impacts")
@Tag(name = "Impact")
class ImpactsResource {
    private final Impacts impacts;
    private final Incidents incidents;

    ImpactsResource(Impacts impacts, Incidents incidents) {
        this.impacts = impacts;
        this.incidents = incidents;
    }

    /**
     * @param on user, business or team; a later estimate leaves it out
     * @param text who and what, in one line; a later estimate may leave it out
     * @param bound about, exact, at_least or between; absent means about
     * @param count absent while nobody knows
     * @param upTo for between
     * @param confidence low, medium or high; absent means low
     * @param known how it is known
     * @param since when it began; a later estimate may leave it out
     * @param until when it ceased; likewise
     * @param ongoing true takes back an end
     */
    record EstimateJson(
            @Nullable String on,
            @Nullable String text,
            @Nullable String bound,
            @Nullable BigDecimal count,
            @Nullable BigDecimal upTo,
            @Nullable String unit,
            @Nullable String confidence,
            @Nullable String known,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Boolean ongoing,
            @Nullable Instant occurredAt) {
        EstimateImpact command() {
            return new EstimateImpact(on, text, bound, count, upTo, unit, confidence, known, since, until, ongoing);
        }
    }

    /** @param until absent means now */
    record EndingJson(@Nullable Instant until, @Nullable String note) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Say whom the incident hurts, with or without a count")
    ResponseEntity<Impact> note(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody EstimateJson body) {
        return created(number, impacts.note(Act.requested(actor, key, body.occurredAt()), number, body.command()));
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List whom the incident hurts, with every earlier estimate")
    Slice<Impact> list(Actor actor, @PathVariable long number) {
        return Slice.all(impacts.of(incidents.find(actor, number)).impacts());
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an impact, with every earlier estimate")
    Impact read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return impacts.find(actor, number, id);
    }

    @PostMapping("/{id}/estimates")
    @May(Access.RESPONDER)
    @Operation(summary = "Estimate an impact anew; the earlier estimate is kept")
    ResponseEntity<Impact> estimate(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody EstimateJson body) {
        return created(
                number, impacts.estimate(Act.requested(actor, key, body.occurredAt()), number, id, body.command()));
    }

    @PostMapping("/{id}/endings")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that an impact has ceased; the incident may go on")
    ResponseEntity<Impact> end(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody EndingJson body) {
        return created(number, impacts.end(Act.requested(actor, key, null), number, id, body.until(), body.note()));
    }

    private static ResponseEntity<Impact> created(long number, Impact impact) {
        URI uri = URI.create("/api/v1/incidents/%d/impacts/%d".formatted(number, impact.id()));
        return ResponseEntity.created(uri).body(impact);
    }
}
