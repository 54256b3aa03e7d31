package dev.andon.claims.web;

import dev.andon.claims.AddEvidence;
import dev.andon.claims.Claim;
import dev.andon.claims.Claims;
import dev.andon.claims.Judge;
import dev.andon.claims.RaiseClaim;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is claimed in an incident, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/claims")
@Tag(name = "Claims")
class ClaimsResource {
    private final Claims claims;
    private final Incidents incidents;

    ClaimsResource(Claims claims, Incidents incidents) {
        this.claims = claims;
        this.incidents = incidents;
    }

    /**
     * @param kind hypothesis, assumption or third_party; absent means third_party where said_by is there, else hypothesis
     * @param saidBy who said it; only with the word of a third party, and there required
     */
    record RaiseClaimJson(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String saidBy,
            @Nullable Instant occurredAt) {}

    /**
     * @param stance for or against
     * @param kind command, output, link or observation; absent means observation, or link where there is only one
     * @param occurredAt when it was observed; absent means now
     */
    record AddEvidenceJson(
            @Nullable String stance,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String link,
            @Nullable Instant occurredAt) {}

    /**
     * @param verdict verified, refuted, or open for one that is open again
     * @param reason required but for verified
     * @param evidence a sentence; required where the claim has no evidence yet
     */
    record VerdictJson(
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String evidence,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Raise a claim: a hypothesis, an assumption, or the word of a third party")
    ResponseEntity<Claim> raise(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody RaiseClaimJson body) {
        RaiseClaim command = new RaiseClaim(body.text(), body.kind(), body.saidBy());
        return created(number, claims.raise(Act.requested(actor, key, body.occurredAt()), number, command));
    }

    /** @param state open, verified or refuted; absent or {@code any} for all */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List claims with their evidence, latest first")
    Slice<Claim> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "any") String state,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        if (!List.of("any", "open", "verified", "refuted").contains(state)) {
            throw new Invalid("state", "must be open, verified, refuted or any");
        }
        List<Claim> all = claims.of(incidents.find(actor, number)).items();
        return Slice.latestFirst(
                all,
                Claim::id,
                claim -> state.equals("any") || claim.state().word().equals(state),
                pageSize,
                cursor);
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a claim with its evidence")
    Claim read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return claims.find(actor, number, id);
    }

    @PostMapping("/{id}/evidence")
    @May(Access.RESPONDER)
    @Operation(summary = "Add what speaks for a claim or against it")
    ResponseEntity<Claim> add(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody AddEvidenceJson body) {
        AddEvidence command = new AddEvidence(body.stance(), body.kind(), body.text(), body.link());
        return created(number, claims.add(Act.requested(actor, key, body.occurredAt()), number, id, command));
    }

    @PostMapping("/{id}/verdicts")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a claim is verified, refuted, or open again")
    ResponseEntity<Claim> judge(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody VerdictJson body) {
        Judge command = new Judge(body.verdict(), body.reason(), body.evidence());
        return created(number, claims.judge(Act.requested(actor, key, body.occurredAt()), number, id, command));
    }

    private static ResponseEntity<Claim> created(long number, Claim claim) {
        URI uri = URI.create("/api/v1/incidents/%d/claims/%d".formatted(number, claim.id()));
        return ResponseEntity.created(uri).body(claim);
    }
}
