package dev.andon.prevention.web;

import dev.andon.learning.Report;
import dev.andon.learning.ReportAddress;
import dev.andon.learning.ReportTabs;
import dev.andon.learning.Reports;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Stale;
import dev.andon.prevention.Answer;
import dev.andon.prevention.Answering;
import dev.andon.prevention.Considered;
import dev.andon.prevention.GiveAnswer;
import dev.andon.prevention.Prevention;
import dev.andon.prevention.web.PreventionViews.Item;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Beside a report: would an earlier follow-up have prevented it? Asked of each, answered by responders. */
@Controller
@RequestMapping("/incidents/{number}/report/prevention")
class PreventionPages {
    private static final String PAGE = "prevention/report";
    private static final long BY_HAND = -1;

    private final Prevention prevention;
    private final Answering answering;
    private final Incidents incidents;
    private final Reports reports;
    private final ReportTabs tabs;
    private final Teams teams;
    private final House house;

    PreventionPages(
            Prevention prevention,
            Answering answering,
            Incidents incidents,
            Reports reports,
            ReportTabs tabs,
            Teams teams,
            House house) {
        this.prevention = prevention;
        this.answering = answering;
        this.incidents = incidents;
        this.reports = reports;
        this.tabs = tabs;
        this.teams = teams;
        this.house = house;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable long number) {
        return Pages.page(PAGE, page(actor, number, 0, Form.empty()));
    }

    /** Names another by hand. */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView name(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        String named = typed.getOrDefault("follow_up", "").strip();
        long followUp = named.matches("(?i)(?:f-)?\\d{1,15}") ? Long.parseLong(named.replaceAll("\\D", "")) : 0;
        return answered(actor, number, followUp, typed, null, BY_HAND);
    }

    @PostMapping("/{followUp:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView answer(
            Actor actor,
            @PathVariable long number,
            @PathVariable long followUp,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable Long version) {
        return answered(actor, number, followUp, typed, version, followUp);
    }

    @PostMapping("/{followUp:\\d+}/removal")
    @May(Access.RESPONDER)
    ModelAndView takeBack(
            Actor actor,
            @PathVariable long number,
            @PathVariable long followUp,
            @RequestParam(required = false) @Nullable Long version) {
        try {
            answering.takeBack(Act.by(actor, "web"), number, followUp, version);
            return Pages.seeOther(PreventionViews.home(number));
        } catch (Stale stale) {
            return Pages.unprocessable(PAGE, page(actor, number, followUp, Form.refused(Map.of(), "reason", stale)));
        }
    }

    private ModelAndView answered(
            Actor actor, long number, long followUp, Map<String, String> typed, @Nullable Long version, long where) {
        try {
            GiveAnswer given = new GiveAnswer(typed.get("answer"), typed.get("reason"));
            answering.answer(Act.by(actor, "web"), number, followUp, given, version);
            return Pages.seeOther(PreventionViews.home(number) + "#f-" + followUp);
        } catch (Invalid invalid) {
            return Pages.unprocessable(PAGE, page(actor, number, where, Form.refused(typed, invalid)));
        } catch (Stale stale) {
            return Pages.unprocessable(PAGE, page(actor, number, where, Form.refused(typed, "reason", stale)));
        }
    }

    private PreventionViews.OfReport page(Actor actor, long number, long refused, Form form) {
        Report report = reports.find(actor, ReportAddress.of(number, null));
        Incident incident = incidents.find(actor, number);
        Map<String, Team> names = teams.byKey();
        List<Item> items = prevention.found(actor, incident).stream()
                .map(one -> item(one, names, one.followUp().number() == refused ? form : said(one.answer())))
                .toList();
        return new PreventionViews.OfReport(
                incident,
                tabs.of(report),
                items,
                prevention.changes(actor, incident),
                refused == BY_HAND ? form : Form.empty());
    }

    private Item item(Considered one, Map<String, Team> names, Form form) {
        String when = PreventionViews.when(one.followUp(), prevention.today(), house.zone());
        return new Item(one, TeamNames.of(names, one.followUp()), when.replace(": did it hold?", ""), form);
    }

    private static Form said(@Nullable Answer answer) {
        if (answer == null) {
            return Form.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("answer", answer.verdict().word());
        values.put("reason", Objects.requireNonNullElse(answer.reason(), ""));
        return Form.of(values);
    }
}
