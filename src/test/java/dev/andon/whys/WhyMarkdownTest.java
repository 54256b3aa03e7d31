package dev.andon.whys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.response.Decision.Declared;
import dev.andon.response.Entry;
import dev.andon.response.Incident;
import dev.andon.response.Status;
import dev.andon.whys.Factor.Played;
import dev.andon.whys.internal.WhyMarkdown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the whys read in a report, to the letter. */
class WhyMarkdownTest {
    private static final Instant NIGHT = Instant.parse("2026-11-03T01:12:00Z");

    private final Incident now = incident(205, NIGHT);
    private final Incident earlier = incident(171, NIGHT.minusSeconds(9_000_000));
    private final Why sync = why(
            4,
            2L,
            "Loss of time sync [ntp] alerts nobody",
            Confidence.KNOWN,
            List.of(new Proof(Proof.Kind.CLAIM, 2L, null), new Proof(Proof.Kind.LINK, null, "https://ci.example/7")),
            new Why.Part(1, Role.MASKED_DETECTION, "The channel had no owner."));
    private final Why staged = why(
            5,
            3L,
            "Certificates skip the staged rollout",
            Confidence.POSSIBLE,
            List.of(),
            new Why.Part(2, Role.AMPLIFIER, null));
    private final Tree tree = new Tree(
            List.of(
                    why(1, null, "Sign-in failed for everybody", Confidence.KNOWN, List.of(entry(1, null)), null),
                    why(2, 1L, "The host ran ten minutes slow", Confidence.LIKELY, List.of(entry(14, "ntpq")), null),
                    why(3, 1L, "Every gateway took them at once", Confidence.KNOWN, List.of(), null),
                    sync,
                    new Why(
                            5,
                            3L,
                            staged.text(),
                            staged.confidence(),
                            List.of(),
                            List.of(2L),
                            staged.part(),
                            1,
                            "Rui",
                            NIGHT)),
            7);
    private final Told told = new Told(
            now,
            tree,
            Map.of(
                    1L,
                    new Factor(
                            "sync-1",
                            "Loss of time sync alerts nobody",
                            Kind.TECHNICAL,
                            1,
                            List.of(),
                            Set.of(1L),
                            List.of(new Played(now, sync), new Played(earlier, sync))),
                    2L,
                    new Factor(
                            "staged-2",
                            "Some things skip the rollout",
                            Kind.PROCESS,
                            1,
                            List.of(),
                            Set.of(2L),
                            List.of(new Played(now, staged)))));

    @Test
    void theTreeIsANestedNumberedList() {
        assertThat(WhyMarkdown.tree(told)).isEqualTo("""
            1. Sign-in failed for everybody [^1]
                1. Why? Because the host ran ten minutes slow (likely) [^14] (ntpq)
                    1. Why? Because Loss of time sync \\[ntp\\] alerts nobody (claim 2) <https://ci.example/7> **Factor:** Loss of time sync alerts nobody (masked detection)
                2. Why? Because every gateway took them at once
                    1. Why? Because Certificates skip the staged rollout (possible) **Factor:** Some things skip the rollout (amplifier) Also why: The host ran ten minutes slow\
            """);
    }

    @Test
    void eachOfTheFiveHasTheAnswersThatAreAsDeep() {
        assertThat(WhyMarkdown.answers(told, 1, false)).isEqualTo("""
            Why? Sign-in failed for everybody

            1. Because the host ran ten minutes slow (likely) [^14] (ntpq)
            2. Because every gateway took them at once\
            """);
        assertThat(WhyMarkdown.answers(told, 2, false))
                .contains(
                        "Why? The host ran ten minutes slow\n\n1. Because Loss",
                        "\n\nWhy? Every gateway took them at once");
        assertThat(WhyMarkdown.answers(told, 3, true)).isEmpty();
        assertThat(WhyMarkdown.answers(told, 1, true)).contains("Why? Sign-in", "Why? Every gateway");
    }

    @Test
    void factorsSayWhatTheyDidAndWhereElse() {
        assertThat(WhyMarkdown.factors(told)).isEqualTo("""
            - **Loss of time sync alerts nobody** (technical): masked detection, the channel had no owner (claim 2) <https://ci.example/7>. Also in INC-171.
            - **Some things skip the rollout** (process): amplifier.\
            """);
    }

    private static Proof entry(long seq, @Nullable String text) {
        return new Proof(Proof.Kind.ENTRY, seq, text);
    }

    private static Why why(
            long node,
            @Nullable Long parent,
            String text,
            Confidence confidence,
            List<Proof> evidence,
            Why.@Nullable Part part) {
        return new Why(node, parent, text, confidence, evidence, List.of(), part, 1, "Rui", NIGHT);
    }

    private static Incident incident(long number, Instant when) {
        Actor ines = Actor.person(1, "Ines Rocha", Access.RESPONDER);
        Declared declared =
                new Declared("Sign-in fails", "sev1", "service", null, List.of("gateway"), false, Status.TRIAGE);
        return Incident.fold(number, List.of(new Entry(number, 1, declared, when, when, ines, "web", "")));
    }
}
