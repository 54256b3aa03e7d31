package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.FieldRules;
import dev.andon.response.Fields;
import dev.andon.response.Incident;
import dev.andon.response.Tags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an incident is filed under, over the API. A tag is there or not, so it is put and deleted; each twice is once. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Changes of an incident")
class LabelsResource {
    private final Tags tags;
    private final Fields fields;
    private final FieldRules rules;
    private final AndonSettings settings;

    LabelsResource(Tags tags, Fields fields, FieldRules rules, AndonSettings settings) {
        this.tags = tags;
        this.fields = fields;
        this.rules = rules;
        this.settings = settings;
    }

    record UsedTag(String tag) {}

    @GetMapping("/tags")
    @May(Access.VIEWER)
    @Operation(summary = "List the tags in use, those that begin so")
    Slice<UsedTag> used(
            Actor actor,
            @RequestParam(required = false) @Nullable String prefix,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize) {
        return Slice.all(tags.used(actor, prefix, PageSize.of(pageSize)).stream()
                .map(UsedTag::new)
                .toList());
    }

    @PutMapping("/incidents/{number}/tags/{tag}")
    @May(Access.RESPONDER)
    @Operation(summary = "File the incident under a tag")
    ResponseEntity<IncidentJson> tag(
            Actor actor,
            @PathVariable long number,
            @PathVariable String tag,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(tags.add(act(actor, key, ifMatch), number, List.of(tag)));
    }

    @DeleteMapping("/incidents/{number}/tags/{tag}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a tag off")
    ResponseEntity<IncidentJson> untag(
            Actor actor,
            @PathVariable long number,
            @PathVariable String tag,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(tags.remove(act(actor, key, ifMatch), number, List.of(tag)));
    }

    /** @param fields by key; null clears */
    record FieldChangeJson(
            @Nullable Map<String, JsonNode> fields,
            @Nullable Instant occurredAt) {}

    @PostMapping("/incidents/{number}/field-changes")
    @May(Access.RESPONDER)
    @Operation(summary = "Set or clear the house's own fields")
    ResponseEntity<IncidentJson> fields(
            Actor actor,
            @PathVariable long number,
            @IdempotencyKey @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FieldChangeJson body) {
        Act act = act(actor, key, ifMatch).happened(body.occurredAt());
        Incident incident = fields.set(act, number, FieldJson.read(rules, body.fields()));
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + incident.number()))
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }

    private static Act act(Actor actor, @Nullable String key, @Nullable String ifMatch) {
        return Act.by(actor, "api").keyed(key).expecting(Revision.ifMatch(ifMatch));
    }

    private ResponseEntity<IncidentJson> ok(Incident incident) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(incident.seq()))
                .body(IncidentJson.of(incident, settings.publicUrl()));
    }
}
