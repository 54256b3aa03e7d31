package dev.andon.response.web;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.May;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Invalid;
import dev.andon.platform.problem.Missing;
import dev.andon.response.Act;
import dev.andon.response.ChangeSubTeam;
import dev.andon.response.FormSubTeam;
import dev.andon.response.Holder;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.response.SubTeam;
import dev.andon.response.SubTeams;
import dev.andon.ui.Form;
import dev.andon.ui.Pages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forming, changing and disbanding sub-teams. The form of a new one is filled in as Andon would form it. */
@Controller
@RequestMapping("/incidents/{number:\\d+}/sub-teams")
class SubTeamPages {
    private final Incidents incidents;
    private final SubTeams teams;

    SubTeamPages(Incidents incidents, SubTeams teams) {
        this.incidents = incidents;
        this.teams = teams;
    }

    @GetMapping("/new")
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number) {
        Incident incident = incidents.find(actor, number);
        Map<String, String> values =
                teams.suggestion(incident).map(SubTeamPages::values).orElseGet(HashMap::new);
        values.putIfAbsent("minutes", Integer.toString(FormSubTeam.USUAL));
        return Pages.page("response/subteam", page(incident, null, Form.of(values)));
    }

    private static Map<String, String> values(FormSubTeam team) {
        Map<String, String> values = new HashMap<>();
        values.put("name", team.name() == null ? "" : team.name());
        values.put("leader_id", String.valueOf(team.leaderId()));
        values.put("mission", team.mission() == null ? "" : team.mission());
        team.memberIds().forEach(id -> values.put(SubTeamPage.box(id), "true"));
        return values;
    }

    /** @param typed with {@code suggested}, the sub-team that Andon suggested is formed as it is */
    @PostMapping
    @May(Access.RESPONDER)
    ModelAndView form(Actor actor, @PathVariable long number, @RequestParam Map<String, String> typed) {
        return change(actor, number, null, typed, incident -> {
            FormSubTeam command = typed.containsKey("suggested")
                    ? teams.suggestion(incident)
                            .orElseThrow(() -> new Conflict("Nobody is left to form a sub-team of."))
                    : typed(typed);
            return teams.form(Act.by(actor, "web"), number, command);
        });
    }

    private static FormSubTeam typed(Map<String, String> typed) {
        return new FormSubTeam(
                typed.get("name"),
                Typed.id("leader_id", typed.get("leader_id")),
                typed.get("mission"),
                minutes(typed),
                ticked(typed));
    }

    @GetMapping("/{team:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView team(Actor actor, @PathVariable long number, @PathVariable long team) {
        Incident incident = incidents.find(actor, number);
        SubTeam standing = standing(incident, team);
        Map<String, String> values = new HashMap<>();
        values.put("name", standing.name());
        values.put("leader_id", Long.toString(standing.leader().id()));
        values.put("mission", standing.mission());
        standing.members().forEach(member -> values.put(SubTeamPage.box(member.id()), "true"));
        return Pages.page("response/subteam", page(incident, standing, Form.of(values)));
    }

    @PostMapping("/{team:\\d+}")
    @May(Access.RESPONDER)
    ModelAndView change(
            Actor actor, @PathVariable long number, @PathVariable long team, @RequestParam Map<String, String> typed) {
        return change(actor, number, team, typed, incident -> {
            List<Long> members =
                    standing(incident, team).members().stream().map(Holder::id).toList();
            List<Long> ticked = ticked(typed);
            Long leader = Typed.id("leader_id", typed.get("leader_id"));
            ChangeSubTeam command = new ChangeSubTeam(
                    typed.get("name"),
                    leader,
                    typed.get("mission"),
                    minutes(typed),
                    without(ticked, members),
                    without(without(members, ticked), leader == null ? List.of() : List.of(leader)));
            return teams.change(Act.by(actor, "web"), number, team, command);
        });
    }

    @PostMapping("/{team:\\d+}/disbandment")
    @May(Access.RESPONDER)
    ModelAndView disband(
            Actor actor, @PathVariable long number, @PathVariable long team, @RequestParam Map<String, String> typed) {
        return change(
                actor,
                number,
                team,
                typed,
                _ -> teams.disband(Act.by(actor, "web"), number, team, typed.get("reason")));
    }

    private ModelAndView change(
            Actor actor,
            long number,
            @Nullable Long team,
            Map<String, String> typed,
            Function<Incident, Incident> command) {
        Incident incident = incidents.find(actor, number);
        try {
            Incident after = command.apply(incident);
            return Pages.seeOther("/incidents/" + after.number());
        } catch (Invalid invalid) {
            return refused(incident, team, Form.refused(typed, invalid));
        } catch (Conflict conflict) {
            return refused(incident, team, Form.refused(typed, "name", conflict));
        }
    }

    private ModelAndView refused(Incident incident, @Nullable Long team, Form form) {
        SubTeam standing = team == null ? null : incident.command().team(team).orElse(null);
        return Pages.unprocessable("response/subteam", page(incident, standing, form));
    }

    private SubTeamPage page(Incident incident, @Nullable SubTeam team, Form form) {
        List<Holder> choosable = teams.participants(incident).stream()
                .filter(person -> incident.command()
                        .teamOf(person.id())
                        .map(other -> team != null && other.seq() == team.seq())
                        .orElse(true))
                .toList();
        return new SubTeamPage(incident, team, choosable, form);
    }

    private static SubTeam standing(Incident incident, long team) {
        return incident.command().team(team).orElseThrow(() -> new Missing("There is no such sub-team any more."));
    }

    private static @Nullable Integer minutes(Map<String, String> typed) {
        Long minutes = Typed.id("minutes", typed.get("minutes"));
        return minutes == null ? null : (int) Math.clamp(minutes, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static List<Long> ticked(Map<String, String> typed) {
        List<Long> ids = new ArrayList<>();
        for (String name : typed.keySet()) {
            if (name.matches("member_\\d{1,18}")) {
                ids.add(Long.valueOf(name.substring("member_".length())));
            }
        }
        return ids;
    }

    private static List<Long> without(List<Long> all, List<Long> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }
}
