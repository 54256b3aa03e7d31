package dev.andon.followups.web;

import dev.andon.catalog.Catalog;
import dev.andon.catalog.Service;
import dev.andon.followups.FollowUpFilter;
import dev.andon.followups.FollowUpOrder;
import dev.andon.followups.FollowUpQuery;
import dev.andon.followups.FollowUpTabs;
import dev.andon.followups.FollowUps;
import dev.andon.followups.State;
import dev.andon.followups.internal.TeamCounts;
import dev.andon.followups.web.FollowUpViews.AllTeams;
import dev.andon.followups.web.FollowUpViews.Mine;
import dev.andon.followups.web.FollowUpViews.OfTeam;
import dev.andon.followups.web.FollowUpViews.Part;
import dev.andon.followups.web.FollowUpViews.TeamLine;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.Team;
import dev.andon.people.Teams;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.ui.ListAddress;
import dev.andon.ui.Option;
import dev.andon.ui.Pages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Follow-ups from where somebody stands: mine, and those of a team. */
@Controller
@RequestMapping("/follow-ups")
class TeamPages {
    private static final String TEAMS = "/follow-ups/teams";
    private static final int SHOWN = 20;
    private static final int SIZE = 50;
    private static final Duration LATELY = Duration.ofDays(90);

    private final FollowUps followUps;
    private final FollowUpQuery query;
    private final FollowUpTabs tabs;
    private final Showing showing;
    private final Teams teams;
    private final TeamCounts counts;
    private final Catalog catalog;
    private final Clock clock;

    TeamPages(
            FollowUps followUps,
            FollowUpQuery query,
            FollowUpTabs tabs,
            Showing showing,
            Teams teams,
            TeamCounts counts,
            Catalog catalog,
            Clock clock) {
        this.followUps = followUps;
        this.query = query;
        this.tabs = tabs;
        this.showing = showing;
        this.teams = teams;
        this.counts = counts;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/mine")
    @May(Access.VIEWER)
    ModelAndView mine(Actor actor) {
        LocalDate today = query.today();
        long me = actor.isPerson() ? actor.personId() : -1;
        FollowUpFilter own = FollowUpFilter.ALL.owner(me);
        List<Part> parts = Stream.of(
                        part(actor, "Overdue", "", own.overdueOn(today), "owner=me&due=overdue"),
                        part(
                                actor,
                                "To do",
                                "",
                                own.open().and(new FollowUpFilter.Condition.NotOverdue(today)),
                                "owner=me&state=open&state=doing"),
                        part(
                                actor,
                                "Done, and not yet seen to work",
                                "Say what showed it, once you know.",
                                own.in(State.DONE),
                                "owner=me&state=done"),
                        part(
                                actor,
                                "Risks you accepted",
                                "Declined on your word, until a day.",
                                FollowUpFilter.ALL.acceptedBy(me),
                                ""))
                .filter(part -> part.count() > 0)
                .toList();
        return Pages.page("followups/mine", new Mine(tabs.links(), parts));
    }

    private Part part(Actor actor, String title, String hint, FollowUpFilter filter, String all) {
        return part(actor, title, hint, filter, FollowUpOrder.DUE, all);
    }

    private Part part(Actor actor, String title, String hint, FollowUpFilter filter, FollowUpOrder order, String all) {
        long count = followUps.count(actor, filter);
        return new Part(
                title,
                hint,
                count,
                count == 0
                        ? List.of()
                        : showing.all(
                                actor,
                                followUps
                                        .list(actor, filter, order, null, SHOWN)
                                        .items()),
                all.isEmpty() || count <= SHOWN ? "" : "/follow-ups?" + all);
    }

    @GetMapping("/teams")
    @May(Access.VIEWER)
    ModelAndView teams(
            Actor actor,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Team> called = called(actor, text);
        Cursor after = Cursor.read(cursor, 1);
        Slice<Team> page = Slice.within(called, after, SIZE, team -> Cursor.of(team.key()));
        return Pages.page(
                "followups/teams",
                new AllTeams(
                        tabs.links(),
                        lines(actor, page.items()),
                        called.size(),
                        text.strip(),
                        page.nextCursor() == null ? null : ListAddress.of(TEAMS, text, page.nextCursor()),
                        after == null ? null : ListAddress.of(TEAMS, text, null)));
    }

    /** By name; those that are gone only if they left something behind. */
    private List<Team> called(Actor actor, String text) {
        List<Team> called = teams.called(text);
        Map<String, TeamCounts.Count> left =
                counts(actor, called.stream().filter(Team::retired).toList());
        return called.stream()
                .filter(team -> !team.retired() || left.containsKey(team.key()))
                .toList();
    }

    private Map<String, TeamCounts.Count> counts(Actor actor, List<Team> some) {
        List<String> keys = some.stream().map(Team::key).toList();
        return keys.isEmpty()
                ? Map.of()
                : counts.of(actor, keys, query.today(), clock.instant().minus(LATELY));
    }

    private List<TeamLine> lines(Actor actor, List<Team> some) {
        Map<String, TeamCounts.Count> found = counts(actor, some);
        return some.stream()
                .map(team -> line(team, found.getOrDefault(team.key(), TeamCounts.Count.NONE)))
                .toList();
    }

    private static TeamLine line(Team team, TeamCounts.Count count) {
        return new TeamLine(team.key(), team.name(), count.open(), count.overdue(), count.done());
    }

    @GetMapping("/teams/{key}")
    @May(Access.VIEWER)
    ModelAndView team(Actor actor, @PathVariable String key) {
        Team team = teams.get(key);
        List<Service> services = catalog.now().services().values().stream()
                .filter(service -> service.owner().equals(team.key()))
                .toList();
        List<Part> parts =
                Stream.concat(open(actor, team, services), over(actor, team)).toList();
        List<Option> named = services.stream()
                .filter(service -> !service.retired())
                .map(service -> new Option(service.key(), service.name()))
                .toList();
        return Pages.page("followups/team", new OfTeam(tabs.links(), team, parts, named));
    }

    private Stream<Part> open(Actor actor, Team team, List<Service> services) {
        LocalDate today = query.today();
        FollowUpFilter own = FollowUpFilter.ALL.team(team.key());
        FollowUpFilter elsewhere =
                own.open().elsewhere(services.stream().map(Service::key).toList());
        String base = "team=" + team.key();
        return Stream.of(
                part(actor, "Overdue", "", own.overdueOn(today), base + "&due=overdue"),
                part(
                        actor,
                        "Open",
                        "",
                        own.open().and(new FollowUpFilter.Condition.NotOverdue(today)),
                        base + "&state=open&state=doing"),
                part(
                        actor,
                        "From incidents of others",
                        "Still to be done here, after incidents that were about no service of this team.",
                        elsewhere,
                        base + "&origin=elsewhere&state=open&state=doing"));
    }

    private Stream<Part> over(Actor actor, Team team) {
        FollowUpFilter own = FollowUpFilter.ALL.team(team.key());
        Instant since = clock.instant().minus(LATELY);
        String base = "team=" + team.key();
        return Stream.of(
                part(
                        actor,
                        "Declined, and the time is over",
                        "Decide again: do it, or accept the risk anew.",
                        own.declineExpiredOn(query.today()),
                        base + "&declined=expired"),
                part(
                        actor,
                        "Done in the last 90 days",
                        "",
                        own.done(since, null),
                        FollowUpOrder.CHANGED,
                        base + "&state=done&state=verified&sort=changed"));
    }
}
