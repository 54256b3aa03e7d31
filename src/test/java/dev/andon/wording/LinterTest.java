package dev.andon.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.wording.internal.Shipped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where findings are, what they leave alone, and how long they take. */
class LinterTest {
    private static final Names HOUSE =
            Names.of(List.of("Ines Rask", "Omar Haddad", "Mark Webb"), List.of("ines", "omar.haddad"));

    private final Linter linter = Shipped.linter("en");

    private List<Finding> found(String text) {
        return linter.findings(text, HOUSE, false);
    }

    @Test
    void aFindingSaysWhereItIsInUnitsOfUtf16() {
        String text = "😀 Caf\u00e9: Omar should have checked.";
        Finding one = found(text).getFirst();
        assertThat(text.substring(one.start(), one.end())).isEqualTo("should have checked");
        assertThat(one.words()).isEqualTo("should have checked");
        assertThat(one.kind()).isEqualTo(Kind.COUNTERFACTUAL);
        assertThat(one.question()).endsWith("?");
    }

    @Test
    void machinesMayFailAndPeopleAreAskedWhatTheySaw() {
        assertThat(found("The health check failed to start.")).isEmpty();
        assertThat(found("`checkout` failed to start, and so did Omar's script."))
                .isEmpty();
        assertThat(found("Omar Haddad failed to start it."))
                .singleElement()
                .satisfies(one -> assertThat(one.words()).isEqualTo("Omar Haddad failed to"));
        assertThat(found("@omar.haddad had again failed to start it.")).hasSize(1);
        assertThat(found("The engineer who deployed it failed to watch it.")).hasSize(1);
        assertThat(found("Omar's deployment failed to start.")).isEmpty();
        assertThat(found("Ines noticed that the check failed to start.")).isEmpty();
    }

    @Test
    void aNameThatIsAWordIsOnlyKnownWhole() {
        assertThat(found("Mark broke the gateway.")).isEmpty();
        assertThat(found("Mark Webb broke the gateway.")).hasSize(1);
    }

    @Test
    void whatIsOnlyShownIsLeftAlone() {
        assertThat(found("""
            ```
            omar should have checked
            ```

            > Omar should have checked.

                human error in an indented block

            A customer said: "This is human error." And “you should have known”.
            See [what happened](/obviously/careless) or `human error`.
            <https://example.org/human-error> and https://example.org/obviously
            <!-- should have been careless -->

            [14]: /incidents/205#obviously
            """)).isEmpty();
        assertThat(found("- [the careless one](/x)")).hasSize(1);
        assertThat(found("\"unclosed, and this was human error.")).hasSize(1);
    }

    @Test
    void vagueVerbsCountWhereSomethingIsToBeDone() {
        String report = """
            ## Summary
            We improve the checkout each week.

            ## Action items
            - Improve monitoring.
            - Ensure that alerts fire.

            ### Later
            - Consider a replica.

            ## Lessons
            It looked as if retries improve things.
            """;
        assertThat(found(report)).extracting(Finding::words).containsExactly("Improve", "Ensure", "Consider");
        assertThat(linter.findings("Improve monitoring.", HOUSE, true)).hasSize(1);
    }

    @Test
    void aRuleThatIsOffIsNotLookedFor() {
        WordingRule rule = new WordingRule(
                "oops",
                Kind.DRAMA,
                WordingRule.Place.ANYWHERE,
                WordingRule.Subject.ANY,
                List.of("oops*"),
                List.of(),
                "What happened?",
                true,
                false);
        Language english = Shipped.language("en");
        assertThat(new Linter(english, List.of(rule)).findings("Oopsie.", Names.NONE, false))
                .hasSize(1);
        assertThat(new Linter(english, List.of(rule.switched(false))).findings("Oopsie.", Names.NONE, false))
                .isEmpty();
    }

    @Test
    void aLongTextIsReadWhileOneTypes() {
        String ordinary =
                ("The replica fell behind at 03:12 because the batch held a lock. Ines rolled back the gateway, "
                                + "and the error rate fell. Omar looked at the graph.\n\n")
                        .repeat(720);
        assertThat(fastest(ordinary)).as("100 KB of prose").isLessThan(Duration.ofMillis(60));
        for (String odd : List.of("\"", "\u201c", "[", "`", "<!--", "not ", "Ines ", "should ", "the engineer who ")) {
            assertThat(fastest(odd.repeat(100_000 / odd.length()))).as(odd).isLessThan(Duration.ofMillis(500));
        }
    }

    private Duration fastest(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            linter.findings(text, HOUSE, false);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println(String.format(
                Locale.ROOT, "Wording: %,d characters of \"%.12s…\" in %.1f ms", text.length(), text, best / 1e6));
        return Duration.ofNanos(best);
    }
}
