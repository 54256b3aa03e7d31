package dev.andon.deadlines.web;

import dev.andon.deadlines.SettingKeeping;
import dev.andon.deadlines.SettingKeeping.Cap;
import dev.andon.deadlines.SettingKeeping.Draft;
import dev.andon.deadlines.Settings;
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
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reminders, escalation, caps, and how long a quarterly review takes. */
@Controller
@RequestMapping("/follow-ups/policies/settings")
class SettingPages {
    private static final String PAGE = "deadlines/settings";

    private final SettingKeeping keeping;

    SettingPages(SettingKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        return Pages.page(PAGE, view(actor, Form.of(values(keeping.settings()))));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            keeping.change(actor, draft(typed), Words.version(typed.get("version")));
        } catch (Invalid invalid) {
            List<FieldError> errors = invalid.errors().stream()
                    .map(SettingPages::shown)
                    .distinct()
                    .toList();
            return Pages.unprocessable(PAGE, view(actor, new Form(typed, errors)));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(keeping.settings().version()));
            FieldError error = new FieldError("remind_days", "moved on; save again to put yours in place");
            return Pages.unprocessable(PAGE, view(actor, new Form(again, List.of(error))));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/follow-ups/policies/settings");
    }

    private PolicyViews.House view(Actor actor, Form form) {
        return new PolicyViews.House(keeping.settings(), form, keeping.changes(actor));
    }

    private static Map<String, String> values(Settings now) {
        return Map.of(
                "remind_days",
                Integer.toString(now.remindDays()),
                "escalate_days",
                Objects.toString(now.escalateDays(), ""),
                "cap",
                Objects.toString(now.cap(), ""),
                "caps",
                now.caps().entrySet().stream()
                        .map(cap -> cap.getKey() + " " + cap.getValue())
                        .collect(Collectors.joining("\n")),
                "year_begins",
                Integer.toString(now.yearBegins()),
                "review_minutes",
                Integer.toString(now.reviewMinutes()),
                "version",
                Long.toString(now.version()));
    }

    private static Draft draft(Map<String, String> typed) {
        List<Cap> caps = typed.getOrDefault("caps", "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(SettingPages::cap)
                .toList();
        return new Draft(
                Words.number(typed.get("remind_days")),
                Words.number(typed.get("escalate_days")),
                Words.number(typed.get("cap")),
                caps,
                Words.number(typed.get("year_begins")),
                Words.number(typed.get("review_minutes")));
    }

    private static Cap cap(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return new Cap(parts[0], parts.length > 1 ? Words.number(parts[1]) : null);
    }

    private static FieldError shown(FieldError error) {
        if (error.field().startsWith("caps[")) {
            int line = Integer.parseInt(error.field().replaceAll("\\D", "")) + 1;
            String about = error.field().endsWith(".team") ? "the team " : "the number ";
            return new FieldError("caps", "line %d: %s%s".formatted(line, about, error.message()));
        }
        return error;
    }
}
