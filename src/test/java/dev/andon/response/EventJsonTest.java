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
                        single(),
                        CallingEvents.all(),
                        ClaimEvents.all(),
                        DocumentingEvents.all(),
                        ImpactingEvents.all(),
                        InterveningEvents.all())
                .flatMap(some -> some);
    }

    private static Stream<IncidentEvent> single() {
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
                new Decision.HandoverOffered("commander", INES, MAREK, "**SEV1, containing.** Rolling back.", THREE),
                new Decision.HandoverAccepted(9, "commander", INES, MAREK),
                new Decision.HandoverDeclined(9, "commander", INES, MAREK, "on a train"),
                new Decision.HandoverWithdrawn(9, "commander", INES, MAREK, Decision.Cause.ROLE_MOVED),
                new Decision.HandoverExpired(9, "commander", INES, MAREK),
                new Decision.SubTeamFormed("Alpha", MAREK, "Roll back.", THREE, List.of(MAREK, INES)),
                new Decision.SubTeamChanged(12, "Alpha", INES, "Watch.", THREE, List.of(), List.of(MAREK)),
                new Decision.SubTeamDisbanded(12, "Alpha", "done"),
                new Decision.Tagged(List.of("card-payments", "europe")),
                new Decision.Untagged(List.of("europe")),
                new Decision.FieldSet(
                        "regions", "Regions", FieldValue.of("choice", "EU"), FieldValue.of("choices", "EU", "US")),
                new Decision.MergedInto(new Other(41, false), "the same certificate"),
                new Decision.Unmerged(new Other(41, false), Status.CONTAINING, null),
                new Decision.MergeReceived(new Other(42, false), List.of(INES), List.of(7L)),
                new Decision.MergeReturned(new Other(42, false)),
                new Decision.Linked(LinkKind.CAUSED_BY, new Other(40, true)),
                new Decision.Unlinked(LinkKind.RELATED_TO, new Other(40, false)),
                new Decision.ParentSet(new Other(39, false), new Other(38, false)),
                new Decision.ParentCleared(new Other(39, false)),
                new Contribution.Noted("Rolled back `payments-gateway` to 7.40."),
                new Contribution.Annotated(4, "It was 7.39, not 7.40."),
                new Contribution.AlertAttached(12, "CardDeclineRate", "critical", "Alertmanager"),
                new Contribution.AlertChanged(12, "CardDeclineRate", "resolved"),
                new Contribution.UpdatePosted(
                        "internal", "Cause known, rolling back.", THREE, THREE.minusSeconds(1800)),
                new Contribution.PromiseMissed("internal", THREE),
                new Tasking.TaskGiven(3, MAREK, "Count waiting orders", THREE),
                new Tasking.TaskAcknowledged(3, "Count waiting orders", MAREK),
                new Tasking.TaskDone(3, "Count waiting orders", MAREK, "4,212 and rising"),
                new Tasking.TaskDropped(3, "Count waiting orders", MAREK, "the dashboard says it"),
                new Ticking.RunbookStepTicked("payments-rollback", 2, "Roll back to the version before"),
                new Ticking.RunbookStepUnticked("payments-rollback", 2, "Roll back to the version before"),
                new Contribution.ReportDrafted("s0"),
                new Contribution.ReportPublished("The night the certificates agreed"),
                new Ticking.ChecklistTicked("usual_suspects", "The usual suspects", "vendors", "Is a vendor down?"),
                new Ticking.ChecklistUnticked("usual_suspects", "The usual suspects", "vendors", "Is a vendor down?"),
                CheckingEvents.answered(),
                CheckingEvents.overruled(),
                CheckingEvents.lifted(),
                new Contribution.Invited(MAREK, "knows the payment gateway"),
                new Contribution.Joined(MAREK, Arrival.INVITED, "I know the payment gateway"),
                new Contribution.Left(MAREK, "end of my shift"));
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
        List<Class<?>> kinds = kindsOf(IncidentEvent.class).toList();
        assertThat(events().<Class<?>>map(IncidentEvent::getClass)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    private static Stream<Class<?>> kindsOf(Class<?> kind) {
        return kind.isSealed()
                ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(EventJsonTest::kindsOf)
                : Stream.of(kind);
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
