package dev.andon.checks.internal;

import dev.andon.playbook.Question;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whoever knows how a kind of question is asked. */
@Component
public class Askers {
    private static final Logger log = LoggerFactory.getLogger(Askers.class);

    private final Map<Question.Kind, Asker> askers = new EnumMap<>(Question.Kind.class);

    Askers(List<Asker> all) {
        all.forEach(asker -> askers.put(asker.kind(), asker));
    }

    /** Why people answer this one for now, as a sentence; empty when it can be asked. */
    public Optional<String> notYet(Question question) {
        return of(question).notYet(question);
    }

    /** Asks. What goes wrong on our side is an answer too, and in the program's own log. */
    Finding ask(Asked asked) {
        try {
            return of(asked.question()).ask(asked);
        } catch (RuntimeException e) {
            log.warn(
                    "A checklist of incident {} could not be asked",
                    asked.incident().number(),
                    e);
            return Finding.cannotSay("Andon could not ask; its own log says why", List.of());
        }
    }

    private Asker of(Question question) {
        return Objects.requireNonNull(
                askers.get(question.kind()), question.kind().word());
    }
}
