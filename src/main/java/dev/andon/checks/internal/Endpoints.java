package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.playbook.Question;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which endpoint a question names. */
@Component
class Endpoints {
    private final ProbeTable probes;

    Endpoints(ProbeTable probes) {
        this.probes = probes;
    }

    Optional<Probe> of(Question question) {
        return question.endpoint().flatMap(probes::find);
    }

    /** Why people answer for now: no endpoint is named, or there is none of this name, or it speaks something else. */
    Optional<String> notYet(Question question, Probe.Kind needed) {
        String key = question.probe();
        if (key == null) {
            return Optional.of("People answer this one until the playbook names an endpoint for it.");
        }
        return probes.find(key)
                .map(probe -> probe.kind() == needed
                        ? Optional.<String>empty()
                        : Optional.of("People answer this one: the endpoint %s is no %s."
                                .formatted(key, needed.word().replace('_', ' '))))
                .orElseGet(() ->
                        Optional.of("People answer this one until there is an endpoint called %s.".formatted(key)));
    }
}
