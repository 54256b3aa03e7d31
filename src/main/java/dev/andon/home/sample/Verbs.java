package dev.andon.home.sample;

import dev.andon.response.Act;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people and tools do in a story; all the words are listed at the top of {@code sample/company.txt}. */
@Component
class Verbs {
    private static final String SOURCE = "sample";

    private final Map<String, Verb> verbs = new HashMap<>();

    Verbs(List<Vocabulary> vocabularies) {
        vocabularies.forEach(vocabulary -> verbs.putAll(vocabulary.verbs()));
    }

    void play(Step step, Scene scene) {
        Verb verb = verbs.get(step.verb());
        if (verb == null) {
            throw new IllegalStateException("nobody knows how to “%s”".formatted(step.verb()));
        }
        scene.turnTo(step.other());
        verb.play(Act.by(scene.company().actor(step.who()), SOURCE), step, scene);
        scene.turnTo(false);
    }
}
