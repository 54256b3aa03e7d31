package dev.andon.timeline.web;

import dev.andon.alerts.Change;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.timeline.Curating;
import dev.andon.timeline.CurationChange;
import dev.andon.timeline.Offers;
import dev.andon.timeline.Timelines;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed a timeline when, undoing it, and what is offered from before the incident, for programs. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report/timeline")
@Tag(name = "Timeline")
class HistoryResource {
    private final Timelines timelines;
    private final Curating curating;
    private final Offers offers;
    private final Incidents incidents;

    HistoryResource(Timelines timelines, Curating curating, Offers offers, Incidents incidents) {
        this.timelines = timelines;
        this.curating = curating;
        this.offers = offers;
        this.incidents = incidents;
    }

    @GetMapping("/changes")
    @May(Access.VIEWER)
    @Operation(summary = "Read who changed the timeline when, latest first")
    Slice<CurationChange> changes(
            Actor actor,
            @PathVariable long number,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        long before = after == null ? Long.MAX_VALUE : after.number(0);
        List<CurationChange> oneMore = timelines.changes(actor, number, before, size + 1);
        return Slice.of(oneMore, size, last -> Cursor.of(last.number()));
    }

    @PostMapping("/changes/{change}/reversals")
    @May(Access.RESPONDER)
    @Operation(summary = "Undo a change; undoing the undoing brings it back")
    ResponseEntity<CurationChange> undo(Actor actor, @PathVariable long number, @PathVariable long change) {
        CurationChange undoing = curating.undo(Act.by(actor, "api"), number, change);
        return ResponseEntity.created(URI.create("/api/v1/incidents/%d/report/timeline/changes".formatted(number)))
                .body(undoing);
    }

    @GetMapping("/offers")
    @May(Access.VIEWER)
    @Operation(summary = "List changes near the incident, from before it, that the timeline does not tell of")
    Slice<Change> offers(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Slice.all(offers.of(incident, timelines.of(incident)));
    }
}
