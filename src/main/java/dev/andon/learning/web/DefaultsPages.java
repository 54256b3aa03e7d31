package dev.andon.learning.web;

import dev.andon.learning.HouseDefaults;
import dev.andon.learning.ReportDefaults;
import dev.andon.learning.internal.ChangeLists;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How new reports begin in this house. */
@Controller
@RequestMapping("/reports/defaults")
class DefaultsPages {
    private static final String PAGE = "learning/defaults";

    private final HouseDefaults defaults;
    private final ChangeLists changes;

    DefaultsPages(HouseDefaults defaults, ChangeLists changes) {
        this.changes = changes;
        this.defaults = defaults;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show() {
        ReportDefaults now = defaults.now();
        Map<String, String> typed = Map.of(
                "names_as_roles", Boolean.toString(now.namesAsRoles()),
                "lead_up_hours", Integer.toString(now.leadUpHours()));
        return Pages.page(PAGE, new ReportViews.Defaults(Form.of(typed), now.version(), changes.ofDefaults()));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String hours = typed.getOrDefault("lead_up_hours", "").strip();
        String version = typed.getOrDefault("version", "");
        try {
            defaults.change(
                    actor,
                    typed.containsKey("names_as_roles"),
                    hours.matches("\\d{1,6}") ? Integer.valueOf(hours) : null,
                    version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
        } catch (Invalid invalid) {
            return refused(Form.refused(typed, invalid));
        } catch (Stale stale) {
            return refused(Form.refused(typed, "version", stale));
        }
        redirect.addFlashAttribute("notice", "Saved. Reports that are there already stay as they are.");
        return new ModelAndView("redirect:/reports/defaults");
    }

    private ModelAndView refused(Form form) {
        return Pages.unprocessable(
                PAGE, new ReportViews.Defaults(form, defaults.now().version(), changes.ofDefaults()));
    }
}
