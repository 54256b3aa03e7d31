package dev.andon.deadlines.web;

import dev.andon.deadlines.SettingKeeping;
import dev.andon.deadlines.SettingKeeping.Cap;
import dev.andon.deadlines.SettingKeeping.Draft;
import dev.andon.deadlines.Settings;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reminders, escalation and caps, for programs. */
@RestController
@RequestMapping("/api/v1/follow-up-settings")
@Tag(name = "Policies for follow-ups")
class SettingResource {
    private final SettingKeeping keeping;

    SettingResource(SettingKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "Read when people are reminded of follow-ups, and how many a team has open at most")
    ResponseEntity<Draft> read() {
        return ok(keeping.settings());
    }

    @PutMapping
    @May(Access.OWNER)
    @Operation(summary = "Set when people are reminded of follow-ups, and how many a team has open at most")
    ResponseEntity<Draft> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Draft body) {
        return ok(keeping.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<Draft> ok(Settings now) {
        Draft body = new Draft(
                now.remindDays(),
                now.escalateDays(),
                now.cap(),
                now.caps().entrySet().stream()
                        .map(cap -> new Cap(cap.getKey(), cap.getValue()))
                        .toList(),
                now.yearBegins(),
                now.reviewMinutes());
        return ResponseEntity.ok().eTag(Revision.etag(now.version())).body(body);
    }
}
