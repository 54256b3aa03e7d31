package dev.andon.alerts.web;

import dev.andon.alerts.Change;
import dev.andon.alerts.Changes;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes over the API. */
@RestController
class ChangeResource {
    private final Changes changes;

    ChangeResource(Changes changes) {
        this.changes = changes;
    }

    @May(Access.RESPONDER)
    @PostMapping("/api/v1/changes")
    @Operation(summary = "Tell of a change: a deployment, a setting, a machine")
    ResponseEntity<Change> tell(Actor actor, @RequestBody Changes.Tell body, @IdempotencyKey @Nullable String key) {
        Change change = changes.tell(actor, body, key);
        return ResponseEntity.created(URI.create("/api/v1/changes/" + change.id()))
                .body(change);
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/changes")
    @Operation(summary = "List changes, the latest first")
    Slice<Change> list(
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        var filter = new ChangeQuery(service, kind, after, before).read();
        List<Change> found = changes.list(filter, ChangeQuery.place(cursor), size + 1);
        return Slice.of(found, size, ChangeQuery::cursor);
    }

    @May(Access.VIEWER)
    @GetMapping("/api/v1/changes/{id}")
    @Operation(summary = "Read one change")
    Change get(@PathVariable long id) {
        return changes.get(id);
    }
}
