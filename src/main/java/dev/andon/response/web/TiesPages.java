package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.LinkKind;
import dev.andon.response.Links;
import dev.andon.response.LookAlikes;
import dev.andon.response.Tied;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Links and parents, made and taken away, one at a time: each is an entry of its own. */
@Controller
@RequestMapping("/incidents/{number:\\d+}")
class TiesPages {
    private final Incidents incidents;
    private final Links links;
    private final Tied tied;
    private final LookAlikes lookAlikes;

    TiesPages(Incidents incidents, Links links, Tied tied, LookAlikes lookAlikes) {
        this.incidents = incidents;
        this.links = links;
        this.tied = tied;
        this.lookAlikes = lookAlikes;
    }

    @GetMapping("/ties")
    @May(Access.RESPONDER)
    ModelAndView ties(Actor actor, @PathVariable long number) {
        return Pages.page("response/ties", page(actor, number, Form.empty()));
    }

    @PostMapping("/links")
    @May(Access.RESPONDER)
    ModelAndView link(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to) {
        return change(actor, number, Map.of("kind", kind, "to", to), "to", () -> {
            links.link(Act.by(actor, "web"), number, kind, other("to", to));
        });
    }

    @PostMapping("/link-removals")
    @May(Access.RESPONDER)
    ModelAndView unlink(
            Actor actor,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String to) {
        return change(actor, number, Map.of(), "to", () -> {
            links.unlink(Act.by(actor, "web"), number, kind, other("to", to));
        });
    }

    @PostMapping("/parent")
    @May(Access.RESPONDER)
    ModelAndView parent(Actor actor, @PathVariable long number, @RequestParam(defaultValue = "") String parent) {
        return change(actor, number, Map.of("parent", parent), "parent", () -> {
            links.setParent(Act.by(actor, "web"), number, other("parent", parent));
        });
    }

    @PostMapping("/parent-removals")
    @May(Access.RESPONDER)
    ModelAndView noParent(Actor actor, @PathVariable long number) {
        return change(actor, number, Map.of(), "parent", () -> links.clearParent(Act.by(actor, "web"), number));
    }

    private static @Nullable Long other(String field, String typed) {
        try {
            return MergePages.other(typed);
        } catch (Invalid _) {
            throw new Invalid(field, "is not a number such as 41 or INC-41");
        }
    }

    private ModelAndView change(Actor actor, long number, Map<String, String> typed, String field, Runnable command) {
        try {
            command.run();
            return Pages.seeOther("/incidents/" + number + "/ties");
        } catch (Invalid invalid) {
            return refused(actor, number, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(actor, number, Form.refused(typed, field, conflict));
        }
    }

    private ModelAndView refused(Actor actor, long number, Form form) {
        return Pages.unprocessable("response/ties", page(actor, number, form));
    }

    private TiesPage page(Actor actor, long number, Form form) {
        Incident incident = incidents.find(actor, number);
        List<Option> kinds = Arrays.stream(LinkKind.values())
                .map(kind -> new Option(kind.word(), kind.label()))
                .toList();
        return new TiesPage(incident, tied.of(actor, incident), lookAlikes.of(actor, incident), form, kinds);
    }
}
