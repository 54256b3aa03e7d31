package dev.andon.contacts.web;

import dev.andon.contacts.OfflineKeeping;
import dev.andon.contacts.OfflineSettings;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether Andon keeps copies of live incidents on its disk, over the API. */
@RestController
@RequestMapping("/api/v1/offline-copy-settings")
@Tag(name = "The house")
class OfflineSettingsResource {
    private final OfflineKeeping keeping;

    OfflineSettingsResource(OfflineKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.OWNER)
    @Operation(summary = "Read whether offline copies are kept on disk")
    ResponseEntity<OfflineSettings> read() {
        return answer(keeping.settings());
    }

    @PatchMapping
    @May(Access.OWNER)
    @Operation(summary = "Say whether offline copies are kept on disk; with If-Match only as it was read")
    ResponseEntity<OfflineSettings> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody OfflineSettings.Draft body) {
        return answer(keeping.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<OfflineSettings> answer(OfflineSettings settings) {
        return ResponseEntity.ok().eTag(Revision.etag(settings.version())).body(settings);
    }
}
