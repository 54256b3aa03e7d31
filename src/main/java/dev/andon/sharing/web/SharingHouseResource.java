package dev.andon.sharing.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import dev.andon.sharing.CustomerEditing.Never;
import dev.andon.sharing.NeverSaid;
import dev.andon.sharing.SharingHouse;
import dev.andon.sharing.SharingSettings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** How the house shares, and what it never says to customers, over the API. */
@RestController
@Tag(name = "Customers")
class SharingHouseResource {
    private final SharingHouse house;

    SharingHouseResource(SharingHouse house) {
        this.house = house;
    }

    record SettingsJson(List<String> hosts, String digestDay, int digestHour, boolean anniversaries) {}

    @GetMapping("/api/v1/sharing-settings")
    @Operation(summary = "Read how the house shares reports")
    @May(Access.OWNER)
    ResponseEntity<SettingsJson> read() {
        return answer(house.settings());
    }

    @PatchMapping("/api/v1/sharing-settings")
    @Operation(summary = "Set whose links customers see, when the digest comes, and whether reports are offered again")
    @May(Access.OWNER)
    ResponseEntity<SettingsJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SharingHouse.Draft body) {
        return answer(house.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    @GetMapping("/api/v1/never-said")
    @Operation(summary = "List what no customer reads, in no version")
    @May(Access.OWNER)
    Slice<NeverSaid> never() {
        return Slice.all(house.never());
    }

    @PostMapping("/api/v1/never-said")
    @Operation(summary = "Add words that no customer reads; a star stands for the rest of a name")
    @May(Access.OWNER)
    ResponseEntity<NeverSaid> add(Actor actor, @RequestBody Never body) {
        NeverSaid added = house.never(actor, body);
        return ResponseEntity.created(URI.create("/api/v1/never-said")).body(added);
    }

    @DeleteMapping("/api/v1/never-said/{id}")
    @Operation(summary = "Let words be said again")
    @May(Access.OWNER)
    ResponseEntity<Void> allow(Actor actor, @PathVariable long id) {
        house.allow(actor, id);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<SettingsJson> answer(SharingSettings now) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(now.version()))
                .body(new SettingsJson(
                        now.hosts(),
                        now.digestDay().name().toLowerCase(Locale.ROOT),
                        now.digestHour(),
                        now.anniversaries()));
    }
}
