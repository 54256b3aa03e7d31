package dev.andon.response;

import dev.andon.response.Impacting.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;

/** One of each of what is said about impact, as the golden files have it. */
final class ImpactingEvents {
    private static final Instant SINCE = Instant.parse("2026-03-02T02:39:00Z");

    private ImpactingEvents() {}

    static Stream<IncidentEvent> all() {
        return Stream.of(
                new Impacting.ImpactEstimated(
                        1,
                        "user",
                        "Customers in Europe cannot pay by card",
                        new Amount(
                                "between", BigDecimal.valueOf(12_000), BigDecimal.valueOf(18_400), "users", "medium"),
                        "failed payments, times four",
                        SINCE,
                        SINCE.plusSeconds(2_580)),
                new Impacting.ImpactCeased(
                        1, "user", "Customers in Europe cannot pay by card", SINCE.plusSeconds(2_580), "97 % approved"),
                new Impacting.SystemStateSaid("payments-gateway", "down", "recovering", "first approvals"));
    }
}
