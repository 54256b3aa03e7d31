package dev.andon.claims.web;

import dev.andon.claims.AddEvidence;
import dev.andon.claims.Claim;
import dev.andon.claims.Claims;
import dev.andon.claims.Evidence;
import dev.andon.claims.Judge;
import dev.andon.claims.RaiseClaim;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.Mentions;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import dev.andon.ui.TextLinks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Claims as pages: all of them, raising one, its evidence, and what it turned out to be. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/claims")
class ClaimPages {
    private final Incidents incidents;
    private final Claims claims;
    private final Mentions mentions;
    private final People people;

    ClaimPages(Incidents incidents, Claims claims, Mentions mentions, People people) {
        this.incidents = incidents;
        this.claims = claims;
        this.mentions = mentions;
        this.people = people;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView all(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        return Pages.page("claims/all", new ClaimsPage(incident, claims.of(incident)));
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        return Pages.page("claims/new", new NewClaimPage(incidents.find(actor, number), Form.empty()));
    }

    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView raise(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            RaiseClaim command = new RaiseClaim(typed.get("text"), typed.get("kind"), typed.get("said_by"));
            claims.raise(Act.by(actor, "web"), number, command);
            return Pages.seeOther("/incidents/" + number);
        } catch (Invalid invalid) {
            NewClaimPage page = new NewClaimPage(incidents.find(actor, number), Form.refused(typed, invalid));
            return Pages.unprocessable("claims/new", page);
        }
    }

    @GetMapping("/{claim:\\d+}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number, @PathVariable long claim) {
        return Pages.page("claims/claim", page(actor, number, claim, Form.empty(), Form.empty()));
    }

    @PostMapping("/{claim:\\d+}/evidence")
    @May(Access.RESPONDER)
    ModelAndView add(
            Actor actor, @PathVariable long number, @PathVariable long claim, @RequestParam Map<String, String> typed) {
        try {
            Act act = Act.by(actor, "web").happened(observed(actor, typed.get("occurred_at")));
            AddEvidence command =
                    new AddEvidence(typed.get("stance"), typed.get("kind"), typed.get("text"), typed.get("link"));
            claims.add(act, number, claim, command);
            return Pages.seeOther("/incidents/%d/claims/%d".formatted(number, claim));
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "claims/claim", page(actor, number, claim, Form.refused(typed, invalid), Form.empty()));
        }
    }

    @PostMapping("/{claim:\\d+}/verdict")
    @May(Access.RESPONDER)
    ModelAndView judge(
            Actor actor, @PathVariable long number, @PathVariable long claim, @RequestParam Map<String, String> typed) {
        try {
            Judge command = new Judge(typed.get("verdict"), typed.get("reason"), typed.get("evidence"));
            claims.judge(Act.by(actor, "web"), number, claim, command);
            return Pages.seeOther("/incidents/%d/claims/%d".formatted(number, claim));
        } catch (Invalid invalid) {
            return refused(actor, number, claim, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, claim, Form.refused(typed, "verdict", conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, long claim, Form judged) {
        return Pages.unprocessable("claims/claim", page(actor, number, claim, Form.empty(), judged));
    }

    private ClaimPage page(Actor actor, long number, long id, Form seen, Form judged) {
        Incident incident = incidents.find(actor, number);
        Claim claim = claims.find(actor, number, id);
        TextLinks names =
                mentions.linksIn(claim.evidence().stream().map(Evidence::text).toList());
        return new ClaimPage(incident, claim, names, seen, judged, zone(actor));
    }

    private ZoneId zone(Actor actor) {
        return actor.isPerson() ? people.get(actor.personId()).zone() : ZoneOffset.UTC;
    }

    private @Nullable Instant observed(Actor actor, @Nullable String local) {
        if (local == null || local.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(local).atZone(zone(actor)).toInstant();
        } catch (DateTimeException e) {
            throw new Invalid("occurred_at", "must say when, such as 2026-11-20T03:14");
        }
    }
}
