package dev.andon.checks.web;

import dev.andon.checks.Probe;
import dev.andon.checks.Probes;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.platform.problem.Validation;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The endpoints as pages. */
@Controller
@RequestMapping("/probes")
class ProbePages {
    private static final int CHANGES = 30;

    private final Probes probes;

    ProbePages(Probes probes) {
        this.probes = probes;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list() {
        return Pages.page("checks/probes", page(Form.empty()));
    }

    private ProbesPage page(Form form) {
        return new ProbesPage(probes.list(), form, probes.changes(CHANGES));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView add(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        try {
            Probe probe = probes.add(actor, described(typed.get("key"), typed));
            redirect.addFlashAttribute("notice", probe.name() + " is kept. Ask it once to see that it answers.");
            return new ModelAndView("redirect:/probes#" + probe.key());
        } catch (Invalid invalid) {
            return Pages.unprocessable("checks/probes", page(Form.refused(typed, invalid)));
        }
    }

    @GetMapping("/{key}/edit")
    @May(Access.OWNER)
    ModelAndView edit(@PathVariable String key) {
        Probe probe = probes.get(key);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", probe.name());
        values.put("kind", probe.kind().word());
        values.put("url", probe.url().toString());
        values.put("expected_status", probe.expectedStatus() == null ? "" : Integer.toString(probe.expectedStatus()));
        values.put("header", probe.header() == null ? "" : probe.header());
        values.put("version", Long.toString(probe.version()));
        return Pages.page("checks/probe", new ProbePage(probe, Form.of(values)));
    }

    @PostMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @PathVariable String key, @RequestParam Map<String, String> typed) {
        try {
            probes.change(actor, key, described(null, typed), version(typed));
            return Pages.seeOther("/probes#" + key);
        } catch (Invalid invalid) {
            return Pages.unprocessable("checks/probe", new ProbePage(probes.get(key), Form.refused(typed, invalid)));
        } catch (Stale stale) {
            return Pages.unprocessable(
                    "checks/probe", new ProbePage(probes.get(key), Form.refused(typed, "name", stale)));
        }
    }

    @PostMapping("/{key}/removal")
    @May(Access.OWNER)
    ModelAndView remove(Actor actor, @PathVariable String key) {
        probes.remove(actor, key, null);
        return Pages.seeOther("/probes");
    }

    /** Says what came of it; nothing is kept. */
    @PostMapping("/{key}/trial")
    @May(Access.OWNER)
    ModelAndView trial(Actor actor, @PathVariable String key, RedirectAttributes redirect) {
        Probes.Tried tried = probes.tried(actor, key);
        redirect.addFlashAttribute(
                "notice",
                "%s %s, after %d ms: %s%s"
                        .formatted(
                                tried.verdict().sign(),
                                tried.verdict().label(),
                                tried.tookMillis(),
                                tried.said(),
                                tried.evidence().isEmpty()
                                        ? ""
                                        : " (" + tried.evidence().getFirst().answered() + ")"));
        return new ModelAndView("redirect:/probes#" + key);
    }

    private static @Nullable Long version(Map<String, String> typed) {
        String text = typed.getOrDefault("version", "");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static Probes.Describe described(@Nullable String key, Map<String, String> typed) {
        String status = typed.getOrDefault("expected_status", "").strip();
        Validation check = new Validation();
        check.check(status.isEmpty() || status.matches("\\d{1,4}"), "expected_status", "must be a number such as 204");
        check.throwIfAny();
        return new Probes.Describe(
                key,
                typed.get("name"),
                typed.get("kind"),
                typed.get("url"),
                status.isEmpty() ? null : Integer.valueOf(status),
                typed.get("header"),
                typed.get("secret"));
    }
}
