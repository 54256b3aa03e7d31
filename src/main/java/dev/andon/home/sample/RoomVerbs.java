package dev.andon.home.sample;

import dev.andon.comms.PostUpdate;
import dev.andon.comms.Updates;
import dev.andon.learning.Reporting;
import dev.andon.response.Act;
import dev.andon.response.Declarations;
import dev.andon.response.Declare;
import dev.andon.response.Response;
import dev.andon.response.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How an incident begins, stands and is told of. */
@Component
class RoomVerbs implements Vocabulary {
    private final Declarations declarations;
    private final Response response;
    private final Updates updates;
    private final Reporting reporting;
    private final Clock clock;

    RoomVerbs(Declarations declarations, Response response, Updates updates, Reporting reporting, Clock clock) {
        this.declarations = declarations;
        this.response = response;
        this.updates = updates;
        this.reporting = reporting;
        this.clock = clock;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of(
                "declares", this::declare,
                "notes", this::note,
                "updates", this::update,
                "moves", this::move,
                "rates", this::rate,
                "admits", this::admit,
                "retitles", this::retitle,
                "sums-up", this::sumUp);
    }

    /** By a person, or by a source whose rule it is. The other incident of a story has its title in the text. */
    private void declare(Act act, Step step, Scene scene) {
        Story story = scene.story();
        String visibility = story.head("visibility");
        scene.now(declarations.declare(
                act,
                new Declare(
                        step.other() ? step.text() : story.title(),
                        story.head("severity"),
                        story.head("type"),
                        step.other() ? null : story.head("summary"),
                        story.services(),
                        visibility == null ? null : Boolean.valueOf(visibility.equals("restricted")),
                        scene.alerts())));
    }

    /** {@code notes 5} was written down five minutes after it happened. */
    private void note(Act act, Step step, Scene scene) {
        Duration late = step.args().isEmpty() ? Duration.ZERO : Script.duration(step.arg(0));
        String text = scene.company().called(step.text());
        response.note(act.happened(clock.instant().minus(late)), scene.number(), text);
    }

    /** {@code updates 30} promises the next one in half an hour, {@code updates -} none. */
    private void update(Act act, Step step, Scene scene) {
        Integer minutes = step.arg(0).equals("-") ? null : Integer.valueOf(step.arg(0));
        updates.post(act, scene.number(), new PostUpdate(step.text(), null, null, minutes));
    }

    private void move(Act act, Step step, Scene scene) {
        Status to = Status.of(step.arg(0));
        scene.now(response.changeStatus(act, scene.number(), to, step.text().isEmpty() ? null : step.text()));
        if (to == Status.RESOLVED) {
            reporting.keepUp(scene.incidentId());
        }
    }

    private void rate(Act act, Step step, Scene scene) {
        scene.now(response.changeSeverity(act, scene.number(), step.arg(0), step.text()));
    }

    private void admit(Act act, Step step, Scene scene) {
        long person = scene.company().id(step.arg(0));
        scene.now(response.addMember(act, scene.number(), person));
    }

    private void retitle(Act act, Step step, Scene scene) {
        scene.now(response.retitle(act, scene.number(), step.text()));
    }

    private void sumUp(Act act, Step step, Scene scene) {
        scene.now(response.summarise(act, scene.number(), step.text()));
    }
}
