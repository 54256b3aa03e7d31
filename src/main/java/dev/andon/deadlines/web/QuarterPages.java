package dev.andon.deadlines.web;

import dev.andon.deadlines.Agenda;
import dev.andon.deadlines.AgendaItem;
import dev.andon.deadlines.Decision;
import dev.andon.deadlines.Holding;
import dev.andon.deadlines.Minutes;
import dev.andon.deadlines.Quarter;
import dev.andon.deadlines.Quarters;
import dev.andon.deadlines.Section;
import dev.andon.deadlines.TeamFigures;
import dev.andon.followups.FollowUpTabs;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.web.Slice;
import dev.andon.response.Act;
import dev.andon.ui.Form;
import dev.andon.ui.ListAddress;
import dev.andon.ui.Pages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Quarterly reviews: the agenda, a section of it, closing it, and its minutes. */
@Controller
@RequestMapping("/follow-ups/quarters")
class QuarterPages {
    private static final int PAGE = 50;
    private static final String ONE = "deadlines/quarter";

    private final Quarters quarters;
    private final Holding holding;
    private final Minutes minutes;
    private final Teams teams;
    private final FollowUpTabs tabs;

    QuarterPages(Quarters quarters, Holding holding, Minutes minutes, Teams teams, FollowUpTabs tabs) {
        this.quarters = quarters;
        this.holding = holding;
        this.minutes = minutes;
        this.teams = teams;
        this.tabs = tabs;
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list() {
        return Pages.page(
                "deadlines/quarters", new QuarterViews.All(tabs.links(), quarters.recent(), quarters.current()));
    }

    @GetMapping("/{quarter}")
    @May(Access.VIEWER)
    ModelAndView show(Actor actor, @PathVariable String quarter) {
        return Pages.page(ONE, view(actor, quarters.find(quarter), Form.empty()));
    }

    @GetMapping("/{quarter}/sections/{section}")
    @May(Access.VIEWER)
    ModelAndView section(
            Actor actor,
            @PathVariable String quarter,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String after) {
        Quarter found = quarters.find(quarter);
        Section wanted = Section.find(section)
                .orElseThrow(() -> new Missing("There is no section “%s” on an agenda.".formatted(section)));
        int first = first(after);
        List<AgendaItem> items = quarters.items(actor, found, wanted, first, PAGE + 1);
        String here = found.path() + "/sections/" + wanted.word();
        return Pages.page(
                "deadlines/section",
                new QuarterViews.Page(
                        found,
                        quarters.asOf(found),
                        wanted,
                        first,
                        items.stream().limit(PAGE).toList(),
                        items.size() > PAGE ? here + "?after=" + (first + PAGE) : null,
                        first > 0 ? here : null,
                        teams.byKey(),
                        decided(quarters.decisions(actor, found)),
                        quarters.isHeld(found)));
    }

    private static int first(@Nullable String after) {
        return after != null && after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
    }

    @GetMapping("/{quarter}/teams")
    @May(Access.VIEWER)
    ModelAndView teams(
            Actor actor, @PathVariable String quarter, @RequestParam(required = false) @Nullable String cursor) {
        Quarter found = quarters.find(quarter);
        Slice<TeamFigures> page = TeamsOfQuarter.page(quarters, actor, found, cursor, PAGE);
        String here = found.path() + "/teams";
        return Pages.page(
                "deadlines/teams",
                new QuarterViews.OfTeams(
                        found,
                        page.items(),
                        teams.names(),
                        page.nextCursor() == null ? null : ListAddress.of(here, "", page.nextCursor()),
                        cursor == null ? null : here));
    }

    @PostMapping("/{quarter}/closing")
    @May(Access.RESPONDER)
    ModelAndView close(Actor actor, @PathVariable String quarter, @RequestParam Map<String, String> typed) {
        Quarter found = quarters.find(quarter);
        try {
            Holding.Close draft = new Holding.Close(typed.get("present"), typed.get("summary"));
            holding.close(Act.by(actor, "web"), found, draft);
            return Pages.seeOther(found.path());
        } catch (Invalid invalid) {
            return Pages.unprocessable(ONE, view(actor, found, Form.refused(typed, invalid)));
        } catch (Refusal refusal) {
            return Pages.unprocessable(ONE, view(actor, found, Form.refused(typed, "summary", refusal)));
        }
    }

    @GetMapping("/{quarter}/minutes")
    @May(Access.VIEWER)
    ResponseEntity<String> minutes(Actor actor, @PathVariable String quarter) {
        Quarter found = quarters.find(quarter);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/markdown;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"follow-ups-%s.md\"".formatted(found.name()))
                .body(minutes.of(actor, found));
    }

    private QuarterViews.One view(Actor actor, Quarter quarter, Form form) {
        Agenda agenda = quarters.agenda(actor, quarter);
        return new QuarterViews.One(tabs.links(), agenda, teams.byKey(), decided(agenda.decisions()), form);
    }

    static Map<Long, List<Decision>> decided(List<Decision> decisions) {
        return decisions.stream()
                .filter(one -> one.number() != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.number())));
    }
}
