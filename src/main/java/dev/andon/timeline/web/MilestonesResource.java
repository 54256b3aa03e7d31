package dev.andon.timeline.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.Milestone;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.timeline.ChangeMilestone;
import dev.andon.timeline.Curating;
import dev.andon.timeline.Item;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Timeline;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.web.TimelineJson.ItemJson;
import dev.andon.timeline.web.TimelineJson.MarkJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
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

/** When an incident began, was detected, acknowledged, mitigated and over, for programs. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report/timeline/milestones")
@Tag(name = "Timeline")
class MilestonesResource {
    private final Timelines timelines;
    private final Curating curating;

    MilestonesResource(Timelines timelines, Curating curating) {
        this.timelines = timelines;
        this.curating = curating;
    }

    /** As {@link ChangeMilestone}. @param milestone began, detected, acknowledged, mitigated or recovered */
    record SetJson(
            @Nullable String milestone,
            @Nullable String item,
            @Nullable Instant occurredAt,
            @Nullable Integer marginMinutes,
            @Nullable String source,
            @Nullable String confidence,
            @Nullable String observer,
            @Nullable String note) {
        ChangeMilestone command() {
            return new ChangeMilestone(item, occurredAt, marginMinutes, source, confidence, observer, note);
        }
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List the five milestones, as somebody set them or as the log has them")
    Slice<MarkJson> list(Actor actor, @PathVariable long number) {
        Timeline timeline = timelines.find(actor, number);
        return Slice.all(timeline.marks().stream()
                .map(mark -> TimelineJson.mark(timeline, mark))
                .toList());
    }

    @PostMapping
    @May(Access.RESPONDER)
    @Operation(summary = "Say when a milestone was")
    ResponseEntity<ItemJson> set(Actor actor, @PathVariable long number, @RequestBody SetJson body) {
        Milestone milestone = Milestone.of(body.milestone() == null ? "" : body.milestone())
                .orElseThrow(() ->
                        new Invalid("milestone", "must be one of began, detected, acknowledged, mitigated, recovered"));
        if (timelines.item(actor, number, Ref.milestone(milestone)).piece() != null) {
            throw new Conflict("Somebody said already when it %s. PATCH changes it.".formatted(milestone.word()));
        }
        Item item = curating.milestone(Act.by(actor, "api"), number, milestone, body.command(), null);
        URI uri = URI.create("/api/v1/incidents/%d/report/timeline/milestones/%s".formatted(number, milestone.word()));
        return ResponseEntity.created(uri).eTag(etag(item.version())).body(ItemJson.of(item));
    }

    @GetMapping("/{milestone}")
    @May(Access.VIEWER)
    @Operation(summary = "Read what somebody said of a milestone")
    ResponseEntity<ItemJson> read(Actor actor, @PathVariable long number, @PathVariable String milestone) {
        return TimelineResource.ok(timelines.made(actor, number, Ref.milestone(known(milestone))));
    }

    @PatchMapping("/{milestone}")
    @May(Access.RESPONDER)
    @Operation(summary = "Say otherwise when a milestone was")
    ResponseEntity<ItemJson> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable String milestone,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeMilestone body) {
        Milestone known = known(milestone);
        timelines.made(actor, number, Ref.milestone(known));
        return TimelineResource.ok(curating.milestone(Act.by(actor, "api"), number, known, body, ifMatch(ifMatch)));
    }

    @DeleteMapping("/{milestone}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back what was said of a milestone; the log's own stands again")
    ResponseEntity<Void> takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable String milestone,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        curating.takeBack(Act.by(actor, "api"), number, Ref.milestone(known(milestone)), ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }

    private static Milestone known(String word) {
        return Milestone.of(word).orElseThrow(() -> new Missing("There is no milestone “%s”.".formatted(word)));
    }
}
