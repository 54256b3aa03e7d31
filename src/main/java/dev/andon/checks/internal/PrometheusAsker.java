package dev.andon.checks.internal;

import dev.andon.checks.Probe;
import dev.andon.platform.outgoing.Reply.Answered;
import dev.andon.platform.outgoing.Reply.Refused;
import dev.andon.platform.outgoing.Reply.Silent;
import dev.andon.playbook.Question;
import dev.andon.response.Checking.Evidence;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What does a query say? */
@Component
class PrometheusAsker implements Asker {
    private static final int LARGEST = 1024 * 1024;

    private final Endpoints endpoints;
    private final Knocking knocking;

    PrometheusAsker(Endpoints endpoints, Knocking knocking) {
        this.endpoints = endpoints;
        this.knocking = knocking;
    }

    @Override
    public Question.Kind kind() {
        return Question.Kind.PROMQL;
    }

    @Override
    public Optional<String> notYet(Question question) {
        return question.query() == null
                ? Optional.of("People answer this one until the playbook names an endpoint and a query for it.")
                : endpoints.notYet(question, Probe.Kind.PROMETHEUS);
    }

    @Override
    public Finding ask(Asked asked) {
        Probe probe = endpoints.of(asked.question()).orElse(null);
        String query = asked.question().query();
        return probe == null || query == null
                ? Finding.cannotSay("The endpoint was taken away", List.of())
                : ask(probe, query, asked.question().trouble(), asked.patience());
    }

    /** @param trouble a comparison; null where any result at all means trouble */
    Finding ask(Probe probe, String query, @Nullable String trouble, Duration patience) {
        String base = probe.url().toString().replaceAll("/+$", "");
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
        String graph = base + "/graph?g0.expr=" + encoded + "&g0.tab=1";
        String what = "%s at %s".formatted(query, probe.name());
        return switch (knocking.get(probe, URI.create(base + "/api/v1/query?query=" + encoded), patience, LARGEST)) {
            case Refused refused ->
                Finding.cannotSay(
                        probe.name() + " was not asked: " + refused.why(),
                        List.of(new Evidence(what, "not asked", null)));
            case Silent silent ->
                Finding.cannotSay(probe.name() + ": " + silent.why(), List.of(new Evidence(what, silent.why(), graph)));
            case Answered answered -> judged(Samples.read(answered), what, trouble, graph, probe);
        };
    }

    private static Finding judged(Samples read, String what, @Nullable String trouble, String graph, Probe probe) {
        if (read.problem() != null) {
            return Finding.cannotSay(
                    probe.name() + ": " + read.problem(), List.of(new Evidence(what, read.problem(), graph)));
        }
        List<Samples.Sample> bad = trouble == null
                ? read.samples()
                : read.samples().stream()
                        .filter(one -> Comparison.of(trouble).holds(one.value()))
                        .toList();
        List<Evidence> evidence = Stream.concat(
                        bad.stream(), read.samples().stream().filter(one -> !bad.contains(one)))
                .map(one -> new Evidence(what, one.words(), graph))
                .toList();
        if (read.samples().isEmpty()) {
            List<Evidence> nothing = List.of(new Evidence(what, "no data", graph));
            return trouble == null
                    ? Finding.fine("The query finds nothing", nothing)
                    : Finding.cannotSay("The query finds no data to compare", nothing);
        }
        if (trouble == null) {
            return Finding.trouble("The query finds something", evidence);
        }
        return bad.isEmpty()
                ? Finding.fine("Nothing is " + trouble, evidence)
                : Finding.trouble(
                        bad.size() < read.samples().size() ? "Some results are " + trouble : "The result is " + trouble,
                        evidence);
    }
}
