package dev.andon.home.sample;

import static java.util.stream.Collectors.toSet;

import dev.andon.interventions.Announce;
import dev.andon.interventions.Clashes;
import dev.andon.interventions.Intervention;
import dev.andon.interventions.Interventions;
import dev.andon.interventions.ListOption;
import dev.andon.interventions.Neighbour;
import dev.andon.interventions.Options;
import dev.andon.interventions.Start;
import dev.andon.response.Act;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is done to production, said before it is done, and what else could be. Both count from one in each incident. */
@Component
class InterventionVerbs implements Vocabulary {
    private static final String HOST = "host:";

    private final Interventions interventions;
    private final Options options;
    private final Clashes clashes;
    private final Incidents incidents;

    InterventionVerbs(Interventions interventions, Options options, Clashes clashes, Incidents incidents) {
        this.interventions = interventions;
        this.options = options;
        this.clashes = clashes;
        this.incidents = incidents;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "lists", this::list,
                "tries", (act, step, scene) -> options.tried(act, scene.number(), number(step), step.text()),
                "sets-aside", (act, step, scene) -> options.setAside(act, scene.number(), number(step), step.text()),
                "announces", this::announce,
                "allows", (act, step, scene) -> interventions.clear(act, scene.number(), number(step)),
                "refuses", (act, step, scene) -> interventions.refuse(act, scene.number(), number(step), step.text()),
                "starts", this::start,
                "finishes", (act, step, scene) -> end(act, step, scene, "finished"),
                "fails", (act, step, scene) -> end(act, step, scene, "failed"),
                "rolls-back", (act, step, scene) -> end(act, step, scene, "rolled_back"));
    }

    /** {@code lists rollback 10 yes low | Text}: the sort, minutes until it works, whether it can be undone, the risk. */
    private void list(Act act, Step step, Scene scene) {
        Integer minutes = Integer.valueOf(step.arg(1));
        options.list(act, scene.number(), new ListOption(step.arg(0), step.text(), minutes, step.arg(2), step.arg(3)));
    }

    /**
     * {@code announces stock low | what / why / how it is undone}, with {@code destructive} and {@code option 2} if so;
     * {@code announces host:edge-2 low | …} where it is no service.
     */
    private void announce(Act act, Step step, Scene scene) {
        String[] said = step.text().split(" / ", 3);
        String target = step.arg(0);
        boolean host = target.startsWith(HOST);
        int option = step.words().indexOf("option");
        interventions.announce(
                act,
                scene.number(),
                new Announce(
                        host ? null : target,
                        host ? target.substring(HOST.length()) : null,
                        said[0],
                        said[1],
                        step.arg(1),
                        said[2],
                        step.words().contains("destructive"),
                        option < 0 ? null : Long.valueOf(step.arg(option + 1))));
    }

    /** What is near was seen; a text says why it could not wait to be cleared. */
    private void start(Act act, Step step, Scene scene) {
        Incident incident = incidents.find(act.actor(), scene.number());
        Intervention one = interventions.find(act.actor(), scene.number(), number(step));
        Set<String> seen = clashes.near(act.actor(), incident, one).stream()
                .map(Neighbour::key)
                .collect(toSet());
        interventions.start(
                act, scene.number(), number(step), new Start(step.text().isEmpty() ? null : step.text(), seen));
    }

    private void end(Act act, Step step, Scene scene, String outcome) {
        interventions.end(act, scene.number(), number(step), outcome, step.text());
    }

    private static long number(Step step) {
        return Long.parseLong(step.arg(0));
    }
}
