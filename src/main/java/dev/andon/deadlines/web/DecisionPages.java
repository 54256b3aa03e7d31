package dev.andon.deadlines.web;

import dev.andon.deadlines.DecisionDraft;
import dev.andon.deadlines.Holding;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.Verdict;
import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.followups.TypedPerson;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Refusal;
import dev.andon.response.Act;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deciding in a quarterly review: about one follow-up, or a note about all of it. */
@Controller
@RequestMapping("/follow-ups/quarters/{quarter}")
class DecisionPages {
    private static final String PAGE = "deadlines/decide";

    private final Quarters quarters;
    private final Holding holding;
    private final FollowUps followUps;
    private final People people;
    private final Teams teams;
    private final FollowUpTabs tabs;
    private final TypedPerson person;

    DecisionPages(
            Quarters quarters,
            Holding holding,
            FollowUps followUps,
            People people,
            Teams teams,
            FollowUpTabs tabs,
            TypedPerson person) {
        this.quarters = quarters;
        this.holding = holding;
        this.followUps = followUps;
        this.people = people;
        this.teams = teams;
        this.tabs = tabs;
        this.person = person;
    }

    /** @param from the section of the agenda that one comes from, and how far down in it; one goes back there */
    @GetMapping("/follow-ups/{number:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView show(
            Actor actor,
            @PathVariable String quarter,
            @PathVariable long number,
            @RequestParam Map<String, String> from) {
        Map<String, String> values = new HashMap<>(from);
        values.put("verdict", Verdict.KEEP.word());
        return Pages.page(PAGE, view(actor, quarters.find(quarter), number, Form.of(values)));
    }

    private static String back(Quarter quarter, Map<String, String> from, long number) {
        String after = from.getOrDefault("after", "");
        String there = Section.find(from.get("section"))
                .map(section -> "/sections/" + section.word() + (after.matches("\\d{1,6}") ? "?after=" + after : ""))
                .orElse("");
        return quarter.path() + there + "#f-" + number;
    }

    @PostMapping("/follow-ups/{number:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView decide(
            Actor actor,
            @PathVariable String quarter,
            @PathVariable long number,
            @RequestParam Map<String, String> typed) {
        Quarter found = quarters.find(quarter);
        followUps.find(actor, number);
        try {
            holding.decide(Act.by(actor, "web"), found, draft(actor, number, typed));
            return Pages.seeOther(back(found, typed, number));
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, view(actor, found, number, Form.refused(typed, invalid)));
        } catch (Missing missing) {
            throw missing;
        } catch (Refusal refusal) {
            return Pages.unprocessable(PAGE, view(actor, found, number, Form.refused(typed, "verdict", refusal)));
        }
    }

    /** Something that is about no single follow-up. */
    @PostMapping("/notes")
    @May(Access.RESPONDER)
    ModelAndView note(Actor actor, @PathVariable String quarter, @RequestParam Map<String, String> typed) {
        Quarter found = quarters.find(quarter);
        DecisionDraft draft = new DecisionDraft(null, Verdict.NOTE.word(), typed.get("words"), null, null);
        try {
            holding.decide(Act.by(actor, "web"), found, draft);
            return Pages.seeOther(found.path() + "#decided");
        } catch (Invalid invalid) {
            return again(actor, found, Form.refused(typed, invalid));
        } catch (Refusal refusal) {
            return again(actor, found, Form.refused(typed, "words", refusal));
        }
    }

    private ModelAndView again(Actor actor, Quarter quarter, Form form) {
        var agenda = quarters.agenda(actor, quarter);
        return Pages.unprocessable(
                "deadlines/quarter",
                new QuarterViews.One(
                        tabs.links(), agenda, teams.byKey(), QuarterPages.decided(agenda.decisions()), form));
    }

    private DecisionDraft draft(Actor actor, long number, Map<String, String> typed) {
        Verdict verdict = Verdict.find(typed.get("verdict")).orElse(null);
        String due = verdict == Verdict.CHANGE_DUE || verdict == Verdict.DECLINE ? typed.get("due") : null;
        return new DecisionDraft(
                number, typed.get("verdict"), typed.get("words"), due, accepter(actor, verdict, typed));
    }

    private @Nullable Long accepter(Actor actor, @Nullable Verdict verdict, Map<String, String> typed) {
        return verdict == Verdict.DECLINE ? person.id(actor, typed.get("accepter")) : null;
    }

    private QuarterViews.Deciding view(Actor actor, Quarter quarter, long number, Form form) {
        FollowUp followUp = followUps.find(actor, number);
        List<Person> likely = people.byIds(followUp.incident().members()).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::name))
                .toList();
        return new QuarterViews.Deciding(
                quarter,
                followUp,
                Optional.ofNullable(followUp.owner())
                        .flatMap(people::find)
                        .map(Person::name)
                        .orElse("nobody"),
                PolicyViews.team(teams.byKey(), followUp.team()),
                quarters.decisions(actor, quarter).stream()
                        .filter(one -> one.number() != null && one.number() == number)
                        .toList(),
                likely,
                back(quarter, form.values(), number),
                form);
    }
}
