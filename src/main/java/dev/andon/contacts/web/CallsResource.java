package dev.andon.contacts.web;

import dev.andon.contacts.CallRun;
import dev.andon.contacts.CallRuns;
import dev.andon.contacts.RecordCall;
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

/** Calling people from a room, over the API. Names only: numbers are read from the directory. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/call-runs")
@Tag(name = "Calls")
class CallsResource {
    private final CallRuns runs;
    private final Incidents incidents;

    CallsResource(CallRuns runs, Incidents incidents) {
        this.runs = runs;
        this.incidents = incidents;
    }

    record StartJson(@Nullable Long treeId, @Nullable Instant occurredAt) {}

    /**
     * @param contactId anybody of the directory, in the tree or not
     * @param outcome reached, no_answer, left_message, wrong_number or declined
     * @param by what kind of number: mobile, home, office, email, other; never the number itself
     */
    record CallJson(
            @Nullable Long contactId,
            @Nullable String outcome,
            @Nullable String by,
            @Nullable String note,
            @Nullable Instant occurredAt) {}

    record EndJson(@Nullable String reason, @Nullable Instant occurredAt) {}

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Begin to call people, as a call tree says")
    ResponseEntity<CallRun> start(
            Actor actor, @PathVariable long number, @IdempotencyKey @Nullable String key, @RequestBody StartJson body) {
        return created(number, runs.start(Act.requested(actor, key, body.occurredAt()), number, body.treeId()));
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List who is being called and who was reached")
    Slice<CallRun> list(Actor actor, @PathVariable long number) {
        return Slice.all(runs.of(incidents.find(actor, number)).runs());
    }

    @GetMapping("/{run}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one run of a call tree: who is next, who was reached")
    CallRun read(Actor actor, @PathVariable long number, @PathVariable long run) {
        return runs.find(actor, number, run);
    }

    @PostMapping("/{run}/calls")
    @May(Access.RESPONDER)
    @Operation(summary = "Write down a call and how it went")
    ResponseEntity<CallRun> call(
            Actor actor,
            @PathVariable long number,
            @PathVariable long run,
            @IdempotencyKey @Nullable String key,
            @RequestBody CallJson body) {
        RecordCall command = new RecordCall(body.contactId(), body.outcome(), body.by(), body.note());
        return created(number, runs.record(Act.requested(actor, key, body.occurredAt()), number, run, command));
    }

    @PostMapping("/{run}/endings")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that nobody needs to be called any more")
    ResponseEntity<CallRun> end(
            Actor actor,
            @PathVariable long number,
            @PathVariable long run,
            @IdempotencyKey @Nullable String key,
            @RequestBody EndJson body) {
        return created(number, runs.end(Act.requested(actor, key, body.occurredAt()), number, run, body.reason()));
    }

    private static ResponseEntity<CallRun> created(long number, CallRun run) {
        URI uri = URI.create("/api/v1/incidents/%d/call-runs/%d".formatted(number, run.run()));
        return ResponseEntity.created(uri).body(run);
    }
}
