package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.platform.outgoing.Reply;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import dev.andon.playbook.Question;
import dev.andon.response.Checking.Evidence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does a configured address answer as it should? */
@Component
class HttpAsker implements Asker {
    private static final int LARGEST = 4 * 1024;
    private static final int SHOWN = 120;

    private final Endpoints endpoints;
    private final Knocking knocking;

    HttpAsker(Endpoints endpoints, Knocking knocking) {
        this.endpoints = endpoints;
        this.knocking = knocking;
    }

    @Override
    public Question.Kind kind() {
        return Question.Kind.HTTP;
    }

    @Override
    public Optional<String> notYet(Question question) {
        return endpoints.notYet(question, Probe.Kind.HTTP);
    }

    @Override
    public Finding ask(Asked asked) {
        return endpoints
                .of(asked.question())
                .map(probe -> ask(probe, asked.patience()))
                .orElseGet(() -> Finding.cannotSay("The endpoint was taken away", List.of()));
    }

    Finding ask(Probe probe, Duration patience) {
        Reply reply = knocking.get(probe, probe.url(), patience, LARGEST);
        String url = probe.url().toString();
        return switch (reply) {
            case Refused refused ->
                Finding.cannotSay(
                        probe.name() + " was not asked: " + refused.why(),
                        List.of(new Evidence("GET " + url, "not asked", null)));
            case Silent silent ->
                Finding.cannotSay(
                        probe.name() + ": " + silent.why(), List.of(new Evidence("GET " + url, silent.why(), url)));
            case Answered answered -> judged(probe, answered, url);
        };
    }

    private static Finding judged(Probe probe, Answered answered, String url) {
        Integer expected = probe.expectedStatus();
        boolean good =
                expected == null ? answered.status() >= 200 && answered.status() <= 299 : answered.status() == expected;
        String said = "%s answered %d".formatted(probe.name(), answered.status());
        String body = Finding.cut(answered.body());
        String begins = body.isEmpty() ? "" : ", begins: " + body.substring(0, Math.min(SHOWN, body.length()));
        List<Evidence> evidence = List.of(new Evidence("GET " + url, answered.status() + begins, url));
        if (good) {
            return Finding.fine(said, evidence);
        }
        String should = expected == null ? "200 to 299" : expected.toString();
        return Finding.trouble(said + " instead of " + should, evidence);
    }
}
