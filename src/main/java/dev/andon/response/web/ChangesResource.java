package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Incident;
import dev.andon.response.Response;
import dev.andon.response.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that changes one incident over the API. A verb becomes a noun; each answers the incident as it is then. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Changes of an incident")
class ChangesResource {
    private final Response response;
    private final Declarations declarations;
    private final AndonSettings settings;

    ChangesResource(Response response, Declarations declarations, AndonSettings settings) {
        this.response = response;
        this.declarations = declarations;
        this.settings = settings;
    }

    record SeverityChangeJson(
            @Nullable String severity,
            @Nullable String reason,
            @Nullable Instant occurredAt) {}

    @PostMapping("/severity-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Change the severity; lowering needs a reason")
    ResponseEntity<IncidentJson> severity(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SeverityChangeJson body) {
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        return changed(response.changeSeverity(act, number, body.severity(), body.reason()));
    }

    record StatusChangeJson(
            @Nullable String status,
            @Nullable String reason,
            @Nullable Instant occurredAt) {}

    @PostMapping("/status-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Move on, resolve, close, decline or reopen")
    ResponseEntity<IncidentJson> status(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody StatusChangeJson body) {
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        Status to = body.status() == null ? null : Status.of(body.status());
        return changed(response.changeStatus(act, number, to, body.reason()));
    }

    record TitleChangeJson(@Nullable String title) {}

    @PostMapping("/title-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Rename the incident")
    ResponseEntity<IncidentJson> title(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody TitleChangeJson body) {
        return changed(response.retitle(act(actor, key, null), number, body.title()));
    }

    record SummaryChangeJson(@Nullable String summary) {}

    @PostMapping("/summary-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Write the summary")
    ResponseEntity<IncidentJson> summary(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody SummaryChangeJson body) {
        return changed(response.summarise(act(actor, key, null), number, body.summary()));
    }

    record VisibilityChangeJson(
            @Nullable String visibility, @Nullable String reason) {}

    @PostMapping("/visibility-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Restrict the incident to those involved, or open it")
    ResponseEntity<IncidentJson> visibility(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody VisibilityChangeJson body) {
        String word = body.visibility() == null ? "" : body.visibility();
        if (!word.equals("open") && !word.equals("restricted")) {
            throw new Invalid("visibility", "must be open or restricted");
        }
        return changed(
                response.changeVisibility(act(actor, key, null), number, word.equals("restricted"), body.reason()));
    }

    record MemberJson(@Nullable Long personId) {}

    @PostMapping("/members")
    @May(Access.RESPONDER)
    @Operation(summary = "Let somebody into the incident")
    ResponseEntity<IncidentJson> member(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestBody MemberJson body) {
        return changed(response.addMember(act(actor, key, null), number, body.personId()));
    }

    record AttachmentJson(@Nullable Long alertId) {}

    @PostMapping("/alerts")
    @May(Access.RESPONDER)
    @Operation(summary = "Make an alert part of the incident")
    ResponseEntity<IncidentJson> alert(Actor actor, @PathVariable long number, @RequestBody AttachmentJson body) {
        if (body.alertId() == null) {
            throw new Invalid("alert_id", "is required");
        }
        return changed(declarations.attachAlert(Act.by(actor, "api"), number, body.alertId()));
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }

    private ResponseEntity<IncidentJson> changed(Incident incident) {
        URI uri = URI.create("/api/v1/incidents/" + incident.number());
        return ResponseEntity.created(uri)
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }
}
