package dev.andon.catalog.web;

import dev.andon.catalog.Item;
import dev.andon.catalog.Kind;
import dev.andon.catalog.Vendor;
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

/** Vendors over the API. */
@RestController
@RequestMapping("/api/v1/vendors")
@Tag(name = "Vendors")
class VendorResource {
    private final Items items;

    VendorResource(Items items) {
        this.items = items;
    }

    record VendorJson(
            String key, String name, String purpose, String support, String statusPage, boolean retired, long version) {
        static VendorJson of(Item item) {
            Vendor it = (Vendor) item;
            return new VendorJson(
                    it.key(), it.name(), it.purpose(), it.support(), it.statusPage(), it.retired(), it.version());
        }
    }

    /** What is absent stays as it is, or as it usually is. */
    record VendorChangeJson(
            @Nullable String key,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable String support,
            @Nullable String statusPage,
            @Nullable Boolean retired) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List vendors, by key")
    Slice<VendorJson> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return items.list(items.now().vendors().values(), pageSize, cursor, VendorJson::of);
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Add a vendor to the catalog")
    ResponseEntity<VendorJson> create(Actor actor, @RequestBody VendorChangeJson body) {
        return items.create(actor, Kind.VENDOR, body.key(), body, VendorJson::of);
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a vendor")
    ResponseEntity<VendorJson> read(@PathVariable String key) {
        return items.read(Kind.VENDOR, key, VendorJson::of);
    }

    @PatchMapping("/{key}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change a vendor; what is absent stays, what is empty is emptied")
    ResponseEntity<VendorJson> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody VendorChangeJson body) {
        return items.change(actor, Kind.VENDOR, key, ifMatch, body, VendorJson::of);
    }

    @DeleteMapping("/{key}")
    @May(Access.RESPONDER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a vendor; it keeps its key and its history")
    void retire(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        items.retire(actor, Kind.VENDOR, key, ifMatch);
    }
}
