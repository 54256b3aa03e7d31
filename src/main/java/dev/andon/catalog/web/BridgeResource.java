package dev.andon.catalog.web;

import dev.andon.catalog.Bridge;
import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Bridges over the API. */
@RestController
@RequestMapping("/api/v1/bridges")
@Tag(name = "Bridges")
class BridgeResource {
    private final Items items;

    BridgeResource(Items items) {
        this.items = items;
    }

    record BridgeJson(
            String key, String name, String url, String dialIn, boolean standing, boolean retired, long version) {
        static BridgeJson of(Item item) {
            Bridge it = (Bridge) item;
            return new BridgeJson(
                    it.key(), it.name(), it.url(), it.dialIn(), it.standing(), it.retired(), it.version());
        }
    }

    /** What is absent stays as it is, or as it usually is. */
    record BridgeChangeJson(
            @Nullable String key,
            @Nullable String name,
            @Nullable String url,
            @Nullable String dialIn,
            @Nullable Boolean standing,
            @Nullable Boolean retired) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List bridges, by key")
    Slice<BridgeJson> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return items.list(items.now().bridges().values(), pageSize, cursor, BridgeJson::of);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Add a bridge to the catalog")
    ResponseEntity<BridgeJson> create(Actor actor, @RequestBody BridgeChangeJson body) {
        return items.create(actor, Kind.BRIDGE, body.key(), body, BridgeJson::of);
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a bridge")
    ResponseEntity<BridgeJson> read(@PathVariable String key) {
        return items.read(Kind.BRIDGE, key, BridgeJson::of);
    }

    @PatchMapping("/{key}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change a bridge; what is absent stays, what is empty is emptied")
    ResponseEntity<BridgeJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody BridgeChangeJson body) {
        return items.change(actor, Kind.BRIDGE, key, ifMatch, body, BridgeJson::of);
    }

    @DeleteMapping("/{key}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a bridge; it keeps its key and its history")
    void retire(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        items.retire(actor, Kind.BRIDGE, key, ifMatch);
    }
}
