package dev.andon.stories;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** How the addresses of policies and quarters are walked. */
final class DeadlineAddresses {
    static final Map<String, List<String>> FILLED = Map.ofEntries(
            entry("/follow-ups/policies/{key}", List.of("/follow-ups/policies/after-sev1")),
            entry("/follow-ups/policies/{key}/trial", List.of("/follow-ups/policies/after-sev1/trial?year=2026")),
            entry(
                    "/follow-ups/policies/{key}/violations",
                    List.of("/follow-ups/policies/after-sev1/violations?year=2026")),
            entry("/follow-ups/{number:\\d+}/extension", List.of("/follow-ups/1/extension")),
            entry("/follow-ups/quarters/{quarter}", List.of("/follow-ups/quarters/2026-Q1")),
            entry(
                    "/follow-ups/quarters/{quarter}/sections/{section}",
                    OutsiderAddresses.each(
                            List.of("open", "overdue", "declined"), "/follow-ups/quarters/2026-Q1/sections/%s")),
            entry(
                    "/follow-ups/quarters/{quarter}/follow-ups/{number:\\d+}",
                    List.of("/follow-ups/quarters/2026-Q1/follow-ups/1")),
            entry("/follow-ups/quarters/{quarter}/teams", List.of("/follow-ups/quarters/2026-Q1/teams")),
            entry("/follow-ups/quarters/{quarter}/minutes", List.of("/follow-ups/quarters/2026-Q1/minutes")),
            entry("/api/v1/follow-up-policies/{key}", List.of("/api/v1/follow-up-policies/after-sev1")),
            entry(
                    "/api/v1/follow-up-policies/{key}/trials",
                    List.of("/api/v1/follow-up-policies/after-sev1/trials?year=2026")),
            entry(
                    "/api/v1/follow-up-policies/{key}/violations",
                    List.of("/api/v1/follow-up-policies/after-sev1/violations?year=2026")),
            entry("/api/v1/follow-ups/{number}/deadline", List.of("/api/v1/follow-ups/1/deadline")),
            entry("/api/v1/quarters/{quarter}", List.of("/api/v1/quarters/2026-Q1")),
            entry("/api/v1/quarters/{quarter}/items", List.of("/api/v1/quarters/2026-Q1/items?section=open")),
            entry("/api/v1/quarters/{quarter}/teams", List.of("/api/v1/quarters/2026-Q1/teams")),
            entry("/api/v1/quarters/{quarter}/decisions", List.of("/api/v1/quarters/2026-Q1/decisions")));

    private DeadlineAddresses() {}
}
