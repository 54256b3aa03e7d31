package dev.andon.catalog.web;

import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Runbook;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Runbooks over the API. */
@RestController
@RequestMapping("/api/v1/runbooks")
@Tag(name = "Runbooks")
class RunbookResource {
    private final Items items;

    RunbookResource(Items items) {
        this.items = items;
    }

    record RunbookJson(
            String key,
            String name,
            List<String> services,
            String text,
            List<StepJson> steps,
            boolean retired,
            long version) {
        static RunbookJson of(Item item) {
            Runbook it = (Runbook) item;
            return new RunbookJson(
                    it.key(),
                    it.name(),
                    it.services(),
                    it.text(),
                    it.steps().stream()
                            .map(step -> new StepJson(step.number(), step.wording()))
                            .toList(),
                    it.retired(),
                    it.version());
        }
    }

    record StepJson(int number, String wording) {}

    /** What is absent stays as it is, or as it usually is. */
    record RunbookChangeJson(
            @Nullable String key,
            @Nullable String name,
            @Nullable List<@Nullable String> services,
            @Nullable String text,
            @Nullable Boolean retired) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List runbooks, by key")
    Slice<RunbookJson> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return items.list(items.now().runbooks().values(), pageSize, cursor, RunbookJson::of);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Add a runbook to the catalog")
    ResponseEntity<RunbookJson> create(Actor actor, @RequestBody RunbookChangeJson body) {
        return items.create(actor, Kind.RUNBOOK, body.key(), body, RunbookJson::of);
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a runbook")
    ResponseEntity<RunbookJson> read(@PathVariable String key) {
        return items.read(Kind.RUNBOOK, key, RunbookJson::of);
    }

    @PatchMapping("/{key}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change a runbook; what is absent stays, what is empty is emptied")
    ResponseEntity<RunbookJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RunbookChangeJson body) {
        return items.change(actor, Kind.RUNBOOK, key, ifMatch, body, RunbookJson::of);
    }

    @DeleteMapping("/{key}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a runbook; it keeps its key and its history")
    void retire(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        items.retire(actor, Kind.RUNBOOK, key, ifMatch);
    }
}
