package dev.andon.timeline.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.timeline.ChangeSettings;
import dev.andon.timeline.HouseSettings;
import dev.andon.timeline.Settings;
import dev.andon.timeline.SettingsChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the house keeps timelines, for programs. */
@RestController
@RequestMapping("/api/v1/timeline-settings")
@Tag(name = "Timeline")
class SettingsResource {
    private final HouseSettings settings;

    SettingsResource(HouseSettings settings) {
        this.settings = settings;
    }

    /** As it would be sent back unchanged. */
    record SettingsJson(int gapMinutes, int changesHours, List<String> hidden) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(
            summary = "Read which entries are usually shown, how long a silence is a gap, and how far back changes are"
                    + " offered")
    ResponseEntity<SettingsJson> read() {
        return answer(settings.now());
    }

    @PutMapping
    @May(Access.OWNER)
    @Operation(summary = "Set how the house keeps timelines, all of it")
    ResponseEntity<SettingsJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeSettings body) {
        return answer(settings.change(actor, "api", body, Revision.ifMatch(ifMatch)));
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    @Operation(summary = "Read who changed how the house keeps timelines, latest first")
    Slice<SettingsChange> changes() {
        return Slice.all(settings.changes());
    }

    private static ResponseEntity<SettingsJson> answer(Settings now) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(now.version()))
                .body(new SettingsJson(
                        now.gapMinutes(),
                        now.changesHours(),
                        now.hidden().stream().sorted().toList()));
    }
}
