package dev.andon.home.sample;

import dev.andon.response.Act;
import dev.andon.response.Feedbacks;
import dev.andon.response.GiveFeedback;
import dev.andon.response.Participants;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who comes and goes, and how it was for them. */
@Component
class CrewVerbs implements Vocabulary {
    private final Participants participants;
    private final Feedbacks feedbacks;

    CrewVerbs(Participants participants, Feedbacks feedbacks) {
        this.participants = participants;
        this.feedbacks = feedbacks;
    }

    @Override
    public Map<String, Verb> verbs() {
        return Map.of("joins", this::join, "invites", this::invite, "leaves", this::leave, "feels", this::feel);
    }

    private void join(Act act, Step step, Scene scene) {
        scene.now(participants.join(act, scene.number(), said(step.text())));
    }

    private void invite(Act act, Step step, Scene scene) {
        long person = scene.company().id(step.arg(0));
        scene.now(participants.invite(act, scene.number(), person, said(step.text())));
    }

    private void leave(Act act, Step step, Scene scene) {
        scene.now(
                participants.leave(act, scene.number(), null, said(step.text())).incident());
    }

    /** {@code feels well | what helped / what was in the way}, a dash for nothing; {@code feels hard unnamed} unsigned. */
    private void feel(Act act, Step step, Scene scene) {
        String[] said = step.text().split(" / ", 2);
        String hindered = said.length > 1 ? said[1] : null;
        boolean unnamed = step.words().contains("unnamed");
        GiveFeedback feedback = new GiveFeedback(step.arg(0), said(said[0]), hindered, unnamed);
        feedbacks.give(act.actor(), scene.number(), feedback);
    }

    private static @Nullable String said(String text) {
        return text.isEmpty() || text.equals("-") ? null : text;
    }
}
