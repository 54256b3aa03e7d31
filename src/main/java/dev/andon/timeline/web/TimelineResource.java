package dev.andon.timeline.web;

import static dev.andon.platform.web.Revision.etag;
import static dev.andon.platform.web.Revision.ifMatch;

import dev.andon.learning.Retelling;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.timeline.ChangeEntry;
import dev.andon.timeline.Curating;
import dev.andon.timeline.Item;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Row;
import dev.andon.timeline.Timeline;
import dev.andon.timeline.Timelines;
import dev.andon.timeline.web.TimelineJson.ItemJson;
import dev.andon.timeline.web.TimelineJson.RowJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of an incident, over the API: all of it, and what is said of entries of the log. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/report/timeline")
@Tag(name = "Timeline")
class TimelineResource {
    private final Timelines timelines;
    private final Curating curating;
    private final Retelling retelling;

    TimelineResource(Timelines timelines, Curating curating, Retelling retelling) {
        this.timelines = timelines;
        this.curating = curating;
        this.retelling = retelling;
    }

    /**
     * @param items entries of the log, such as entry-14
     * @param shown shown, hidden or usual
     * @param seen the version of the curation that was seen; entries changed since are not overwritten
     */
    record ChooseJson(
            @Nullable List<@Nullable String> items,
            @Nullable String shown,
            @Nullable Long seen) {}

    /** @param shown shown, hidden or usual */
    record KindJson(@Nullable String shown) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "Read the timeline with its completeness; with all=true also entries that are not shown")
    ResponseEntity<TimelineJson> read(
            Actor actor, @PathVariable long number, @RequestParam(defaultValue = "false") boolean all) {
        Timeline timeline = timelines.find(actor, number);
        return ResponseEntity.ok()
                .eTag(etag(timeline.curation().version()))
                .body(TimelineJson.of(number, timeline, all ? timeline.rows() : timeline.shown(), retelling));
    }

    @GetMapping("/items")
    @May(Access.VIEWER)
    @Operation(summary = "List what stands in the timeline, in order; with all=true also entries that are not shown")
    Slice<RowJson> items(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        Timeline timeline = timelines.find(actor, number);
        List<Row> rows = all ? timeline.rows() : timeline.shown();
        int from = after == null ? 0 : behind(rows, after.text(0));
        List<RowJson> told =
                TimelineJson.rows(timeline, rows.subList(from, Math.min(rows.size(), from + size + 1)), retelling);
        return Slice.of(told, size, last -> Cursor.of(last.item()));
    }

    private static int behind(List<Row> rows, String item) {
        return 1
                + IntStream.range(0, rows.size())
                        .filter(place -> rows.get(place).ref().toString().equals(item))
                        .findFirst()
                        .orElseThrow(
                                () -> new Invalid("cursor", "is not one this list gave out; start again without it"));
    }

    @PostMapping("/choices")
    @May(Access.RESPONDER)
    @Operation(summary = "Show or hide many entries at once")
    TimelineJson choose(Actor actor, @PathVariable long number, @RequestBody ChooseJson body) {
        List<String> items = body.items() == null
                ? List.of()
                : body.items().stream()
                        .map(item -> Objects.requireNonNullElse(item, ""))
                        .toList();
        curating.choose(Act.by(actor, "api"), number, items, body.shown(), body.seen());
        Timeline timeline = timelines.find(actor, number);
        return TimelineJson.of(number, timeline, timeline.shown(), retelling);
    }

    @PatchMapping("/kinds/{kind}")
    @May(Access.RESPONDER)
    @Operation(summary = "Show or hide all entries of a kind that nobody chose by hand")
    ResponseEntity<ItemJson> kind(
            Actor actor,
            @PathVariable long number,
            @PathVariable String kind,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody KindJson body) {
        curating.kind(Act.by(actor, "api"), number, kind, body.shown(), ifMatch(ifMatch));
        return ok(timelines.item(actor, number, Ref.kind(kind)));
    }

    @GetMapping("/entries/{seq}")
    @May(Access.VIEWER)
    @Operation(summary = "Read what is said of an entry of the log")
    ResponseEntity<ItemJson> entry(Actor actor, @PathVariable long number, @PathVariable long seq) {
        return ok(timelines.entry(actor, number, seq));
    }

    @PatchMapping("/entries/{seq}")
    @May(Access.RESPONDER)
    @Operation(summary = "Show, hide, title or annotate an entry; the log stays as it is")
    ResponseEntity<ItemJson> change(
            Actor actor,
            @PathVariable long number,
            @PathVariable long seq,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeEntry body) {
        return ok(curating.entry(Act.by(actor, "api"), number, seq, body, ifMatch(ifMatch)));
    }

    @DeleteMapping("/entries/{seq}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back what is said of an entry")
    ResponseEntity<Void> takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable long seq,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        curating.takeBack(Act.by(actor, "api"), number, Ref.entry(seq), ifMatch(ifMatch));
        return ResponseEntity.noContent().build();
    }

    static ResponseEntity<ItemJson> ok(Item item) {
        return ResponseEntity.ok().eTag(etag(item.version())).body(ItemJson.of(item));
    }
}
