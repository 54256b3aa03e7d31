package dev.andon.deadlines.web;

import dev.andon.deadlines.Agenda;
import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Decision;
import dev.andon.deadlines.DecisionDraft;
import dev.andon.deadlines.Holding;
import dev.andon.deadlines.Minutes;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.Section;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quarterly reviews of follow-ups, for programs. */
@RestController
@RequestMapping("/api/v1/quarters")
@Tag(name = "Quarterly reviews")
class QuarterResource {
    private final Quarters quarters;
    private final Holding holding;
    private final Minutes minutes;

    QuarterResource(Quarters quarters, Holding holding, Minutes minutes) {
        this.quarters = quarters;
        this.holding = holding;
        this.minutes = minutes;
    }

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List quarters, latest first, and which were held")
    Slice<QuarterJson.Listed> list() {
        return Slice.all(quarters.recent().stream()
                .map(one -> QuarterJson.Listed.of(one.quarter(), one.closing()))
                .toList());
    }

    @GetMapping(path = "/{quarter}", produces = MediaType.APPLICATION_JSON_VALUE)
    @May(Access.VIEWER)
    @Operation(
            summary = "Read the agenda of a quarter: figures, teams, sections and what was decided",
            description =
                    "As follow-ups stand now; once it is closed, as they stood then. With Accept: text/markdown, the"
                            + " minutes.")
    QuarterJson.View read(Actor actor, @PathVariable String quarter) {
        return QuarterJson.View.of(quarters.agenda(actor, quarters.find(quarter)));
    }

    @GetMapping(path = "/{quarter}", produces = "text/markdown;charset=UTF-8")
    @May(Access.VIEWER)
    @Operation(summary = "Read the minutes of a quarter as Markdown")
    String minutes(Actor actor, @PathVariable String quarter) {
        return minutes.of(actor, quarters.find(quarter));
    }

    @GetMapping("/{quarter}/items")
    @May(Access.VIEWER)
    @Operation(summary = "List the follow-ups of a section of the agenda, in its order")
    Slice<QuarterJson.Item> items(
            Actor actor,
            @PathVariable String quarter,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        Quarter found = quarters.find(quarter);
        Section wanted = Section.find(section)
                .orElseThrow(() ->
                        new Invalid("section", "must be overdue, expired, reopened, open, declined, done or verified"));
        int size = PageSize.of(pageSize);
        int first = first(cursor);
        List<AgendaItem> oneMore = quarters.items(actor, found, wanted, first, size + 1);
        LocalDate day = quarters.asOf(found);
        return Slice.of(oneMore, size, last -> Cursor.of(last.position())).map(item -> QuarterJson.Item.of(item, day));
    }

    @GetMapping("/{quarter}/teams")
    @May(Access.VIEWER)
    @Operation(summary = "List what the follow-ups of each team came to in a quarter, by the keys of the teams")
    Slice<QuarterJson.Team> teams(
            Actor actor,
            @PathVariable String quarter,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        return TeamsOfQuarter.page(quarters, actor, quarters.find(quarter), cursor, PageSize.of(pageSize))
                .map(QuarterJson.Team::of);
    }

    private static int first(@Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 1);
        return after == null ? 0 : (int) Math.clamp(after.number(0), 0, Integer.MAX_VALUE - 1000);
    }

    @GetMapping("/{quarter}/decisions")
    @May(Access.VIEWER)
    @Operation(summary = "List what was decided in a quarterly review, earliest first")
    Slice<QuarterJson.Decided> decisions(Actor actor, @PathVariable String quarter) {
        return Slice.all(quarters.decisions(actor, quarters.find(quarter)).stream()
                .map(QuarterJson.Decided::of)
                .toList());
    }

    @PostMapping("/{quarter}/decisions")
    @May(Access.RESPONDER)
    @Operation(
            summary = "Decide about a follow-up in a quarterly review, and do it",
            description =
                    "keep, change_due (with due and words), decline (with words, accepter and due), initiative, or note"
                            + " (with words; without number it is about all of it).")
    ResponseEntity<QuarterJson.Decided> decide(
            Actor actor,
            @PathVariable String quarter,
            @IdempotencyKey @Nullable String key,
            @RequestBody DecisionDraft body) {
        Decision made = holding.decide(Act.requested(actor, key, null), quarters.find(quarter), body);
        return ResponseEntity.created(URI.create("/api/v1/quarters/%s/decisions".formatted(quarter)))
                .body(QuarterJson.Decided.of(made));
    }

    @PostMapping("/{quarter}/closings")
    @May(Access.RESPONDER)
    @Operation(summary = "Close a quarterly review; its agenda stays as it is then")
    ResponseEntity<QuarterJson.View> close(Actor actor, @PathVariable String quarter, @RequestBody Holding.Close body) {
        Agenda closed = holding.close(Act.by(actor, "api"), quarters.find(quarter), body);
        return ResponseEntity.created(URI.create("/api/v1/quarters/" + quarter)).body(QuarterJson.View.of(closed));
    }
}
