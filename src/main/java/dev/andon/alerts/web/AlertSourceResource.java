package dev.andon.alerts.web;

import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertSources;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Alert sources over the API. */
@RestController
class AlertSourceResource {
    private final AlertSources sources;
    private final SourceUrls urls;

    AlertSourceResource(AlertSources sources, SourceUrls urls) {
        this.sources = sources;
        this.urls = urls;
    }

    /** @param url what to paste into the tool */
    record SourceView(
            long id,
            String kind,
            String name,
            String routingKey,
            String url,
            @Nullable String declareAtSeverity,
            @Nullable String service,
            Instant createdAt,
            @Nullable Instant disabledAt) {}

    private SourceView view(AlertSource source) {
        return new SourceView(
                source.id(),
                source.kind().word(),
                source.name(),
                source.routingKey(),
                urls.url(source),
                source.declareAtSeverity() == null
                        ? null
                        : source.declareAtSeverity().word(),
                source.service(),
                source.createdAt(),
                source.disabledAt());
    }

    @May(Access.OWNER)
    @PostMapping("/api/v1/alert-sources")
    @Operation(summary = "Connect a monitoring tool; the answer has its key")
    ResponseEntity<SourceView> create(Actor actor, @RequestBody AlertSources.Create body) {
        AlertSource source = sources.create(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/alert-sources/" + source.id()))
                .body(view(source));
    }

    @May(Access.OWNER)
    @GetMapping("/api/v1/alert-sources")
    @Operation(summary = "List the connected monitoring tools")
    Slice<SourceView> list(
            Actor actor,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        List<AlertSource> found = sources.list(actor, after == null ? null : after.number(0), size + 1);
        return Slice.of(found, size, source -> Cursor.of(source.id())).map(this::view);
    }

    @May(Access.OWNER)
    @GetMapping("/api/v1/alert-sources/{id}")
    @Operation(summary = "Read one alert source")
    SourceView get(Actor actor, @PathVariable long id) {
        return view(sources.get(actor, id));
    }

    @May(Access.OWNER)
    @PatchMapping("/api/v1/alert-sources/{id}")
    @Operation(summary = "Change an alert source: its name, its rule, its service, whether it is disabled")
    SourceView change(Actor actor, @PathVariable long id, @RequestBody AlertSources.Change body) {
        return view(sources.change(actor, id, body));
    }

    /** Disables it: its alerts stay and keep its name. */
    @May(Access.OWNER)
    @DeleteMapping("/api/v1/alert-sources/{id}")
    @Operation(summary = "Disable an alert source; what it sends is refused from then on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Actor actor, @PathVariable long id) {
        sources.disable(actor, id);
    }
}
