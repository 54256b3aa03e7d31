package dev.andon.timeline.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.timeline.ChangeGroup;
import dev.andon.timeline.ChangeOutside;
import dev.andon.timeline.Curating;
import dev.andon.timeline.Item;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.web.TimelineJson.ItemJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people made in a timeline, over the API: groups, and what happened outside of the room. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report/timeline")
@Tag(name = "Timeline")
class PiecesResource {
    private final Timelines timelines;
    private final Curating curating;

    PiecesResource(Timelines timelines, Curating curating) {
        this.timelines = timelines;
        this.curating = curating;
    }

    @GetMapping("/groups")
    @May(Access.VIEWER)
    @Operation(summary = "List the groups of a timeline")
    Slice<ItemJson> groups(Actor actor, @PathVariable long number) {
        return list(actor, number, Ref.Kind.GROUP);
    }

    @PostMapping("/groups")
    @May(Access.RESPONDER)
    @Operation(summary = "Put what stands from one thing to another under one title")
    ResponseEntity<ItemJson> group(Actor actor, @PathVariable long number, @RequestBody ChangeGroup body) {
        return made(number, "groups", curating.group(Act.by(actor, "api"), number, body));
    }

    @GetMapping("/groups/{group}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a group")
    ResponseEntity<ItemJson> readGroup(Actor actor, @PathVariable long number, @PathVariable long group) {
        return TimelineResource.ok(timelines.made(actor, number, Ref.group(group)));
    }

    @PatchMapping("/groups/{group}")
    @May(Access.RESPONDER)
    @Operation(summary = "Change what a group is called, or where it reaches")
    ResponseEntity<ItemJson> changeGroup(
            Actor actor,
            @PathVariable long number,
            @PathVariable long group,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeGroup body) {
        return TimelineResource.ok(curating.changeGroup(Act.by(actor, "api"), number, group, body, ifMatch(ifMatch)));
    }

    @DeleteMapping("/groups/{group}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take a group apart; what is in it stays")
    ResponseEntity<Void> ungroup(
            Actor actor,
            @PathVariable long number,
            @PathVariable long group,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return takeBack(actor, number, Ref.group(group), ifMatch);
    }

    @GetMapping("/events")
    @May(Access.VIEWER)
    @Operation(summary = "List what happened outside of the room")
    Slice<ItemJson> events(Actor actor, @PathVariable long number) {
        return list(actor, number, Ref.Kind.EVENT);
    }

    @PostMapping("/events")
    @May(Access.RESPONDER)
    @Operation(summary = "Tell of something that happened outside of the room, also before the incident")
    ResponseEntity<ItemJson> outside(Actor actor, @PathVariable long number, @RequestBody ChangeOutside body) {
        return made(number, "events", curating.outside(Act.by(actor, "api"), number, body));
    }

    @GetMapping("/events/{event}")
    @May(Access.VIEWER)
    @Operation(summary = "Read an outside event")
    ResponseEntity<ItemJson> readEvent(Actor actor, @PathVariable long number, @PathVariable long event) {
        return TimelineResource.ok(timelines.made(actor, number, Ref.event(event)));
    }

    @PatchMapping("/events/{event}")
    @May(Access.RESPONDER)
    @Operation(summary = "Tell an outside event otherwise")
    ResponseEntity<ItemJson> changeEvent(
            Actor actor,
            @PathVariable long number,
            @PathVariable long event,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeOutside body) {
        return TimelineResource.ok(curating.changeOutside(Act.by(actor, "api"), number, event, body, ifMatch(ifMatch)));
    }

    @DeleteMapping("/events/{event}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take an outside event out of the timeline")
    ResponseEntity<Void> remove(
            Actor actor,
            @PathVariable long number,
            @PathVariable long event,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return takeBack(actor, number, Ref.event(event), ifMatch);
    }

    private Slice<ItemJson> list(Actor actor, long number, Ref.Kind kind) {
        return Slice.all(timelines.find(actor, number).curation().of(kind).stream()
                .map(ItemJson::of)
                .toList());
    }

    private static ResponseEntity<ItemJson> made(long number, String list, Item item) {
        URI uri = URI.create("/api/v1/incidents/%d/report/timeline/%s/%s"
                .formatted(number, list, item.ref().key()));
        return ResponseEntity.created(uri).eTag(etag(item.version())).body(ItemJson.of(item));
    }

    private ResponseEntity<Void> takeBack(Actor actor, long number, Ref ref, @Nullable String ifMatch) {
        curating.takeBack(Act.by(actor, "api"), number, ref, ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }
}
