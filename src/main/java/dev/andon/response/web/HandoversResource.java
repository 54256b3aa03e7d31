package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Role;
import dev.andon.response.Act;
import dev.andon.response.HandOver;
import dev.andon.response.Handovers;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.IncidentLog;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Tenure;
import dev.andon.response.Tenures;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles and how they change hands, over the API. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Roles")
class HandoversResource {
    private final Handovers handovers;
    private final Response response;
    private final Incidents incidents;
    private final IncidentLog log;
    private final Playbook playbook;
    private final AndonSettings settings;

    HandoversResource(
            Handovers handovers,
            Response response,
            Incidents incidents,
            IncidentLog log,
            Playbook playbook,
            AndonSettings settings) {
        this.handovers = handovers;
        this.response = response;
        this.incidents = incidents;
        this.log = log;
        this.playbook = playbook;
        this.settings = settings;
    }

    /**
     * @param personId who is to have the role; null gives it up
     * @param brief Markdown; absent has it composed from the log
     * @param expiresInMinutes how long the offer stands
     * @param immediate moves a role that somebody has without asking the new one
     */
    record RoleHandoverJson(
            @Nullable String role,
            @Nullable Long personId,
            @Nullable String brief,
            @Nullable Integer expiresInMinutes,
            @Nullable Boolean immediate,
            @Nullable Instant occurredAt) {

        HandOver command() {
            return new HandOver(role, personId, brief, expiresInMinutes, Boolean.TRUE.equals(immediate));
        }
    }

    @PostMapping("/role-handovers")
    @May(Access.RESPONDER)
    @Operation(summary = "Give a role that nobody has, take one, or offer one that somebody has")
    ResponseEntity<IncidentJson> handOver(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RoleHandoverJson body) {
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        if (body.personId() == null) {
            return changed(response.releaseRole(act, number, body.role()), "");
        }
        Incident after = handovers.hand(act, number, body.command());
        String offer = after.command()
                .offerOf(body.role() == null ? "" : body.role().strip())
                .map(open -> "/role-handovers/" + open.seq())
                .orElse("");
        return changed(after, offer);
    }

    @GetMapping("/role-handovers/{offer}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an offer of a role and what came of it")
    OfferJson offer(Actor actor, @PathVariable long number, @PathVariable long offer) {
        return OfferJson.of(handovers.find(actor, number, offer));
    }

    @PostMapping("/role-handovers/{offer}/acceptances")
    @May(Access.RESPONDER)
    @Operation(summary = "Accept a role that was offered to you")
    ResponseEntity<IncidentJson> accept(
            Actor actor,
            @PathVariable long number,
            @PathVariable long offer,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return changed(handovers.accept(act(actor, key, ifMatch), number, offer), "/role-handovers/" + offer);
    }

    record RefusalJson(@Nullable String reason) {}

    @PostMapping("/role-handovers/{offer}/refusals")
    @May(Access.RESPONDER)
    @Operation(summary = "Decline a role that was offered to you")
    ResponseEntity<IncidentJson> decline(
            Actor actor,
            @PathVariable long number,
            @PathVariable long offer,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable RefusalJson body) {
        String reason = body == null ? null : body.reason();
        return changed(handovers.decline(act(actor, key, ifMatch), number, offer, reason), "/role-handovers/" + offer);
    }

    @PostMapping("/role-handovers/{offer}/withdrawals")
    @May(Access.RESPONDER)
    @Operation(summary = "Take an offer of a role back")
    ResponseEntity<IncidentJson> withdraw(
            Actor actor,
            @PathVariable long number,
            @PathVariable long offer,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return changed(handovers.withdraw(act(actor, key, ifMatch), number, offer), "/role-handovers/" + offer);
    }

    /** @param until null while it lasts */
    record TenureJson(
            Holder person,
            Instant since,
            @Nullable Instant until,
            long sinceSeq,
            @Nullable Long untilSeq) {

        static TenureJson of(Tenure tenure) {
            return new TenureJson(
                    tenure.holder(), tenure.since(), tenure.until(), tenure.sinceSeq(), tenure.untilSeq());
        }
    }

    record GapJson(Instant since, Instant until) {}

    /**
     * @param offer the open one, if any
     * @param tenures everybody who had it, in order
     * @param gaps times nobody had it, between two who did
     */
    record RoleJson(
            String role,
            String name,
            @Nullable Holder holder,
            @Nullable OfferJson offer,
            List<TenureJson> tenures,
            List<GapJson> gaps) {}

    @GetMapping("/roles")
    @May(Access.VIEWER)
    @Operation(summary = "List who has which role, what is on offer, and who had it when")
    ResponseEntity<Slice<RoleJson>> roles(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Tenures tenures = log.tenures(incident.id());
        List<RoleJson> roles = RoleKeys.of(playbook, incident).stream()
                .map(key -> role(key, incident, tenures))
                .toList();
        return ResponseEntity.ok().eTag(Revision.etag(incident.seq())).body(Slice.all(roles));
    }

    private RoleJson role(String key, Incident incident, Tenures tenures) {
        return new RoleJson(
                key,
                playbook.role(key).map(Role::name).orElse(key),
                incident.holder(key),
                incident.command().offerOf(key).map(OfferJson::of).orElse(null),
                tenures.of(key).stream().map(TenureJson::of).toList(),
                tenures.gaps(key).stream()
                        .map(gap -> new GapJson(gap.since(), gap.until()))
                        .toList());
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }

    private ResponseEntity<IncidentJson> changed(Incident incident, String below) {
        URI uri = URI.create("/api/v1/incidents/" + incident.number() + below);
        return ResponseEntity.created(uri)
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }
}
