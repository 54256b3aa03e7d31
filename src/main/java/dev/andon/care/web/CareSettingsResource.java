package dev.andon.care.web;

import dev.andon.care.CareKeeping;
import dev.andon.care.CareSettings;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Validation;
import dev.andon.platform.web.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** When the house's people are cared for, and whether the caller wants to be, over the API. */
@RestController
@Tag(name = "Care")
class CareSettingsResource {
    private final CareKeeping keeping;

    CareSettingsResource(CareKeeping keeping) {
        this.keeping = keeping;
    }

    /** Times as {@code 22:00}. */
    record SettingsJson(
            boolean prompts,
            int reliefMinutes,
            int nightMinutes,
            String nightFrom,
            String nightTo,
            int foodMinutes,
            String meals,
            int breakMinutes) {}

    record OwnJson(@Nullable Boolean off) {}

    @GetMapping("/api/v1/care-settings")
    @May(Access.VIEWER)
    @Operation(summary = "Read when the house suggests a pause, relief or food")
    ResponseEntity<SettingsJson> read() {
        return answer(keeping.settings());
    }

    @PatchMapping("/api/v1/care-settings")
    @May(Access.OWNER)
    @Operation(summary = "Set when the house suggests a pause, relief or food; with If-Match only as it was read")
    ResponseEntity<SettingsJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CareKeeping.Draft body) {
        return answer(keeping.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    @GetMapping("/api/v1/me/care")
    @May(Access.VIEWER)
    @Operation(summary = "Whether the caller has switched prompts off")
    OwnJson own(Actor actor) {
        return new OwnJson(keeping.isOff(actor));
    }

    @PutMapping("/api/v1/me/care")
    @May(Access.VIEWER)
    @Operation(summary = "Switch prompts off or on, for the caller alone")
    OwnJson switchOff(Actor actor, @RequestBody OwnJson body) {
        Boolean off = body.off();
        Validation check = new Validation();
        check.check(off != null, "off", "is required");
        check.throwIfAny();
        keeping.switchOff(actor, Boolean.TRUE.equals(off));
        return new OwnJson(off);
    }

    private static ResponseEntity<SettingsJson> answer(CareSettings now) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(now.version()))
                .body(new SettingsJson(
                        now.prompts(),
                        now.reliefMinutes(),
                        now.nightMinutes(),
                        now.nightFrom().toString(),
                        now.nightTo().toString(),
                        now.foodMinutes(),
                        now.meals(),
                        now.breakMinutes()));
    }
}
