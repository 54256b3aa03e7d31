package dev.andon.checks.web;

import dev.andon.checks.Probe;
import dev.andon.checks.ProbeChange;
import dev.andon.checks.Probes;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.Checking.Evidence;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints over the API. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Probes")
class ProbesResource {
    private static final int CHANGES = 200;

    private final Probes probes;

    ProbesResource(Probes probes) {
        this.probes = probes;
    }

    record ProbeJson(
            String key,
            String name,
            String kind,
            String url,
            @Nullable Integer expectedStatus,
            @Nullable String header,
            long version) {
        static ProbeJson of(Probe probe) {
            return new ProbeJson(
                    probe.key(),
                    probe.name(),
                    probe.kind().word(),
                    probe.url().toString(),
                    probe.expectedStatus(),
                    probe.header(),
                    probe.version());
        }
    }

    @GetMapping("/probes")
    @May(Access.VIEWER)
    @Operation(summary = "List the endpoints that checklists may ask")
    Slice<ProbeJson> list() {
        return Slice.all(probes.list().stream().map(ProbeJson::of).toList());
    }

    @GetMapping("/probes/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read one endpoint")
    ResponseEntity<ProbeJson> get(@PathVariable String key) {
        return answer(probes.get(key));
    }

    private static ResponseEntity<ProbeJson> answer(Probe probe) {
        return ResponseEntity.ok().eTag(Revision.etag(probe.version())).body(ProbeJson.of(probe));
    }

    @PostMapping("/probes")
    @May(Access.OWNER)
    @Operation(summary = "Add an endpoint: http, prometheus or status_page")
    ResponseEntity<ProbeJson> add(Actor actor, @RequestBody Probes.Describe body) {
        Probe probe = probes.add(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/probes/" + probe.key()))
                .eTag(Revision.etag(probe.version()))
                .body(ProbeJson.of(probe));
    }

    @PutMapping("/probes/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Change an endpoint; with If-Match only the version that was read")
    ResponseEntity<ProbeJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Probes.Describe body) {
        return answer(probes.change(actor, key, body, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/probes/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Remove an endpoint; people answer the items that refer to it")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        probes.remove(actor, key, Revision.ifMatch(ifMatch));
    }

    record TriedJson(String verdict, String said, List<Evidence> evidence, long tookMillis) {}

    @PostMapping("/probes/{key}/trials")
    @May(Access.OWNER)
    @Operation(summary = "Ask an endpoint once and see what it says; nothing is kept")
    TriedJson trial(Actor actor, @PathVariable String key) {
        Probes.Tried tried = probes.tried(actor, key);
        return new TriedJson(tried.verdict().word(), tried.said(), tried.evidence(), tried.tookMillis());
    }

    @GetMapping("/probe-changes")
    @May(Access.VIEWER)
    @Operation(summary = "Who changed which endpoint, latest first; the last 200")
    Slice<ProbeChange> changes() {
        return Slice.all(probes.changes(CHANGES));
    }
}
