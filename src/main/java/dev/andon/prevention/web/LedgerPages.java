package dev.andon.prevention.web;

import dev.andon.followups.FollowUp;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.House;
import dev.andon.people.May;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.prevention.Answering;
import dev.andon.prevention.Ledger;
import dev.andon.prevention.LedgerFilter;
import dev.andon.prevention.LedgerLine;
import dev.andon.response.Act;
import dev.andon.ui.Form;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The ledger of the house, and what it says of one follow-up. */
@Controller
@RequestMapping("/follow-ups")
class LedgerPages {
    private static final String WHOLE = "prevention/ledger";
    private static final String ONE = "prevention/one";
    private static final int SIZE = 50;
    private static final List<String> FILTERS = List.of("team", "from", "to");

    private final Ledger ledger;
    private final Answering answering;
    private final FollowUps followUps;
    private final FollowUpTabs tabs;
    private final Teams teams;
    private final House house;

    LedgerPages(Ledger ledger, Answering answering, FollowUps followUps, FollowUpTabs tabs, Teams teams, House house) {
        this.ledger = ledger;
        this.answering = answering;
        this.followUps = followUps;
        this.tabs = tabs;
        this.teams = teams;
        this.house = house;
    }

    @GetMapping("/prevention")
    @May(Access.VIEWER)
    ModelAndView whole(Actor actor, @RequestParam Map<String, String> asked) {
        Map<String, String> typed = new LinkedHashMap<>();
        FILTERS.forEach(name -> typed.put(name, asked.getOrDefault(name, "").strip()));
        String cursor = asked.get("cursor");
        try {
            LedgerFilter filter = LedgerFilter.of(typed.get("team"), typed.get("from"), typed.get("to"), house.zone());
            Slice<LedgerLine> page = ledger.list(actor, filter, Cursor.read(cursor, Ledger.CURSOR), SIZE);
            return Pages.page(WHOLE, whole(actor, Form.of(typed), filter, page, cursor));
        } catch (Invalid invalid) {
            Form refused = Form.refused(typed, invalid);
            return Pages.unprocessable(WHOLE, whole(actor, refused, null, Slice.all(List.of()), null));
        }
    }

    private PreventionViews.Whole whole(
            Actor actor, Form form, @Nullable LedgerFilter filter, Slice<LedgerLine> page, @Nullable String cursor) {
        List<Team> all = teams.all();
        String here = LedgerTab.HREF + "?" + query(form.values());
        return new PreventionViews.Whole(
                tabs.links(),
                page.items(),
                filter == null ? List.of() : ledger.teams(actor, filter),
                filter == null ? List.of() : ledger.back(actor),
                all.stream().collect(Collectors.toMap(Team::key, Team::name)),
                all.stream().map(team -> new Option(team.key(), team.name())).toList(),
                form,
                page.nextCursor() == null ? null : here + "cursor=" + encoded(page.nextCursor()),
                cursor == null ? null : here);
    }

    private static String query(Map<String, String> typed) {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()) + "&")
                .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GetMapping("/{followUp:\\d+}/prevention")
    @May(Access.VIEWER)
    ModelAndView one(Actor actor, @PathVariable long followUp) {
        return Pages.page(ONE, one(actor, followUp, 0, Form.empty()));
    }

    /** Says that a factor which came back has nothing to do with the follow-up. */
    @PostMapping("/{followUp:\\d+}/recurrences/{number:\\d+}/dismissal")
    @May(Access.RESPONDER)
    ModelAndView unrelated(
            Actor actor,
            @PathVariable long followUp,
            @PathVariable long number,
            @RequestParam Map<String, String> typed) {
        try {
            answering.unrelated(Act.by(actor, "web"), followUp, number, typed.get("reason"));
            return Pages.seeOther("/follow-ups/" + followUp + "/prevention");
        } catch (Invalid invalid) {
            return Pages.unprocessable(ONE, one(actor, followUp, number, Form.refused(typed, invalid)));
        } catch (Conflict conflict) {
            return Pages.unprocessable(ONE, one(actor, followUp, number, Form.refused(typed, "reason", conflict)));
        }
    }

    private PreventionViews.OfFollowUp one(Actor actor, long number, long refused, Form form) {
        FollowUp followUp = followUps.find(actor, number);
        return new PreventionViews.OfFollowUp(
                followUp, tabs.links(), ledger.of(actor, number), ledger.recurrences(actor, number), refused, form);
    }
}
