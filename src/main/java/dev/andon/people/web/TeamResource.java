package dev.andon.people.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.people.Team;
import dev.andon.people.TeamDraft;
import dev.andon.people.Teams;
import dev.andon.platform.database.Composing;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.web.Cursor;
import dev.andon.platform.web.PageSize;
import dev.andon.platform.web.Revision;
import dev.andon.platform.web.Slice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams over the API. */
@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "Teams")
class TeamResource {
    private final Teams teams;
    private final People people;
    private final Composing composing;

    TeamResource(Teams teams, People people, Composing composing) {
        this.teams = teams;
        this.people = people;
        this.composing = composing;
    }

    record MemberView(long id, String name, String email) {
        static MemberView of(Person person) {
            return new MemberView(person.id(), person.name(), person.email());
        }
    }

    record TeamView(
            String key,
            String name,
            String contact,
            @Nullable String zone,
            @Nullable MemberView manager,
            List<MemberView> members,
            boolean retired,
            long version) {}

    /**
     * What to change; what is absent stays.
     *
     * @param zone empty for the house's
     * @param manager an e-mail address; empty for nobody
     */
    record TeamChangeBody(
            @Nullable String name,
            @Nullable String contact,
            @Nullable String zone,
            @Nullable String manager,
            @Nullable List<String> members,
            @Nullable Boolean retired) {}

    @GetMapping
    @May(Access.VIEWER)
    @Operation(summary = "List teams, by key")
    Slice<TeamView> list(
            @RequestParam(name = "page_size", required = false) @Nullable Integer pageSize,
            @RequestParam(required = false) @Nullable String cursor) {
        int size = PageSize.of(pageSize);
        Cursor after = Cursor.read(cursor, 1);
        // A page of teams names hundreds of people; composed, they come from memory.
        return composing.of(() -> page(size, after));
    }

    private Slice<TeamView> page(int size, @Nullable Cursor after) {
        List<Team> oneMore = teams.all().stream()
                .sorted(Comparator.comparing(Team::key))
                .filter(team -> after == null || team.key().compareTo(after.text(0)) > 0)
                .limit(size + 1L)
                .toList();
        Map<Long, Person> known = known(oneMore);
        return Slice.of(oneMore, size, last -> Cursor.of(last.key())).map(team -> view(team, known));
    }

    @PostMapping
    @May(Access.OWNER)
    @Operation(summary = "Make a team")
    ResponseEntity<TeamView> create(Actor actor, @RequestBody TeamDraft body) {
        Team team = teams.create(actor, checked(body));
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team.key()))
                .eTag(Revision.etag(team.version()))
                .body(view(team));
    }

    @GetMapping("/{key}")
    @May(Access.VIEWER)
    @Operation(summary = "Read a team")
    ResponseEntity<TeamView> read(@PathVariable String key) {
        return answer(teams.get(key));
    }

    @PatchMapping("/{key}")
    @May(Access.OWNER)
    @Operation(summary = "Change a team; with If-Match only as it was read")
    ResponseEntity<TeamView> change(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TeamChangeBody body) {
        teams.get(key);
        TeamDraft draft = new TeamDraft(
                key, body.name(), body.contact(), body.zone(), body.manager(), body.members(), body.retired());
        return answer(teams.put(actor, checked(draft), Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{key}")
    @May(Access.OWNER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retire a team; what it owned still names it")
    void retire(
            Actor actor,
            @PathVariable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        teams.get(key);
        teams.put(actor, new TeamDraft(key, null, null, null, null, null, true), Revision.ifMatch(ifMatch));
    }

    private static TeamDraft checked(TeamDraft draft) {
        if (draft.members() != null && draft.members().stream().anyMatch(Objects::isNull)) {
            throw new Invalid("members", "must not contain null");
        }
        return draft;
    }

    private ResponseEntity<TeamView> answer(Team team) {
        return ResponseEntity.ok().eTag(Revision.etag(team.version())).body(view(team));
    }

    private TeamView view(Team team) {
        return view(team, known(List.of(team)));
    }

    /** Everybody whom these teams name. */
    private Map<Long, Person> known(Collection<Team> all) {
        Collection<Long> ids = new HashSet<>();
        for (Team team : all) {
            ids.addAll(team.members());
            Optional.ofNullable(team.manager()).ifPresent(ids::add);
        }
        return people.byIds(ids);
    }

    private static TeamView view(Team team, Map<Long, Person> known) {
        Long manager = team.manager();
        List<MemberView> members = team.members().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(MemberView::of)
                .toList();
        Person managing = manager == null ? null : known.get(manager);
        return new TeamView(
                team.key(),
                team.name(),
                team.contact(),
                team.zone() == null ? null : team.zoneWord(),
                managing == null ? null : MemberView.of(managing),
                members,
                team.retired(),
                team.version());
    }
}
