package dev.andon.deadlines.web;

import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Policies;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.Trial;
import dev.andon.deadlines.Trials;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.Teams;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A policy tried on a year, and what a year came to with it. */
@Controller
@RequestMapping("/follow-ups/policies/{key}")
class TrialPages {
    private final Trials trials;
    private final Policies policies;
    private final Quarters quarters;
    private final Teams teams;
    private final House house;
    private final Clock clock;

    TrialPages(Trials trials, Policies policies, Quarters quarters, Teams teams, House house, Clock clock) {
        this.trials = trials;
        this.policies = policies;
        this.quarters = quarters;
        this.teams = teams;
        this.house = house;
        this.clock = clock;
    }

    @GetMapping("/trial")
    @May(Access.OWNER)
    ModelAndView tried(Actor actor, @PathVariable String key, @RequestParam(required = false) @Nullable Integer year) {
        return page(actor, key, trials.tried(actor, key, year), true);
    }

    @GetMapping("/violations")
    @May(Access.OWNER)
    ModelAndView recorded(
            Actor actor, @PathVariable String key, @RequestParam(required = false) @Nullable Integer year) {
        policies.get(key);
        Integer asked = year == null ? Integer.valueOf(thisYear()) : year;
        return page(actor, key, trials.recorded(actor, key, asked), false);
    }

    private ModelAndView page(Actor actor, String key, Trial trial, boolean tried) {
        List<Long> numbers = trial.found().stream()
                .limit(PolicyViews.Year.SHOWN)
                .map(found -> found.violation().number())
                .toList();
        Map<Long, AgendaItem> items = quarters.byNumbers(actor, numbers).stream()
                .collect(Collectors.toMap(AgendaItem::number, Function.identity()));
        return Pages.page(
                "deadlines/year",
                new PolicyViews.Year(policies.get(key), trial, tried, items, teams.byKey(), thisYear()));
    }

    private int thisYear() {
        return clock.instant().atZone(house.zone()).getYear();
    }
}
