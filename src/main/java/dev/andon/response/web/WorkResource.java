package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.RunbookSteps;
import dev.andon.response.RunbookSteps.Ticked;
import dev.andon.response.ServiceChanges;
import dev.andon.response.TickedStep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an incident has to do with the catalog, over the API: its services, and the steps of runbooks. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Changes of an incident")
class WorkResource {
    private final ServiceChanges changes;
    private final RunbookSteps steps;
    private final Incidents incidents;
    private final AndonSettings settings;

    WorkResource(ServiceChanges changes, RunbookSteps steps, Incidents incidents, AndonSettings settings) {
        this.changes = changes;
        this.steps = steps;
        this.incidents = incidents;
        this.settings = settings;
    }

    /** @param services all of them: keys, aliases or other words */
    record ServiceChangeJson(
            @Nullable List<@Nullable String> services,
            @Nullable Instant occurredAt) {}

    @PostMapping("/service-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Say anew which services are affected")
    ResponseEntity<IncidentJson> services(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ServiceChangeJson body) {
        List<@Nullable String> named = body.services();
        if (named == null || named.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("services", named == null ? "is required" : "must not contain null");
        }
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        Incident incident = changes.change(
                act, number, named.stream().map(Objects::requireNonNull).toList());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + number))
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }

    record TickJson(
            @Nullable String runbook,
            @Nullable Integer step,
            @Nullable Instant occurredAt) {}

    /** @param by who ticked it */
    record StepJson(String runbook, int step, String wording, String by, Instant at) {
        static StepJson of(TickedStep step) {
            return new StepJson(step.runbook(), step.step(), step.wording(), step.by(), step.at());
        }
    }

    @GetMapping("/runbook-steps")
    @May(Access.VIEWER)
    @Operation(summary = "Which steps of which runbooks are ticked")
    Slice<StepJson> steps(Actor actor, @PathVariable long number) {
        long id = incidents.find(actor, number).id();
        return Slice.all(steps.of(id).stream().map(StepJson::of).toList());
    }

    @PostMapping("/runbook-steps")
    @May(Access.RESPONDER)
    @Operation(summary = "Tick a step of a runbook; 200 instead of 201 when it was ticked already")
    ResponseEntity<StepJson> tick(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TickJson body) {
        if (body.runbook() == null || body.runbook().isBlank()) {
            throw new Invalid("runbook", "is required");
        }
        if (body.step() == null) {
            throw new Invalid("step", "is required");
        }
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        Ticked ticked = steps.tick(act, number, body.runbook(), body.step());
        URI uri = URI.create("/api/v1/incidents/%d/runbook-steps/%s/%d"
                .formatted(number, ticked.step().runbook(), ticked.step().step()));
        ResponseEntity.BodyBuilder answer =
                ticked.entry().isPresent() ? ResponseEntity.created(uri) : ResponseEntity.ok();
        ticked.entry().ifPresent(entry -> answer.eTag(Revision.etag(entry.seq())));
        return answer.body(StepJson.of(ticked.step()));
    }

    @DeleteMapping("/runbook-steps/{runbook}/{step}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a step was not done after all")
    void untick(
            Actor actor,
            @PathVariable long number,
            @PathVariable String runbook,
            @PathVariable int step,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        steps.untick(act(actor, key, ifMatch), number, runbook, step);
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }
}
