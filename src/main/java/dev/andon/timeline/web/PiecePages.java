package dev.andon.timeline.web;

import dev.andon.learning.Milestone;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Act;
import dev.andon.timeline.ChangeEntry;
import dev.andon.timeline.ChangeGroup;
import dev.andon.timeline.Curating;
import dev.andon.timeline.Ref;
import dev.andon.timeline.Timelines;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One thing of a timeline: an entry, a group, an outside event, a milestone. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/report/timeline")
class PiecePages {
    private final Timelines timelines;
    private final Curating curating;
    private final PieceForms forms;

    PiecePages(Timelines timelines, Curating curating, PieceForms forms) {
        this.timelines = timelines;
        this.curating = curating;
        this.forms = forms;
    }

    @GetMapping("/items/{item}")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number, @PathVariable String item) {
        Ref ref = ref(item);
        return Pages.page(template(ref), forms.one(actor, number, ref));
    }

    @PostMapping("/items/{item}")
    @May(Access.RESPONDER)
    ModelAndView save(
            Actor actor,
            @PathVariable long number,
            @PathVariable String item,
            @RequestParam Map<String, String> typed) {
        Ref ref = ref(item);
        try {
            save(Act.by(actor, "web"), number, ref, typed, version(typed));
            return Pages.seeOther(back(number, ref));
        } catch (Invalid invalid) {
            return Pages.unprocessable(template(ref), forms.refused(actor, number, ref, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            // What was typed stays; sent again, it is meant to stand in the place of what the other one wrote.
            Form form = Form.refused(typed, "version", stale);
            ModelAndView page = Pages.page(template(ref), forms.refused(actor, number, ref, form));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    private void save(Act act, long number, Ref ref, Map<String, String> typed, @Nullable Long version) {
        switch (ref.kind()) {
            case ENTRY -> {
                ChangeEntry said = new ChangeEntry(
                        typed.get("shown"), typed.getOrDefault("title", ""), typed.getOrDefault("note", ""));
                curating.entry(act, number, ref.number(), said, version);
            }
            case GROUP -> {
                ChangeGroup said = new ChangeGroup(
                        typed.getOrDefault("title", ""),
                        typed.getOrDefault("note", ""),
                        typed.get("from"),
                        typed.get("to"));
                curating.changeGroup(act, number, ref.number(), said, version);
            }
            case EVENT -> curating.changeOutside(act, number, ref.number(), forms.outside(act.actor(), typed), version);
            case MILESTONE ->
                curating.milestone(act, number, milestone(ref), forms.milestone(act.actor(), typed), version);
            case KIND -> throw new Missing("A kind of entries has no page.");
        }
    }

    private static Milestone milestone(Ref ref) {
        return Milestone.of(ref.key()).orElseThrow();
    }

    @PostMapping("/items/{item}/removal")
    @May(Access.RESPONDER)
    ModelAndView takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable String item,
            @RequestParam Map<String, String> typed) {
        Ref ref = ref(item);
        try {
            curating.takeBack(Act.by(actor, "web"), number, ref, version(typed));
            return Pages.seeOther(back(number, ref));
        } catch (Stale | Conflict refusal) {
            Form form = Form.refused(Map.of(), "version", refusal);
            ModelAndView page = Pages.page(template(ref), forms.refused(actor, number, ref, form));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
    }

    /**
     * @param change id of a change that is offered; what it says stands in the form
     * @param at a moment in ISO 8601 that it is about, such as the beginning of a gap
     */
    @GetMapping("/events/new")
    @May(Access.RESPONDER)
    ModelAndView newEvent(
            Actor actor,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable Long change,
            @RequestParam(defaultValue = "") String at) {
        return Pages.page("timeline/event", forms.fresh(actor, number, change, at));
    }

    @PostMapping("/events")
    @May(Access.RESPONDER)
    ModelAndView add(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        try {
            Act act = Act.by(actor, "web");
            Ref added =
                    curating.outside(act, number, forms.outside(actor, typed)).ref();
            return Pages.seeOther(back(number, added));
        } catch (Invalid invalid) {
            return Pages.unprocessable("timeline/event", forms.fresh(actor, number, Form.refused(typed, invalid)));
        }
    }

    private static String back(long number, Ref ref) {
        return "/incidents/%d/report/timeline#%s".formatted(number, ref);
    }

    private static Ref ref(String item) {
        return Ref.of(item)
                .filter(ref -> ref.kind() != Ref.Kind.KIND)
                .orElseThrow(() -> new Missing("There is no “%s” in a timeline.".formatted(item)));
    }

    private static String template(Ref ref) {
        return switch (ref.kind()) {
            case ENTRY, KIND -> "timeline/entry";
            case GROUP -> "timeline/group";
            case EVENT -> "timeline/event";
            case MILESTONE -> "timeline/milestone";
        };
    }

    private static @Nullable Long version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }
}
