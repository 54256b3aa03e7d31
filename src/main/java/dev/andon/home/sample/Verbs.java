package dev.andon.home.sample;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.Alerts;
import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.Reporting;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.HandOver;
import dev.andon.response.Handovers;
import dev.andon.response.Incidents;
import dev.andon.response.Response;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What people and tools do in a story. */
@Component
class Verbs {
    private static final String SOURCE = "sample";

    private final Declarations declarations;
    private final Response response;
    private final Handovers handovers;
    private final Incidents incidents;
    private final Updates updates;
    private final Alerts alerts;
    private final Reporting reporting;
    private final JsonMapper json;
    private final Clock clock;

    Verbs(
            Declarations declarations,
            Response response,
            Handovers handovers,
            Incidents incidents,
            Updates updates,
            Alerts alerts,
            Reporting reporting,
            JsonMapper json,
            Clock clock) {
        this.declarations = declarations;
        this.response = response;
        this.handovers = handovers;
        this.incidents = incidents;
        this.updates = updates;
        this.alerts = alerts;
        this.reporting = reporting;
        this.json = json;
        this.clock = clock;
    }

    void play(Step step, Scene scene) {
        Act act = Act.by(scene.company().actor(step.who()), SOURCE);
        switch (step.verb()) {
            case "alert" -> alert(act, step, scene);
            case "acks" -> alerts(scene, AlertStatus.TRIGGERED, id -> alerts.acknowledge(act.actor(), id));
            case "clears" -> clear(act, scene);
            case "declares" -> declare(act, scene);
            case "notes" -> note(act, step, scene);
            case "updates" -> update(act, step, scene);
            case "takes" -> role(act, step.arg(0), step.who(), scene);
            case "gives" -> role(act, step.arg(0), step.arg(1), scene);
            case "offers" -> offer(act, step, scene);
            case "accepts" -> scene.now(handovers.accept(act, scene.number(), open(step.arg(0), scene)));
            case "declines" -> scene.now(handovers.decline(act, scene.number(), open(step.arg(0), scene), step.text()));
            case "gives-up" -> scene.now(response.releaseRole(act, scene.number(), step.arg(0)));
            case "rates" -> scene.now(response.changeSeverity(act, scene.number(), step.arg(0), step.text()));
            case "moves" -> move(act, step, scene);
            case "admits" ->
                scene.now(response.addMember(
                        act, scene.number(), scene.company().person(step.arg(0)).id()));
            case "retitles" -> scene.now(response.retitle(act, scene.number(), step.text()));
            case "sums-up" -> scene.now(response.summarise(act, scene.number(), step.text()));
            default -> throw new IllegalStateException("nobody knows how to “%s”".formatted(step.verb()));
        }
    }

    /** {@code alert critical checkout | CardDeclineRate is 97 %} */
    private void alert(Act act, Step step, Scene scene) {
        AlertSource source = scene.company().source(step.who());
        String component = step.arg(1);
        String raw = json.writeValueAsString(Map.of(
                "event_action",
                "trigger",
                "payload",
                Map.of(
                        "summary",
                        step.text(),
                        "severity",
                        step.arg(0),
                        "source",
                        component,
                        "timestamp",
                        clock.instant())));
        String key = component + "/" + step.text().split(" ")[0];
        Alert raised = alerts.raise(
                act.actor(), source, new Alerts.Raise(key, AlertSeverity.of(step.arg(0)), step.text(), component, raw));
        scene.alerted(raised);
        if (scene.isDeclared()) {
            scene.now(declarations.attachAlert(act, scene.number(), raised.id()));
        }
    }

    private void clear(Act act, Scene scene) {
        alerts(scene, AlertStatus.TRIGGERED, id -> alerts.resolve(act.actor(), id));
        alerts(scene, AlertStatus.ACKNOWLEDGED, id -> alerts.resolve(act.actor(), id));
    }

    private void alerts(Scene scene, AlertStatus standing, LongFunction<Alert> change) {
        for (Alert alert : alerts.byIds(scene.alerts())) {
            if (alert.status() == standing) {
                Alert changed = change.apply(alert.id());
                // Said at the time of the story; the listener that would say it later finds it said.
                declarations.alertChanged(changed, changed.status().word(), clock.instant());
            }
        }
    }

    /** By a person, or by a source whose rule it is. */
    private void declare(Act act, Scene scene) {
        Story story = scene.story();
        String visibility = story.head("visibility");
        scene.now(declarations.declare(
                act,
                new Declare(
                        story.title(),
                        story.head("severity"),
                        story.head("type"),
                        story.head("summary"),
                        story.services(),
                        visibility == null ? null : Boolean.valueOf(visibility.equals("restricted")),
                        scene.alerts())));
    }

    /** {@code notes 5} was written down five minutes after it happened. */
    private void note(Act act, Step step, Scene scene) {
        Duration late = step.args().isEmpty() ? Duration.ZERO : Script.duration(step.arg(0));
        response.note(act.happened(clock.instant().minus(late)), scene.number(), step.text());
    }

    /** {@code updates 30} promises the next one in half an hour, {@code updates -} none. */
    private void update(Act act, Step step, Scene scene) {
        Integer minutes = step.arg(0).equals("-") ? null : Integer.valueOf(step.arg(0));
        updates.post(act, scene.number(), new PostUpdate(step.text(), null, null, minutes));
    }

    private void role(Act act, String role, String to, Scene scene) {
        long person = scene.company().person(to).id();
        scene.now(response.assignRole(act, scene.number(), role, person));
    }

    /** {@code offers commander oskar}, with the brief that the log gives. */
    private void offer(Act act, Step step, Scene scene) {
        long to = scene.company().person(step.arg(1)).id();
        scene.now(handovers.hand(act, scene.number(), HandOver.of(step.arg(0), to)));
    }

    private long open(String role, Scene scene) {
        return incidents
                .find(Actor.system(), scene.number())
                .command()
                .offerOf(role)
                .orElseThrow()
                .seq();
    }

    private void move(Act act, Step step, Scene scene) {
        Status to = Status.of(step.arg(0));
        scene.now(response.changeStatus(act, scene.number(), to, step.text().isEmpty() ? null : step.text()));
        if (to == Status.RESOLVED) {
            reporting.keepUp(scene.incidentId());
        }
    }
}
