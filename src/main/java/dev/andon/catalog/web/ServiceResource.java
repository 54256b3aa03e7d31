package dev.andon.catalog.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Dependency;
import dev.andon.catalog.Draft;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Service;
import dev.andon.catalog.ServiceFilter;
import dev.andon.catalog.Upkeep;
import dev.andon.catalog.web.ServiceJson.DependencyJson;
import dev.andon.catalog.web.ServiceJson.NewDependencyJson;
import dev.andon.catalog.web.ServiceJson.ServiceChangeJson;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Services over the API, and what they need. */
@RestController
@RequestMapping("/api/v1/services")
@Tag(name = "Services")
class ServiceResource {
    private final Items items;
    private final Catalog catalog;
    private final Upkeep upkeep;

    ServiceResource(Items items, Catalog catalog, Upkeep upkeep) {
        this.items = items;
        this.catalog = catalog;
        this.upkeep = upkeep;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List services, by key")
    Slice<ServiceJson> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable Integer tier,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(defaultValue = "false") boolean retired,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Service> found = catalog.list(new ServiceFilter(text, tier, owner, retired)).stream()
                .sorted(Comparator.comparing(Service::key))
                .toList();
        return items.list(found, pageSize, cursor, ServiceJson::of);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Add a service to the catalog")
    ResponseEntity<ServiceJson> create(Actor actor, @RequestBody ServiceChangeJson body) {
        return items.create(actor, Kind.SERVICE, body.key(), body, ServiceJson::of);
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a service")
    ResponseEntity<ServiceJson> read(@PathVariable String key) {
        return items.read(Kind.SERVICE, key, ServiceJson::of);
    }

    @PatchMapping("/{key}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change a service; what is absent stays, what is empty is emptied")
    ResponseEntity<ServiceJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ServiceChangeJson body) {
        return items.change(actor, Kind.SERVICE, key, ifMatch, body, ServiceJson::of);
    }

    @DeleteMapping("/{key}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a service; it keeps its key and its history")
    void retire(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        items.retire(actor, Kind.SERVICE, key, ifMatch);
    }

    /** @param neededBy keys of the services that need this one */
    record DependenciesJson(List<DependencyJson> dependsOn, List<String> neededBy) {
        static DependenciesJson of(Service service, List<String> neededBy) {
            return new DependenciesJson(
                    service.dependencies().stream().map(DependencyJson::of).toList(), neededBy);
        }
    }

    @GetMapping("/{key}/dependencies")
    @May(Access.VIEWER)
    @Operation(summary = "What a service needs, and what needs it")
    ResponseEntity<DependenciesJson> dependencies(@PathVariable String key) {
        Service service = catalog.service(key);
        return ResponseEntity.ok()
                .eTag(Revision.etag(service.version()))
                .body(DependenciesJson.of(service, catalog.now().dependents(key)));
    }

    @PostMapping("/{key}/dependencies")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a service needs another service or a vendor; once more changes how")
    ResponseEntity<DependenciesJson> depend(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody NewDependencyJson body) {
        Service before = catalog.service(key);
        List<Object> needs = new ArrayList<>();
        for (Dependency dependency : before.dependencies()) {
            if (!dependency.on().equals(body.on())) {
                needs.add(given(dependency.on(), dependency.strength().word(), dependency.note()));
            }
        }
        needs.add(given(body.on(), body.strength(), body.note()));
        Service changed = needing(actor, before, needs, ifMatch);
        return ResponseEntity.created(URI.create("/api/v1/services/" + key + "/dependencies"))
                .eTag(Revision.etag(changed.version()))
                .body(DependenciesJson.of(changed, catalog.now().dependents(key)));
    }

    @DeleteMapping("/{key}/dependencies/{on}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that a service needs something no more")
    void release(
            Actor actor,
            @PathVariable String key,
            @PathVariable String on,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Service before = catalog.service(key);
        List<Object> needs = new ArrayList<>();
        before.dependencies().stream()
                .filter(dependency -> !dependency.on().equals(on))
                .forEach(d -> needs.add(given(d.on(), d.strength().word(), d.note())));
        if (needs.size() == before.dependencies().size()) {
            throw new Missing("%s does not need “%s”.".formatted(key, on));
        }
        needing(actor, before, needs, ifMatch);
    }

    /** Made from one reading, and refused when somebody changed the service between that and this. */
    private Service needing(Actor actor, Service before, List<Object> needs, @Nullable String ifMatch) {
        Revision.check(Revision.ifMatch(ifMatch), before.version());
        Draft draft = Draft.of(Kind.SERVICE, before.key(), Map.of("depends_on", needs));
        return (Service) upkeep.change(actor, draft, before.version());
    }

    private static Map<String, String> given(@Nullable String on, @Nullable String strength, @Nullable String note) {
        Map<String, String> given = new HashMap<>();
        given.put("on", Objects.requireNonNullElse(on, ""));
        given.put("strength", Objects.requireNonNullElse(strength, ""));
        given.put("note", Objects.requireNonNullElse(note, ""));
        return given;
    }
}
