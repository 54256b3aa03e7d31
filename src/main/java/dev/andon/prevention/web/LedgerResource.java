package dev.andon.prevention.web;

import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.IdempotencyKey;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Slice;
import dev.andon.prevention.Answering;
import dev.andon.prevention.Ledger;
import dev.andon.prevention.LedgerFilter;
import dev.andon.response.Act;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The prevention ledger, over the API. */
@RestController
@RequestMapping("/api/v1/follow-ups")
@Tag(name = "Prevention")
class LedgerResource {
    private final Ledger ledger;
    private final Answering answering;
    private final FollowUps followUps;
    private final House house;

    LedgerResource(Ledger ledger, Answering answering, FollowUps followUps, House house) {
        this.ledger = ledger;
        this.answering = answering;
        this.followUps = followUps;
        this.house = house;
    }

    /** @param reason why it has nothing to do with the follow-up */
    record UnrelatedJson(@Nullable String reason) {}

    /**
     * @param from the first day on which the incidents were declared
     * @param to the last
     */
    @GetMapping("/prevention")
    @May(Access.VIEWER)
    @Operation(
            summary = "List undone follow-ups with what people say they would have prevented or shortened, most first")
    Slice<PreventionJson.Line> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        LedgerFilter filter = LedgerFilter.of(team, from, to, house.zone());
        return ledger.list(actor, filter, Cursor.read(cursor, Ledger.CURSOR), PageSize.of(pageSize))
                .map(PreventionJson.Line::of);
    }

    /** Parameters as of the list. */
    @GetMapping("/prevention/teams")
    @May(Access.VIEWER)
    @Operation(summary = "The same for each team; an incident counts once for a team")
    Slice<PreventionJson.OfTeam> teams(
            Actor actor,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        LedgerFilter filter = LedgerFilter.of(team, from, to, house.zone());
        return Slice.all(ledger.teams(actor, filter).stream()
                .map(PreventionJson.OfTeam::of)
                .toList());
    }

    @GetMapping("/{followUp}/prevention")
    @May(Access.VIEWER)
    @Operation(summary = "What was said of a follow-up after later incidents, and where its factor came back")
    PreventionJson.One one(Actor actor, @PathVariable long followUp) {
        return new PreventionJson.One(
                PreventionJson.Item.of(followUps.find(actor, followUp)),
                ledger.of(actor, followUp).stream()
                        .map(PreventionJson.Named::of)
                        .toList(),
                ledger.recurrences(actor, followUp).stream()
                        .map(PreventionJson.Back::of)
                        .toList());
    }

    @PostMapping("/{followUp}/recurrences/{incident}/dismissal")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that a factor which came back has nothing to do with the follow-up")
    ResponseEntity<PreventionJson.Back> unrelated(
            Actor actor,
            @PathVariable long followUp,
            @PathVariable long incident,
            @IdempotencyKey @Nullable String key,
            @RequestBody UnrelatedJson body) {
        Act act = Act.by(actor, "api").keyed(key);
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(PreventionJson.Back.of(answering.unrelated(act, followUp, incident, body.reason())));
    }
}
