package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Links;
import dev.andon.response.Merges;
import dev.andon.response.Tied;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merges, links and parents over the API. Each change answers the incident as it is then. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
@Tag(name = "Ties of an incident")
class TiesResource {
    private final Merges merges;
    private final Links links;
    private final Incidents incidents;
    private final Tied tied;
    private final AndonSettings settings;

    TiesResource(Merges merges, Links links, Incidents incidents, Tied tied, AndonSettings settings) {
        this.merges = merges;
        this.links = links;
        this.incidents = incidents;
        this.tied = tied;
        this.settings = settings;
    }

    /** @param into the number of the incident where the response goes on */
    record MergeJson(@Nullable Long into, @Nullable String reason) {}

    @PostMapping("/merges")
    @May(Access.RESPONDER)
    @Operation(summary = "Merge the incident into another one, where the response goes on")
    ResponseEntity<IncidentJson> merge(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MergeJson body) {
        return changed(merges.merge(act(actor, key, ifMatch), number, body.into(), body.reason()));
    }

    record UnmergeJson(@Nullable String reason) {}

    @PostMapping("/merge-reversals")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a merge back; the incident stands where it stood before")
    ResponseEntity<IncidentJson> unmerge(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody UnmergeJson body) {
        return changed(merges.undo(act(actor, key, ifMatch), number, body.reason()));
    }

    /** @param kind merged_into, received, part_of, has_part, or the kind of a link */
    record TieJson(String kind, long number, String title, String severity, String status, String url) {}

    @GetMapping("/links")
    @May(Access.VIEWER)
    @Operation(summary = "List everything the incident is tied to: merges, parent, parts and links")
    Slice<TieJson> ties(Actor actor, @PathVariable long number) {
        return Slice.all(tied.of(actor, incidents.find(actor, number)).stream()
                .map(this::json)
                .toList());
    }

    private TieJson json(Tied.Tie tie) {
        Incident other = tie.other();
        return new TieJson(
                tie.kind(),
                other.number(),
                other.title(),
                other.severity(),
                other.status().word(),
                settings.publicUrl() + "/incidents/" + other.number());
    }

    /**
     * @param kind related_to, caused_by, cause_of, follows or followed_by
     * @param to the number of the other incident
     */
    record LinkJson(@Nullable String kind, @Nullable Long to) {}

    @PostMapping("/links")
    @May(Access.RESPONDER)
    @Operation(summary = "Say how the incident has to do with another")
    ResponseEntity<IncidentJson> link(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody LinkJson body) {
        return changed(links.link(act(actor, key, ifMatch), number, body.kind(), body.to()));
    }

    @DeleteMapping("/links/{kind}/{to}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a link away, from either end")
    ResponseEntity<IncidentJson> unlink(
            Actor actor,
            @PathVariable long number,
            @PathVariable String kind,
            @PathVariable long to,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answered(links.unlink(act(actor, null, ifMatch), number, kind, to));
    }

    /** @param number of the larger incident */
    record ParentJson(@Nullable Long number) {}

    @PutMapping("/parent")
    @May(Access.RESPONDER)
    @Operation(summary = "Make the incident part of a larger one")
    ResponseEntity<IncidentJson> parent(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ParentJson body) {
        return answered(links.setParent(act(actor, key, ifMatch), number, body.number()));
    }

    @DeleteMapping("/parent")
    @May(Access.RESPONDER)
    @Operation(summary = "Make the incident one of its own again")
    ResponseEntity<IncidentJson> noParent(
            Actor actor,
            @PathVariable long number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answered(links.clearParent(act(actor, null, ifMatch), number));
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }

    private ResponseEntity<IncidentJson> changed(Incident incident) {
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + incident.number()))
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }

    private ResponseEntity<IncidentJson> answered(Incident incident) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }
}
