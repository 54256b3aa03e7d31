package dev.andon.reviews.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.web.Revision;
import dev.andon.reviews.Organising;
import dev.andon.reviews.Programme;
import dev.andon.reviews.ProgrammeRules;
import dev.andon.reviews.Rota;
import dev.andon.reviews.Sign;
import dev.andon.reviews.web.MeetingJson.RotaJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** How review meetings are held, and who organises them, for programs. */
@RestController
@RequestMapping("/api/v1/reviews")
@Tag(name = "Review meetings")
class ProgrammeResource {
    private static final int TURNS = 26;

    private final Programme programme;
    private final Organising organising;

    ProgrammeResource(Programme programme, Organising organising) {
        this.programme = programme;
        this.organising = organising;
    }

    /** @param kind log, author, owners, depending, team or people */
    record RuleJson(
            String kind, String label, List<String> severities, String team, List<String> people, boolean required) {}

    record RulesJson(
            int prereadDays,
            int minutes,
            int closingMinutes,
            int topicMinutes,
            int completeness,
            int findings,
            int calibration,
            int lookBackDays,
            Map<String, Integer> points,
            List<RuleJson> audience,
            long version) {
        static RulesJson of(ProgrammeRules rules) {
            Map<String, Integer> points = new TreeMap<>();
            for (Sign sign : Sign.values()) {
                points.put(sign.word(), rules.points(sign));
            }
            return new RulesJson(
                    rules.prereadDays(),
                    rules.minutes(),
                    rules.closingMinutes(),
                    rules.topicMinutes(),
                    rules.completeness(),
                    rules.findings(),
                    rules.calibration(),
                    rules.lookBackDays(),
                    points,
                    rules.audience().stream()
                            .map(rule -> new RuleJson(
                                    rule.kind().word(),
                                    rule.label(),
                                    rule.severities(),
                                    rule.team(),
                                    rule.people(),
                                    rule.required()))
                            .toList(),
                    rules.version());
        }
    }

    /** Two turns by their first days. */
    record Swap(@Nullable String turn, @Nullable String with) {}

    /** @param person {@code @handle} or e-mail address of who takes it over */
    record Cover(@Nullable String turn, @Nullable String person) {}

    /** @param person absent for the caller; @param to the last day */
    record Absence(
            @Nullable String person,
            @Nullable String from,
            @Nullable String to) {}

    @GetMapping("/rules")
    @May(Access.VIEWER)
    @Operation(
            summary =
                    "Read how review meetings are held: minutes, what is ready, what speaks for taking, who is invited")
    ResponseEntity<RulesJson> rules() {
        return ok(programme.rules());
    }

    @PatchMapping("/rules")
    @May(Access.OWNER)
    @Operation(summary = "Change how review meetings are held; a list that is there replaces what was")
    ResponseEntity<RulesJson> change(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Programme.Draft body) {
        return ok(programme.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    @GetMapping("/rota")
    @May(Access.VIEWER)
    @Operation(summary = "Read who organises review meetings when, for the next turns")
    ResponseEntity<RotaJson> rota() {
        return rota(organising.rota());
    }

    @PatchMapping("/rota")
    @May(Access.OWNER)
    @Operation(summary = "Change who takes turns, how long a turn is, and when the first begins")
    ResponseEntity<RotaJson> rota(
            Actor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Organising.Draft body) {
        return rota(organising.change(actor, body, Revision.ifMatch(ifMatch)));
    }

    @PostMapping("/rota/swaps")
    @May(Access.RESPONDER)
    @Operation(summary = "Swap two turns; for those whose they are, and owners")
    ResponseEntity<RotaJson> swap(Actor actor, @RequestBody Swap body) {
        return made(organising.swap(actor, body.turn(), body.with()));
    }

    @PostMapping("/rota/covers")
    @May(Access.RESPONDER)
    @Operation(summary = "Hand a turn over; for whose it is, who takes it, and owners")
    ResponseEntity<RotaJson> cover(Actor actor, @RequestBody Cover body) {
        return made(organising.cover(actor, body.turn(), body.person()));
    }

    @PostMapping("/rota/absences")
    @May(Access.RESPONDER)
    @Operation(summary = "Say that one is away; turns that touch it go to the next who is there")
    ResponseEntity<RotaJson> away(Actor actor, @RequestBody Absence body) {
        return made(organising.away(actor, body.person(), body.from(), body.to()));
    }

    @DeleteMapping("/rota/absences/{person}/{from}")
    @May(Access.RESPONDER)
    @Operation(summary = "Take back that somebody is away from that day on")
    ResponseEntity<RotaJson> back(Actor actor, @PathVariable long person, @PathVariable String from) {
        return rota(organising.back(actor, person, from));
    }

    private static ResponseEntity<RulesJson> ok(ProgrammeRules rules) {
        return ResponseEntity.ok().eTag(Revision.etag(rules.version())).body(RulesJson.of(rules));
    }

    private ResponseEntity<RotaJson> rota(Rota rota) {
        return ResponseEntity.ok().eTag(Revision.etag(rota.version())).body(RotaJson.of(rota, organising.next(TURNS)));
    }

    private ResponseEntity<RotaJson> made(Rota rota) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .eTag(Revision.etag(rota.version()))
                .body(RotaJson.of(rota, organising.next(TURNS)));
    }
}
