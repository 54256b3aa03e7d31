package dev.andon.home.sample;

import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.FormSubTeam;
import dev.andon.response.HandOver;
import dev.andon.response.Handovers;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.SubTeams;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who has which role, and who works under whom. */
@Component
class CommandVerbs implements Vocabulary {
    private final Response response;
    private final Handovers handovers;
    private final SubTeams teams;
    private final Incidents incidents;

    CommandVerbs(Response response, Handovers handovers, SubTeams teams, Incidents incidents) {
        this.response = response;
        this.handovers = handovers;
        this.teams = teams;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "takes", (act, step, scene) -> assign(act, step.arg(0), step.who(), scene),
                "gives", (act, step, scene) -> assign(act, step.arg(0), step.arg(1), scene),
                "gives-up", this::release,
                "offers", this::offer,
                "accepts", this::accept,
                "declines", this::decline,
                "forms", this::form);
    }

    private void assign(Act act, String role, String to, Scene scene) {
        scene.now(response.assignRole(act, scene.number(), role, scene.company().id(to)));
    }

    private void release(Act act, Step step, Scene scene) {
        scene.now(response.releaseRole(act, scene.number(), step.arg(0)));
    }

    /** {@code offers commander oskar 20}, for twenty minutes, with the brief that the log gives. */
    private void offer(Act act, Step step, Scene scene) {
        long to = scene.company().id(step.arg(1));
        Integer minutes = step.words().size() > 2 ? Integer.valueOf(step.arg(2)) : null;
        scene.now(handovers.hand(act, scene.number(), new HandOver(step.arg(0), to, null, minutes, false)));
    }

    private void accept(Act act, Step step, Scene scene) {
        scene.now(handovers.accept(act, scene.number(), open(step.arg(0), scene)));
    }

    private void decline(Act act, Step step, Scene scene) {
        scene.now(handovers.decline(act, scene.number(), open(step.arg(0), scene), step.text()));
    }

    private long open(String role, Scene scene) {
        return incidents
                .find(Actor.system(), scene.number())
                .command()
                .offerOf(role)
                .orElseThrow()
                .seq();
    }

    /** {@code forms Routing 30 marek aiko | What they are to do}: half an hour, Marek leads. */
    private void form(Act act, Step step, Scene scene) {
        List<Long> people = step.words().stream()
                .skip(2)
                .map(name -> scene.company().id(name))
                .toList();
        FormSubTeam team =
                new FormSubTeam(step.arg(0), people.getFirst(), step.text(), Integer.valueOf(step.arg(1)), people);
        scene.now(teams.form(act, scene.number(), team));
    }
}
