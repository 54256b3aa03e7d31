package dev.andon.care.web;

import dev.andon.care.CareKeeping;
import dev.andon.care.CareSettings;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.HashMap;
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

/** When the house's people are cared for. */
@Controller
@RequestMapping("/house/care")
class HouseCarePages {
    private final CareKeeping keeping;

    HouseCarePages(CareKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        CareSettings now = keeping.settings();
        Map<String, String> values = new HashMap<>();
        values.put("prompts", Boolean.toString(now.prompts()));
        values.put("relief_minutes", Integer.toString(now.reliefMinutes()));
        values.put("night_minutes", Integer.toString(now.nightMinutes()));
        values.put("night_from", now.nightFrom().toString());
        values.put("night_to", now.nightTo().toString());
        values.put("food_minutes", Integer.toString(now.foodMinutes()));
        values.put("meals", now.meals());
        values.put("break_minutes", Integer.toString(now.breakMinutes()));
        values.put("version", Long.toString(now.version()));
        return Pages.page("care/house", new HouseCarePage(Form.of(values), keeping.changes(actor)));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            String version = typed.getOrDefault("version", "");
            keeping.change(actor, draft(typed), version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
        } catch (Invalid invalid) {
            return refused(actor, Form.refused(typed, invalid));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(keeping.settings().version()));
            return refused(
                    actor,
                    new Form(again, List.of(new FieldError("prompts", "moved on; save again to put yours in place"))));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/house/care");
    }

    private ModelAndView refused(Actor actor, Form form) {
        return Pages.unprocessable("care/house", new HouseCarePage(form, keeping.changes(actor)));
    }

    private static CareKeeping.Draft draft(Map<String, String> typed) {
        return new CareKeeping.Draft(
                typed.containsKey("prompts"),
                number(typed.get("relief_minutes")),
                number(typed.get("night_minutes")),
                typed.get("night_from"),
                typed.get("night_to"),
                number(typed.get("food_minutes")),
                typed.getOrDefault("meals", ""),
                number(typed.get("break_minutes")));
    }

    /** What is no number is out of every range. */
    private static @Nullable Integer number(@Nullable String typed) {
        return typed == null
                ? null
                : typed.strip().matches("\\d{1,6}") ? Integer.valueOf(typed.strip()) : Integer.valueOf(-1);
    }
}
