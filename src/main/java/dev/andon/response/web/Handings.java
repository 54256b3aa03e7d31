package dev.andon.response.web;

import dev.andon.response.Decision.HandoverDeclined;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Decision.HandoverWithdrawn;
import dev.andon.response.Decision.SubTeamChanged;
import dev.andon.response.Decision.SubTeamFormed;
import dev.andon.response.Entry;
import dev.andon.response.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What became of offers and sub-teams, in words. */
final class Handings {
    private Handings() {}

    static String declined(HandoverDeclined e, String role) {
        String why = e.reason() == null ? "" : ": " + e.reason();
        return "declined %s; %s still has it%s".formatted(role, e.from().name(), why);
    }

    static String expired(HandoverExpired e, String role) {
        return "did not answer in time; %s is still %s".formatted(e.from().name(), role);
    }

    static String withdrawn(HandoverWithdrawn e, Entry entry) {
        return switch (e.cause()) {
            case TAKEN_BACK ->
                "to %s · %s".formatted(e.to().name(), entry.actor().name());
            case INCIDENT_OVER -> "to %s: the incident is over".formatted(e.to().name());
            case ROLE_MOVED -> "to %s: it went another way".formatted(e.to().name());
        };
    }

    static String formed(SubTeamFormed e) {
        List<Holder> others = e.members().stream()
                .filter(member -> member.id() != e.leader().id())
                .toList();
        return "under %s, with %s: %s".formatted(e.leader().name(), names(others), e.mission());
    }

    static String changed(SubTeamChanged e) {
        List<String> parts = new ArrayList<>(List.of("under " + e.leader().name()));
        if (!e.joined().isEmpty()) {
            parts.add("with " + names(e.joined()));
        }
        if (!e.left().isEmpty()) {
            parts.add("without " + names(e.left()));
        }
        return String.join(", ", parts) + ": " + e.mission();
    }

    private static String names(List<Holder> people) {
        return people.stream().map(Holder::name).collect(Collectors.joining(", "));
    }
}
