package dev.andon.interventions.web;

import dev.andon.interventions.ChangePolicy;
import dev.andon.interventions.ChangePolicy.OfferedOption;
import dev.andon.interventions.Policies;
import dev.andon.interventions.Policy;
import dev.andon.interventions.UnderWay;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is under way in the whole house, and how it intervenes. */
@Controller
@RequestMapping("/interventions")
class PolicyPages {
    private static final String BY_SEVERITY = "clearing_";

    private final Policies policies;
    private final UnderWay underWay;
    private final Playbook playbook;
    private final JsonMapper json;

    PolicyPages(Policies policies, UnderWay underWay, Playbook playbook, JsonMapper json) {
        this.policies = policies;
        this.underWay = underWay;
        this.playbook = playbook;
        this.json = json;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView underWay(Actor actor) {
        return Pages.page("interventions/house", new InterventionListPage.House(underWay.of(actor), policies.now()));
    }

    @GetMapping("/policy")
    @May(Access.OWNER)
    ModelAndView show() {
        Policy now = policies.now();
        return Pages.page("interventions/policy", page(now.version(), Form.of(typed(now))));
    }

    @PostMapping("/policy")
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        String version = typed.getOrDefault("version", "");
        Long expected = version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
        try {
            policies.change(actor, "web", command(typed), expected);
        } catch (Invalid invalid) {
            return refused(expected, Form.refused(typed, invalid));
        } catch (Stale stale) {
            return refused(
                    null, new Form(typed, List.of(new FieldError("version", "moved on. " + stale.getMessage()))));
        }
        redirect.addFlashAttribute("notice", "Saved.");
        return new ModelAndView("redirect:/interventions/policy");
    }

    private ModelAndView refused(@Nullable Long version, Form form) {
        long shown = version == null ? policies.now().version() : version;
        return Pages.unprocessable("interventions/policy", page(shown, form));
    }

    private static ChangePolicy command(Map<String, String> typed) {
        Map<String, @Nullable String> bySeverity = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(BY_SEVERITY) && !value.isBlank()) {
                bySeverity.put(name.substring(BY_SEVERITY.length()), value);
            }
        });
        String distance = typed.getOrDefault("clash_distance", "");
        return new ChangePolicy(
                typed.get("clearing"),
                bySeverity,
                distance.matches("\\d{1,3}") ? Integer.valueOf(distance) : null,
                typed.containsKey("hint_at_restricted"),
                options(typed.getOrDefault("options", "")));
    }

    /** One a line: sort | text | minutes | reversible | risk. */
    private static List<@Nullable OfferedOption> options(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .<@Nullable OfferedOption>map(line -> {
                    String[] parts = line.split("\\|", -1);
                    if (parts.length != 5) {
                        throw new Invalid("options", "must have five parts in each line, with | between them");
                    }
                    return new OfferedOption(
                            parts[0].strip(),
                            parts[1].strip(),
                            minutes(parts[2].strip()),
                            parts[3].strip(),
                            parts[4].strip());
                })
                .toList();
    }

    private static @Nullable Integer minutes(String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,6}")) {
            throw new Invalid("options", "has minutes that are no number");
        }
        return Integer.valueOf(typed);
    }

    private static Map<String, String> typed(Policy policy) {
        Map<String, String> typed = new HashMap<>();
        typed.put("clearing", policy.usual().word());
        policy.bySeverity().forEach((severity, clearing) -> typed.put(BY_SEVERITY + severity, clearing.word()));
        typed.put("clash_distance", Integer.toString(policy.distance()));
        typed.put("hint_at_restricted", Boolean.toString(policy.hintsAtRestricted()));
        typed.put(
                "options",
                policy.options().stream()
                        .map(one -> "%s | %s | %s | %s | %s"
                                .formatted(
                                        one.kind().word(),
                                        one.text(),
                                        one.minutes() == null
                                                ? ""
                                                : one.minutes().toString(),
                                        one.reversible().word(),
                                        one.risk().word()))
                        .collect(Collectors.joining("\n")));
        return typed;
    }

    private PolicyPage page(long version, Form form) {
        List<Option> severities = playbook.severities().stream()
                .map(one -> new Option(one.key(), one.name()))
                .toList();
        return new PolicyPage(version, severities, form, lines());
    }

    private List<PolicyPage.Line> lines() {
        return policies.changes().stream()
                .map(change -> new PolicyPage.Line(change.at(), change.by(), facts(change)))
                .toList();
    }

    private List<String> facts(Policy.Change change) {
        JsonNode before = json.readTree(change.before());
        JsonNode after = json.readTree(change.after());
        List<String> facts = new ArrayList<>();
        for (String name : new TreeSet<>(after.propertyNames())) {
            if (!before.path(name).equals(after.path(name))) {
                facts.add("%s: %s → %s".formatted(Form.words(name), before.path(name), after.path(name)));
            }
        }
        return facts;
    }
}
