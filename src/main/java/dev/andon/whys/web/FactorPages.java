package dev.andon.whys.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import dev.andon.whys.Factor;
import dev.andon.whys.FactorFilter;
import dev.andon.whys.Factoring;
import dev.andon.whys.Factors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Contributing factors as pages: all of them with how often they come back, and one with the incidents it is in. */
@Controller
@RequestMapping("/factors")
class FactorPages {
    private static final int SUGGESTED = 8;
    private static final int ALIKE = 4;
    private static final int SEARCH = 200;

    private final Factors factors;
    private final Factoring factoring;

    FactorPages(Factors factors, Factoring factoring) {
        this.factors = factors;
        this.factoring = factoring;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor, @RequestParam Map<String, String> asked) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : List.of("text", "kind", "role", "recurring")) {
            typed.put(field, asked.getOrDefault(field, ""));
        }
        try {
            FactorFilter filter = FactorFilter.of(
                    typed.get("text"), typed.get("kind"), typed.get("role"), "yes".equals(typed.get("recurring")));
            return Pages.page("whys/factors", new FactorViews.Listed(factors.list(actor, filter), Form.of(typed)));
        } catch (Invalid invalid) {
            return Pages.unprocessable("whys/factors", new FactorViews.Listed(List.of(), Form.refused(typed, invalid)));
        }
    }

    /** Names like what is being typed, for the field that a factor is named in. */
    @GetMapping("/suggestions")
    @May(Access.VIEWER)
    ResponseEntity<List<Option>> suggest(Actor actor, @RequestParam(defaultValue = "") String text) {
        String asked = text.substring(0, Math.min(SEARCH, text.length()));
        return ResponseEntity.ok(factors.like(actor, asked, SUGGESTED).stream()
                .map(factor -> new Option(factor.name(), FactorViews.often(factor)))
                .toList());
    }

    @GetMapping("/{key:[a-z0-9-]+}")
    @May(Access.VIEWER)
    ModelAndView one(Actor actor, @PathVariable String key) {
        return Pages.page("whys/factor", page(actor, key, Form.empty()));
    }

    @PostMapping("/{key:[a-z0-9-]+}")
    @May(Access.RESPONDER)
    ModelAndView rename(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version) {
        return done(
                actor,
                key,
                typed,
                "name",
                () -> factoring.rename(
                        Act.by(actor, "web"), key, typed.getOrDefault("name", ""), typed.get("kind"), version));
    }

    @PostMapping("/{key:[a-z0-9-]+}/merges")
    @May(Access.RESPONDER)
    ModelAndView merge(Actor actor, @PathVariable String key, @RequestParam Map<String, String> typed) {
        return done(actor, key, typed, "with", () -> factoring.merge(Act.by(actor, "web"), key, typed.get("with")));
    }

    /** Takes back that two are the same. */
    @PostMapping("/{key:[a-z0-9-]+}/merges/{other:[a-z0-9-]+}/reversal")
    @May(Access.RESPONDER)
    ModelAndView part(Actor actor, @PathVariable String key, @PathVariable String other) {
        factoring.part(Act.by(actor, "web"), key, other);
        return Pages.seeOther("/factors/" + key);
    }

    private ModelAndView done(Actor actor, String key, Map<String, String> typed, String field, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/factors/" + key);
        } catch (Invalid invalid) {
            return Pages.unprocessable("whys/factor", page(actor, key, Form.refused(typed, invalid)));
        } catch (Stale | Conflict refusal) {
            return Pages.unprocessable("whys/factor", page(actor, key, Form.refused(typed, field, refusal)));
        }
    }

    private FactorViews.One page(Actor actor, String key, Form form) {
        Factor factor = factors.find(actor, key);
        List<Factor> alike = factors.like(actor, factor.name(), ALIKE + 1).stream()
                .filter(other -> !other.key().equals(factor.key()))
                .limit(ALIKE)
                .toList();
        return new FactorViews.One(factor, factors.merges(factor), factors.changes(actor, factor), alike, form);
    }
}
