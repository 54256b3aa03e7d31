package dev.andon.home.sample;

import dev.andon.alerts.Alert;
import dev.andon.alerts.AlertSeverity;
import dev.andon.alerts.AlertSource;
import dev.andon.alerts.AlertStatus;
import dev.andon.alerts.Alerts;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import java.time.Clock;
import java.util.Map;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What monitoring says, and who answers it. */
@Component
class AlertVerbs implements Vocabulary {
    private final Declarations declarations;
    private final Alerts alerts;
    private final JsonMapper json;
    private final Clock clock;

    AlertVerbs(Declarations declarations, Alerts alerts, JsonMapper json, Clock clock) {
        this.declarations = declarations;
        this.alerts = alerts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("alert", this::alert, "acks", this::acknowledge, "clears", this::clear);
    }

    /** {@code alert critical checkout | CardDeclineRate is 97 %} */
    private void alert(Act act, Step step, Scene scene) {
        AlertSource source = scene.company().source(step.who());
        String component = step.arg(1);
        String key = component + "/" + step.text().split(" ")[0];
        Alert raised = alerts.raise(
                act.actor(),
                source,
                new Alerts.Raise(key, AlertSeverity.of(step.arg(0)), step.text(), component, raw(step, component)));
        scene.alerted(raised);
        if (scene.isDeclared()) {
            scene.now(declarations.attachAlert(act, scene.number(), raised.id()));
        }
    }

    private String raw(Step step, String component) {
        Map<String, Object> payload = Map.of(
                "summary", step.text(),
                "severity", step.arg(0),
                "source", component,
                "timestamp", clock.instant());
        return json.writeValueAsString(Map.of("event_action", "trigger", "payload", payload));
    }

    private void acknowledge(Act act, Step step, Scene scene) {
        change(scene, AlertStatus.TRIGGERED, id -> alerts.acknowledge(act.actor(), id));
    }

    private void clear(Act act, Step step, Scene scene) {
        change(scene, AlertStatus.TRIGGERED, id -> alerts.resolve(act.actor(), id));
        change(scene, AlertStatus.ACKNOWLEDGED, id -> alerts.resolve(act.actor(), id));
    }

    private void change(Scene scene, AlertStatus standing, LongFunction<Alert> change) {
        for (Alert alert : alerts.byIds(scene.alerts())) {
            if (alert.status() == standing) {
                Alert changed = change.apply(alert.id());
                // Said at the time of the story; the listener that would say it later finds it said.
                declarations.alertChanged(changed, changed.status().word(), clock.instant());
            }
        }
    }
}
