package dev.andon.response.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.AndonSettings;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.response.SavedFilter;
import dev.andon.response.SavedFilters;
import dev.andon.response.SavedFilters.Draft;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
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

/** Lists kept under a name, over the API. */
@RestController
@RequestMapping("/api/v1/saved-filters")
class FiltersResource {
    private final SavedFilters filters;
    private final AndonSettings settings;

    FiltersResource(SavedFilters filters, AndonSettings settings) {
        this.filters = filters;
        this.settings = settings;
    }

    record OwnerJson(long id, String name) {}

    /**
     * @param list incidents or reports
     * @param query what stands behind the {@code ?} of that list
     * @param isDefault whether that list opens with it for the caller
     */
    record FilterJson(
            long id,
            String list,
            String name,
            String query,
            boolean shared,
            @JsonProperty("default") boolean isDefault,
            OwnerJson owner,
            long revision,
            String url) {}

    record FilterBody(
            @Nullable String list,
            @Nullable String name,
            @Nullable String query,
            @Nullable Boolean shared) {
        Draft draft() {
            return new Draft(list, name, query, Boolean.TRUE.equals(shared));
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List your saved filters and those shared in the house")
    Slice<FilterJson> list(Actor actor) {
        return Slice.all(filters.of(actor)).map(this::json);
    }

    @PostMapping
    @May(Access.VIEWER)
    @Operation(summary = "Save a filter")
    ResponseEntity<FilterJson> save(Actor actor, @RequestBody FilterBody body) {
        SavedFilter filter = filters.save(actor, body.draft());
        return ResponseEntity.created(URI.create("/api/v1/saved-filters/" + filter.id()))
                .eTag(Revision.etag(filter.revision()))
                .body(json(filter));
    }

    @GetMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a saved filter")
    ResponseEntity<FilterJson> read(Actor actor, @PathVariable long id) {
        return ok(filters.find(actor, id));
    }

    @PutMapping("/{id}")
    @May(Access.VIEWER)
    @Operation(summary = "Change a filter of your own")
    ResponseEntity<FilterJson> change(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody FilterBody body) {
        return ok(filters.change(actor, id, body.draft(), Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Access.VIEWER)
    @Operation(summary = "Delete a filter of your own")
    void delete(
            Actor actor,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        filters.delete(actor, id, Revision.ifMatch(ifMatch));
    }

    @PutMapping("/{id}/default")
    @May(Access.VIEWER)
    @Operation(summary = "Let your list open with a filter")
    ResponseEntity<FilterJson> open(Actor actor, @PathVariable long id) {
        return ok(filters.open(actor, id));
    }

    @DeleteMapping("/{id}/default")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @May(Access.VIEWER)
    @Operation(summary = "Let your list open with everything again")
    void openAll(Actor actor, @PathVariable long id) {
        SavedFilter filter = filters.find(actor, id);
        if (filter.opens()) {
            filters.openAll(actor, filter.list());
        }
    }

    private ResponseEntity<FilterJson> ok(SavedFilter filter) {
        return ResponseEntity.ok().eTag(Revision.etag(filter.revision())).body(json(filter));
    }

    private FilterJson json(SavedFilter filter) {
        return new FilterJson(
                filter.id(),
                filter.list(),
                filter.name(),
                filter.query(),
                filter.shared(),
                filter.opens(),
                new OwnerJson(filter.ownerId(), filter.owner()),
                filter.revision(),
                settings.publicUrl() + filter.href());
    }
}
