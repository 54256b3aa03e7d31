package dev.andon.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.platform.json.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into logs stays readable for ever: each word and version is pinned to a file, both ways. */
class EventJsonTest {
    private static final Holder INES = new Holder(7, "Ines Rask");
    private static final Holder MAREK = new Holder(8, "Marek Otto");
    private static final Instant THREE = Instant.parse("2026-03-02T03:25:00Z");

    static Stream<IncidentEvent> events() {
        return Stream.of(
                new Decision.Declared(
                        "Checkout rejects cards",
                        "sev2",
                        "service",
                        "All of Europe.",
                        List.of("checkout-eu", "payments-gateway"),
                        false,
                        Status.INVESTIGATING),
                new Decision.SeverityChanged("sev2", "sev1", "all of Europe, not one market"),
                new Decision.StatusChanged(Status.CONTAINING, Status.MONITORING, null),
                new Decision.RoleAssigned("commander", INES, MAREK),
                new Decision.RoleReleased("scribe", MAREK),
                new Decision.Retitled("Checkout slow", "Checkout rejects cards"),
                new Decision.Summarised("Cards are declined since 02:39."),
                new Decision.ServicesChanged(List.of("checkout"), List.of("checkout", "payments-gateway")),
                new Decision.VisibilityChanged(true, "names a customer"),
                new Decision.MemberAdded(MAREK),
                new Contribution.Noted("Rolled back `payments-gateway` to 7.40."),
                new Contribution.Annotated(4, "It was 7.39, not 7.40."),
                new Contribution.AlertAttached(12, "CardDeclineRate", "critical", "Alertmanager"),
                new Contribution.AlertChanged(12, "CardDeclineRate", "resolved"),
                new Contribution.UpdatePosted(
                        "internal", "Cause known, rolling back.", THREE, THREE.minusSeconds(1800)),
                new Contribution.PromiseMissed("internal", THREE),
                new Contribution.RunbookStepTicked("payments-rollback", 2, "Roll back to the version before"),
                new Contribution.RunbookStepUnticked("payments-rollback", 2, "Roll back to the version before"),
                new Contribution.ReportDrafted("s0"),
                new Contribution.ReportPublished("The night the certificates agreed"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsTheGoldenFileSays(IncidentEvent event) {
        assertThat(CanonicalJson.of(EventCodec.write(event)))
                .isEqualTo(CanonicalJson.of(EventCodec.parse(golden(event))));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isReadFromTheGoldenFile(IncidentEvent event) {
        assertThat(EventCodec.read(EventCodec.word(event), EventCodec.version(event), EventCodec.parse(golden(event))))
                .isEqualTo(event);
    }

    @Test
    void everyKindOfEventHasAGoldenFile() {
        List<Class<?>> kinds = Stream.of(Decision.class, Contribution.class)
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .<Class<?>>map(kind -> kind)
                .toList();
        assertThat(events().<Class<?>>map(IncidentEvent::getClass)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void aFieldThatOnlyANewerAndonKnowsIsPassedOver() {
        IncidentEvent read = EventCodec.read("noted", 1, EventCodec.parse("{\"text\":\"x\",\"mood\":\"calm\"}"));

        assertThat(read).isEqualTo(new Contribution.Noted("x"));
    }

    private static String golden(IncidentEvent event) {
        String file = "/golden/events/%s.v%d.json".formatted(EventCodec.word(event), EventCodec.version(event));
        try (InputStream in = Objects.requireNonNull(EventJsonTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
