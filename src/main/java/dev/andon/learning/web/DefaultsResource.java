package dev.andon.learning.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.HouseDefaults;
import dev.andon.learning.ReportDefaults;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How new reports begin in this house, over the API. */
@RestController
@RequestMapping("/api/v1/report-defaults")
class DefaultsResource {
    private final HouseDefaults defaults;

    DefaultsResource(HouseDefaults defaults) {
        this.defaults = defaults;
    }

    record Change(@Nullable Boolean namesAsRoles, @Nullable Integer leadUpHours) {}

    record Body(boolean namesAsRoles, int leadUpHours, long version) {}

    @GetMapping
    @Operation(summary = "Read how new reports begin: by name or by role, and how far they look back")
    @May(Access.VIEWER)
    ResponseEntity<Body> read() {
        return ok(defaults.now());
    }

    @PutMapping
    @Operation(summary = "Change how new reports begin")
    @May(Access.OWNER)
    ResponseEntity<Body> change(
            Actor actor,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Change change) {
        return ok(defaults.change(actor, change.namesAsRoles(), change.leadUpHours(), ifMatch(ifMatch)));
    }

    private static ResponseEntity<Body> ok(ReportDefaults now) {
        return ResponseEntity.ok()
                .eTag(etag(now.version()))
                .body(new Body(now.namesAsRoles(), now.leadUpHours(), now.version()));
    }
}
