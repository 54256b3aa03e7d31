package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.response.Pace;
import dev.andon.response.Pacing;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How long the house waits for people, for its owners. */
@Controller
@RequestMapping("/house/pace")
class PacePages {
    private static final String PAGE = "response/pace";

    private final Pacing pacing;

    PacePages(Pacing pacing) {
        this.pacing = pacing;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        Pace pace = pacing.now();
        Map<String, String> typed = Map.of(
                "answer_minutes", Integer.toString(pace.answerMinutes()),
                "objection_minutes", Integer.toString(pace.objectionMinutes()));
        return Pages.page(PAGE, page(actor, Form.of(typed)));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            pacing.change(
                    actor,
                    whole(typed.get("answer_minutes")),
                    whole(typed.get("objection_minutes")),
                    version(typed.get("version")));
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, page(actor, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            Form form = new Form(typed, List.of(new FieldError("version", "moved on. " + stale.getMessage())));
            return Pages.unprocessable(PAGE, page(actor, form));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/house/pace");
    }

    private PacePage page(Actor actor, Form form) {
        return new PacePage(pacing.now(), form, pacing.changes(actor));
    }

    /** Null, which the command refuses by the field's name, for what is no whole number. */
    private static @Nullable Integer whole(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,9}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static @Nullable Long version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
    }
}
