package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.PeopleLinks;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.TeamDraft;
import dev.andon.people.Teams;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Refusal;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.Slice;
import dev.andon.ui.Form;
import dev.andon.ui.ListAddress;
import dev.andon.ui.Pages;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/teams")
class TeamPages {
    private static final int SIZE = 30;

    private final Teams teams;
    private final People people;
    private final List<PeopleLinks> links;

    TeamPages(Teams teams, People people, List<PeopleLinks> links) {
        this.teams = teams;
        this.people = people;
        this.links = links.stream()
                .sorted(Comparator.comparingInt(PeopleLinks::order))
                .toList();
    }

    @GetMapping
    @May(Access.VIEWER)
    ModelAndView list(
            @RequestParam(defaultValue = "") String text, @RequestParam(required = false) @Nullable String cursor) {
        Cursor after = Cursor.read(cursor, 1);
        List<Team> found = teams.called(text);
        Slice<Team> page = Slice.within(found, after, SIZE, team -> Cursor.of(team.key()));
        return Pages.page(
                "people/teams",
                new TeamsPage(
                        page.items(),
                        found.size(),
                        text.strip(),
                        page.nextCursor() == null ? null : ListAddress.of("/teams", text, page.nextCursor()),
                        after == null ? null : ListAddress.of("/teams", text, null),
                        people.byIds(
                                page.items().stream().flatMap(TeamPages::named).collect(Collectors.toSet())),
                        links));
    }

    private static Stream<Long> named(Team team) {
        return Stream.concat(team.members().stream(), Stream.ofNullable(team.manager()));
    }

    @GetMapping("/new")
    @May(Access.OWNER)
    ModelAndView form() {
        return Pages.page("people/team", new TeamPage(null, links, Form.empty()));
    }

    @GetMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView form(@PathVariable String key) {
        Team team = teams.get(key);
        Map<Long, Person> members = people.byIds(team.members());
        Long manager = team.manager();
        String emails = team.members().stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .map(Person::email)
                .collect(Collectors.joining("\n"));
        Map<String, String> values = Map.of(
                "name",
                team.name(),
                "contact",
                team.contact(),
                "zone",
                team.zoneWord(),
                "manager",
                manager == null ? "" : people.get(manager).email(),
                "members",
                emails,
                "retired",
                Boolean.toString(team.retired()),
                "version",
                Long.toString(team.version()));
        return Pages.page("people/team", new TeamPage(team, links, Form.of(values)));
    }

    @PostMapping
    @May(Access.OWNER)
    ModelAndView create(Actor actor, @RequestParam Map<String, String> typed) {
        return save(typed, null, draft -> teams.create(actor, draft), typed.getOrDefault("key", ""));
    }

    @PostMapping("/{key}")
    @May(Access.OWNER)
    ModelAndView change(Actor actor, @PathVariable String key, @RequestParam Map<String, String> typed) {
        Team team = teams.get(key);
        return save(typed, team, draft -> teams.put(actor, draft, version(typed)), key);
    }

    private ModelAndView save(Map<String, String> typed, @Nullable Team team, Consumer<TeamDraft> command, String key) {
        TeamDraft draft = new TeamDraft(
                key.strip(),
                typed.getOrDefault("name", ""),
                typed.getOrDefault("contact", ""),
                typed.getOrDefault("zone", ""),
                typed.getOrDefault("manager", ""),
                lines(typed.getOrDefault("members", "")),
                typed.containsKey("retired"));
        try {
            command.accept(draft);
            return Pages.seeOther("/teams");
        } catch (Invalid invalid) {
            return refused(typed, team, invalid.errors());
        } catch (Refusal refusal) {
            String field = team == null ? "key" : "name";
            return refused(typed, team, List.of(new FieldError(field, String.valueOf(refusal.getMessage()))));
        }
    }

    private ModelAndView refused(Map<String, String> typed, @Nullable Team team, List<FieldError> errors) {
        // A wrong line of the members is shown at the field that holds them all.
        List<FieldError> shown = errors.stream()
                .map(e -> e.field().startsWith("members[") ? new FieldError("members", member(e)) : e)
                .toList();
        return Pages.unprocessable("people/team", new TeamPage(team, links, new Form(new HashMap<>(typed), shown)));
    }

    private static String member(FieldError error) {
        int index = Integer.parseInt(error.field().replaceAll("\\D", ""));
        return "number %d %s".formatted(index + 1, error.message());
    }

    private static @Nullable Long version(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        return version.matches("\\d{1,18}") ? Long.valueOf(version) : null;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
