package dev.andon.approvals.web;

import dev.andon.approvals.Backlog;
import dev.andon.approvals.RuleKeeping;
import dev.andon.approvals.RuleKeeping.Draft;
import dev.andon.approvals.RuleKeeping.FreeDay;
import dev.andon.approvals.RuleKeeping.RuleDraft;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.playbook.Severity;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By when reports are written, and what the house wants before they are published. */
@Controller
@RequestMapping("/house/reviews")
class RulePages {
    private static final Pattern RULE = Pattern.compile("rules\\[(\\d+)]\\.(\\w+)");

    private final RuleKeeping keeping;
    private final Playbook playbook;
    private final Backlog backlog;

    RulePages(RuleKeeping keeping, Playbook playbook, Backlog backlog) {
        this.backlog = backlog;
        this.keeping = keeping;
        this.playbook = playbook;
    }

    @GetMapping
    @May(Access.OWNER)
    ModelAndView show(Actor actor) {
        return Pages.page("approvals/rules", view(actor, Form.of(values())));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            String version = typed.getOrDefault("version", "");
            keeping.change(actor, draft(typed), version.matches("\\d{1,18}") ? Long.valueOf(version) : null);
        } catch (Invalid invalid) {
            List<FieldError> errors =
                    invalid.errors().stream().map(this::byName).toList();
            return Pages.unprocessable("approvals/rules", view(actor, new Form(typed, errors)));
        } catch (Stale stale) {
            Map<String, String> again = new HashMap<>(typed);
            again.put("version", Long.toString(keeping.rules().version()));
            FieldError error = new FieldError("remind_days", "moved on; save again to put yours in place");
            return Pages.unprocessable("approvals/rules", view(actor, new Form(again, List.of(error))));
        }
        redirect.addFlashAttribute("notice", "Saved. Due dates that are set already stay.");
        return new ModelAndView("redirect:/house/reviews");
    }

    /** Drafts from before there were rules get a day together. */
    @PostMapping("/due-dates")
    @May(Access.OWNER)
    ModelAndView date(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Backlog.Given done = backlog.date(actor, typed.get("due_on"));
            redirect.addFlashAttribute(
                    "notice",
                    "%d %s due on %s.%s"
                            .formatted(
                                    done.given(),
                                    done.given() == 1 ? "report is" : "reports are",
                                    ReviewViews.day(done.dueOn()),
                                    done.more() ? " There are more." : ""));
            return new ModelAndView("redirect:/house/reviews");
        } catch (Invalid invalid) {
            Map<String, String> again = values();
            again.putAll(typed);
            return Pages.unprocessable("approvals/rules", view(actor, new Form(again, invalid.errors())));
        }
    }

    private ReviewViews.Rules view(Actor actor, Form form) {
        return new ReviewViews.Rules(
                keeping.rules(), playbook.severities(), form, keeping.changes(actor), backlog.size(actor));
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        var rules = keeping.rules();
        for (Severity severity : playbook.severities()) {
            var rule = rules.of(severity.key());
            values.put("due_days_" + severity.key(), Objects.toString(rule.dueDays(), ""));
            values.put("gate_" + severity.key(), rule.gate().word());
            values.put("quorum_" + severity.key(), Integer.toString(rule.quorum()));
        }
        rules.weekend().forEach(day -> values.put("weekend_" + day.name().toLowerCase(java.util.Locale.ROOT), "true"));
        values.put("free_days", new ReviewViews.Rules(rules, List.of(), Form.empty(), List.of(), 0).freeDays());
        values.put("remind_days", Integer.toString(rules.remindDays()));
        values.put("version", Long.toString(rules.version()));
        return values;
    }

    private Draft draft(Map<String, String> typed) {
        List<RuleDraft> rules = playbook.severities().stream()
                .map(Severity::key)
                .map(key -> new RuleDraft(
                        key,
                        ReviewPages.number(typed.get("due_days_" + key)),
                        typed.get("gate_" + key),
                        ReviewPages.number(typed.get("quorum_" + key))))
                .toList();
        List<String> weekend = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(java.util.Locale.ROOT))
                .filter(day -> typed.containsKey("weekend_" + day))
                .toList();
        List<FreeDay> free = ReviewViews.text(typed.get("free_days"))
                .lines()
                .filter(line -> !line.isBlank())
                .map(RulePages::freeDay)
                .toList();
        return new Draft(rules, weekend, free, ReviewPages.number(typed.get("remind_days")));
    }

    private static FreeDay freeDay(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return new FreeDay(parts[0], parts.length > 1 ? parts[1] : "");
    }

    /** The page has a field for each severity, and one for all free days. */
    private FieldError byName(FieldError error) {
        Matcher rule = RULE.matcher(error.field());
        if (rule.matches()) {
            Severity severity = playbook.severities().get(Integer.parseInt(rule.group(1)));
            return new FieldError(rule.group(2) + "_" + severity.key(), error.message());
        }
        if (error.field().startsWith("free_days[")) {
            int line = Integer.parseInt(error.field().replaceAll("\\D", "")) + 1;
            return new FieldError("free_days", "line %d %s".formatted(line, error.message()));
        }
        return error;
    }
}
