package dev.andon.catalog;

import dev.andon.catalog.Plan.Change;
import dev.andon.catalog.Plan.Problem;
import dev.andon.catalog.Plan.TeamChange;
import dev.andon.people.TeamDraft;
import dev.andon.people.Teams;
import dev.andon.platform.problem.FieldError;
import dev.andon.platform.problem.Validation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares drafts with the catalog as it is, each by itself and all together. Changes nothing. */
@Component
class Planner {
    private final Teams teams;

    Planner(Teams teams) {
        this.teams = teams;
    }

    /** What the drafts would change, and everything that hinders it. */
    Plan plan(Snapshot now, List<Draft> drafts) {
        List<Problem> problems = new ArrayList<>();
        List<TeamChange> teamDrafts = new ArrayList<>();
        Set<String> owners = new HashSet<>();
        teams.all().forEach(team -> owners.add(team.key()));
        int sameTeams = 0;
        Map<String, Drafted> drafted = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Draft draft : drafts) {
            if (!seen.add(draft.kind() + " " + draft.key())) {
                problems.add(problem(draft, "key", "is in the file twice"));
            } else if (draft.kind() == Kind.TEAM) {
                boolean created = owners.add(draft.key());
                TeamDraft team = team(draft, problems);
                if (team != null && teams.isAsDrafted(team)) {
                    sameTeams++;
                } else if (team != null) {
                    teamDrafts.add(new TeamChange(team, created));
                }
            } else {
                drafted.put(draft.kind() + " " + draft.key(), drafted(now, draft, problems));
            }
        }
        return together(now, drafted, owners, problems, teamDrafts, sameTeams);
    }

    /** @param before null when it would be new */
    private record Drafted(Draft draft, @Nullable Item before, Item item) {}

    private static Drafted drafted(Snapshot now, Draft draft, List<Problem> problems) {
        Validation validation = new Validation();
        Item before = now.find(draft.kind(), draft.key()).orElse(null);
        Item item = Drafting.item(draft, before, validation);
        validation.errors().forEach(error -> problems.add(problem(draft, error.field(), error.message())));
        return new Drafted(draft, before, item);
    }

    private Plan together(
            Snapshot now,
            Map<String, Drafted> drafted,
            Set<String> owners,
            List<Problem> problems,
            List<TeamChange> teamDrafts,
            int sameTeams) {
        Meaning meaning =
                Meaning.of(now, drafted.values().stream().map(Drafted::item).toList());
        List<Change> changes = new ArrayList<>();
        int unchanged = sameTeams;
        Set<String> touched = new HashSet<>();
        for (Drafted one : drafted.values()) {
            Validation validation = new Validation();
            Item item = meaning.settled(one.item(), owners, validation);
            validation.errors().forEach(error -> problems.add(problem(one.draft(), error.field(), error.message())));
            touched.add(item.key());
            if (one.before() != null && one.before().fields().equals(item.fields())) {
                unchanged++;
            } else {
                changes.add(new Change(one.before(), item));
            }
        }
        List<String> warnings = problems.isEmpty() ? Cycles.among(meaning.after(changes), touched) : List.of();
        return new Plan(changes, teamDrafts, unchanged, problems, warnings);
    }

    private @Nullable TeamDraft team(Draft draft, List<Problem> problems) {
        Validation validation = new Validation();
        Given given = new Given(draft, validation);
        given.only(new java.util.LinkedHashSet<>(List.of("name", "contact", "zone", "manager", "members", "retired")));
        Map<String, Object> values = draft.values();
        TeamDraft team = new TeamDraft(
                draft.key(),
                values.containsKey("name") ? given.line("name", 120, null) : null,
                values.containsKey("contact") ? given.line("contact", 300, null) : null,
                values.containsKey("zone") ? given.line("zone", 60, null) : null,
                values.containsKey("manager") ? given.line("manager", 254, null) : null,
                values.containsKey("members") ? given.words("members", 200, 254, null) : null,
                values.containsKey("retired") ? given.flag("retired", null) : null);
        List<FieldError> errors = new ArrayList<>(validation.errors());
        if (errors.isEmpty()) {
            errors.addAll(teams.check(team));
        }
        errors.forEach(error -> problems.add(problem(draft, error.field(), error.message())));
        return errors.isEmpty() ? team : null;
    }

    private static Problem problem(Draft draft, String field, String message) {
        String of = (draft.kind().word() + " " + Objects.requireNonNullElse(draft.key(), "")).strip();
        return new Problem(draft.line(field), of, field, message);
    }
}
