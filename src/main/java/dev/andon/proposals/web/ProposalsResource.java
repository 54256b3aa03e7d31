package dev.andon.proposals.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Slice;
import dev.andon.proposals.Decide;
import dev.andon.proposals.Outcomes;
import dev.andon.proposals.Proposal;
import dev.andon.proposals.Proposals;
import dev.andon.proposals.Propose;
import dev.andon.response.Act;
import dev.andon.response.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the team of an incident decides, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/decisions")
@Tag(name = "Decisions")
class ProposalsResource {
    private final Proposals proposals;
    private final Outcomes outcomes;
    private final Incidents incidents;

    ProposalsResource(Proposals proposals, Outcomes outcomes, Incidents incidents) {
        this.proposals = proposals;
        this.outcomes = outcomes;
        this.incidents = incidents;
    }

    /**
     * @param fallbackMinutes after which somebody is asked whether it worked; absent means 15 where there is a fallback
     * @param windowMinutes how long to ask for objections; absent means as the house does, 0 not at all
     * @param executorId who carries it out; absent means whoever proposes
     */
    record ProposeJson(
            @Nullable String text,
            @Nullable String risk,
            @Nullable String fallback,
            @Nullable Integer fallbackMinutes,
            @Nullable Integer windowMinutes,
            @Nullable Long executorId,
            @Nullable Instant occurredAt) {}

    record ObjectionJson(@Nullable String reason, @Nullable Instant occurredAt) {}

    record ObjectionWithdrawalJson(
            @Nullable String reason, @Nullable Instant occurredAt) {}

    /**
     * @param outcome goes_ahead, rejected or withdrawn; then worked or failed
     * @param reason required to reject, and to go ahead over an objection
     */
    record OutcomeJson(
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Instant occurredAt) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Propose something and ask for objections; with no time to ask it goes ahead at once")
    ResponseEntity<Proposal> propose(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody ProposeJson body) {
        Propose command = new Propose(
                body.text(),
                body.risk(),
                body.fallback(),
                body.fallbackMinutes(),
                body.windowMinutes(),
                body.executorId());
        return created(number, proposals.propose(Act.requested(actor, key, body.occurredAt()), number, command));
    }

    /** @param state one of a decision's states; absent or {@code any} for all */
    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List decisions with their objections, latest first")
    Slice<Proposal> list(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "any") String state,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        List<String> states =
                Stream.of(Proposal.State.values()).map(Proposal.State::word).toList();
        if (!state.equals("any") && !states.contains(state)) {
            throw new Invalid("state", "must be any or one of " + String.join(", ", states));
        }
        List<Proposal> all = proposals.of(incidents.find(actor, number)).items();
        return Slice.latestFirst(
                all,
                Proposal::id,
                one -> state.equals("any") || one.state().word().equals(state),
                pageSize,
                cursor);
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a decision with its objections")
    Proposal read(Actor actor, @PathVariable long number, @PathVariable long id) {
        return proposals.find(actor, number, id);
    }

    @PostMapping("/{id}/objections")
    @May(Access.RESPONDER)
    @Operation(summary = "Object by name; it does not go ahead by itself then")
    ResponseEntity<Proposal> object(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody ObjectionJson body) {
        return created(
                number, outcomes.object(Act.requested(actor, key, body.occurredAt()), number, id, body.reason()));
    }

    @PostMapping("/{id}/objections/{objection}/withdrawals")
    @May(Access.RESPONDER)
    @Operation(summary = "Withdraw one's own objection")
    ResponseEntity<Proposal> withdraw(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @PathVariable long objection,
            @IdempotencyKey @Nullable String key,
            @RequestBody ObjectionWithdrawalJson body) {
        Act act = Act.requested(actor, key, body.occurredAt());
        return created(number, outcomes.withdraw(act, number, id, objection, body.reason()));
    }

    @PostMapping("/{id}/outcomes")
    @May(Access.RESPONDER)
    @Operation(summary = "Let it go ahead, reject or withdraw it; then say whether it worked")
    ResponseEntity<Proposal> decide(
            Actor actor,
            @PathVariable long number,
            @PathVariable long id,
            @IdempotencyKey @Nullable String key,
            @RequestBody OutcomeJson body) {
        Decide command = new Decide(body.outcome(), body.reason());
        return created(number, outcomes.decide(Act.requested(actor, key, body.occurredAt()), number, id, command));
    }

    private static ResponseEntity<Proposal> created(long number, Proposal proposal) {
        URI uri = URI.create("/api/v1/incidents/%d/decisions/%d".formatted(number, proposal.id()));
        return ResponseEntity.created(uri).body(proposal);
    }
}
