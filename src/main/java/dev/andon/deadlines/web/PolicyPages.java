package dev.andon.deadlines.web;

import dev.andon.deadlines.Policies;
import dev.andon.deadlines.Policy;
import dev.andon.deadlines.PolicyDraft;
import dev.andon.deadlines.PolicyKeeping;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.SettingKeeping;
import dev.andon.deadlines.TeamFigures;
import dev.andon.followups.FollowUpTabs;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.problem.Stale;
import dev.andon.playbook.Playbook;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Policies: the list of them, and one as a form. */
@Controller
@RequestMapping("/follow-ups/policies")
class PolicyPages {
    private static final String LIST = "/follow-ups/policies";

    private final Policies policies;
    private final PolicyKeeping keeping;
    private final SettingKeeping settings;
    private final Quarters quarters;
    private final Playbook playbook;
    private final Teams teams;
    private final House house;
    private final FollowUpTabs tabs;
    private final Clock clock;

    PolicyPages(
            Policies policies,
            PolicyKeeping keeping,
            SettingKeeping settings,
            Quarters quarters,
            Playbook playbook,
            Teams teams,
            House house,
            FollowUpTabs tabs,
            Clock clock) {
        this.policies = policies;
        this.keeping = keeping;
        this.settings = settings;
        this.quarters = quarters;
        this.playbook = playbook;
        this.teams = teams;
        this.house = house;
        this.tabs = tabs;
        this.clock = clock;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(Actor actor) {
        List<TeamFigures> full =
                quarters.now(actor).stream().filter(TeamFigures::isFull).toList();
        return Pages.page(
                "deadlines/policies",
                new PolicyViews.All(tabs.links(), policies.all(), settings.settings(), full, teams.byKey()));
    }

    @GetMapping("/new")
    @May(Access.OWNER)
    ModelAndView form() {
        return Pages.page("deadlines/policy", view(null, Form.of(Map.of("counted", "calendar")), List.of()));
    }

    @GetMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView form(Actor actor, @PathVariable String key) {
        return Pages.page("deadlines/policy", view(actor, policies.get(key), null));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView create(Actor actor, @RequestParam Map<String, String> typed) {
        PolicyDraft draft = PolicyForm.draft(typed, playbook.severities());
        try {
            return Pages.seeOther(LIST + "/" + keeping.create(actor, draft).key());
        } catch (Invalid invalid) {
            return Pages.unprocessable(
                    "deadlines/policy", view(null, new Form(typed, PolicyForm.shown(invalid.errors())), List.of()));
        } catch (Refusal refusal) {
            return Pages.unprocessable("deadlines/policy", view(null, Form.refused(typed, "name", refusal), List.of()));
        }
    }

    @PostMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView change(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        PolicyDraft draft = PolicyForm.draft(typed, playbook.severities());
        Policy before = policies.get(key);
        return saved(actor, before, typed, redirect, "Saved.", () -> {
            keeping.change(actor, key, draft, Words.version(typed.get("version")));
            return LIST + "/" + key;
        });
    }

    @PostMapping("/{key}/activation")
    @May(Access.OWNER)
    ModelAndView switchOn(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String notice = "On from now. What is open already has its days from today.";
        return saved(actor, policies.get(key), Map.of(), redirect, notice, () -> {
            keeping.switchOn(actor, key, Words.version(typed.get("version")));
            return LIST;
        });
    }

    @PostMapping("/{key}/deactivation")
    @May(Access.OWNER)
    ModelAndView switchOff(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String notice = "Off. Due dates that it gave stay.";
        return saved(actor, policies.get(key), Map.of(), redirect, notice, () -> {
            keeping.switchOff(actor, key, Words.version(typed.get("version")));
            return LIST;
        });
    }

    @PostMapping("/{key}/removal")
    @May(Access.OWNER)
    ModelAndView drop(
            Actor actor,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return saved(actor, policies.get(key), Map.of(), redirect, "Gone.", () -> {
            keeping.drop(actor, key, Words.version(typed.get("version")));
            return LIST;
        });
    }

    private ModelAndView saved(
            Actor actor,
            Policy before,
            Map<String, String> typed,
            RedirectAttributes redirect,
            String notice,
            Supplier<String> command) {
        try {
            String next = command.get();
            redirect.addFlashAttribute("notice", notice);
            return new ModelAndView("redirect:" + next);
        } catch (Invalid invalid) {
            Form form = new Form(typed, PolicyForm.shown(invalid.errors()));
            return Pages.unprocessable("deadlines/policy", view(actor, before, form));
        } catch (Refusal refusal) {
            Policy now = policies.get(before.key());
            Map<String, String> again = new HashMap<>(typed.isEmpty() ? PolicyForm.values(now) : typed);
            if (refusal instanceof Stale) {
                again.put("version", Long.toString(now.version()));
            }
            return Pages.unprocessable("deadlines/policy", view(actor, now, Form.refused(again, "name", refusal)));
        }
    }

    private PolicyViews.One view(Actor actor, Policy policy, @Nullable Form form) {
        Form shown = form == null ? Form.of(PolicyForm.values(policy)) : form;
        return view(policy, shown, policies.changes(actor, policy.key()));
    }

    private PolicyViews.One view(@Nullable Policy policy, Form form, List<dev.andon.deadlines.Change> changes) {
        int year = clock.instant().atZone(house.zone()).getYear();
        return new PolicyViews.One(policy, playbook.severities(), form, changes, year);
    }
}
