package dev.andon.response.web;

import dev.andon.response.Offer;
import dev.andon.response.Span;
import dev.andon.response.Warning;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an incident is led, as the room shows it.
 *
 * @param offers open ones, by role
 * @param suggested a sub-team in one line, if one would help now
 */
public record Leading(
        List<Warning> warnings,
        Span span,
        Map<String, Offer> offers,
        @Nullable String suggested,
        Instant now) {

    private static final List<String> ELSEWHERE = List.of("no_commander", "too_many_direct_reports");

    /** Those that the head of the room says; that nobody commands, and of too many reports, is said elsewhere. */
    public List<Warning> quiet() {
        return warnings.stream()
                .filter(warning -> !ELSEWHERE.contains(warning.key()))
                .toList();
    }

    public @Nullable Offer offer(String role) {
        return offers.get(role);
    }

    /** How full the commander's ears are, 0 to 100. */
    public int filled() {
        return Math.min(100, 100 * span.size() / (Span.LIMIT + 1));
    }
}
