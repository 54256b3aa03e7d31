package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Proposing;
import dev.andon.response.Proposing.DecisionFailed;
import dev.andon.response.Proposing.DecisionProposed;
import dev.andon.response.Proposing.DecisionRejected;
import dev.andon.response.Proposing.DecisionWentAhead;
import dev.andon.response.Proposing.DecisionWithdrawn;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Proposing.FallbackDue;
import dev.andon.response.Proposing.ObjectionRaised;
import dev.andon.response.Proposing.ObjectionWithdrawn;

/** Tells what was proposed, who objected, who carries it out, and what came of it. */
final class ProposalLines {
    private ProposalLines() {}

    static EntryLine of(Proposing event, Entry entry, Line line) {
        String who = entry.actor().name();
        return switch (event) {
            case DecisionProposed e -> line.leading("⚖", who, "proposes: " + e.text(), plan(e), page(e.decision()));
            case ObjectionRaised e ->
                line.leading("✋", who, "objects to “%s”".formatted(e.text()), e.reason(), page(e.decision()));
            case ObjectionWithdrawn e ->
                line.leading(
                        "✋",
                        e.by().name(),
                        "no longer objects to “%s”%s".formatted(e.text(), By.self(e.by(), entry)),
                        e.reason(),
                        page(e.decision()));
            case DecisionWentAhead e -> line.deciding("⚖", ahead(e), whose(e, entry), e.reason(), page(e.decision()));
            case DecisionRejected e ->
                line.deciding("⚖", "Not done", told(e.text(), who), e.reason(), page(e.decision()));
            case DecisionWithdrawn e ->
                line.leading("⚖", who, "withdrew “%s”".formatted(e.text()), e.reason(), page(e.decision()));
            case DecisionWorked e -> line.leading("✓", "It worked", told(e.text(), who), e.note(), page(e.decision()));
            case DecisionFailed e ->
                line.leading("✕", "It did not work", told(e.text(), who), e.note(), page(e.decision()));
            case FallbackDue e ->
                line.alarming(
                        "Has it worked?",
                        "%d min since “%s”. If not: %s · %s"
                                .formatted(
                                        e.fallback().minutes(),
                                        e.text(),
                                        e.fallback().text(),
                                        e.executor().name()),
                        page(e.decision()));
        };
    }

    private static String plan(DecisionProposed e) {
        String risk = e.risk() == null ? "" : "Risk: " + e.risk() + "\n\n";
        String fallback = e.fallback() == null
                ? ""
                : "If this fails in %d min, then: %s"
                        .formatted(e.fallback().minutes(), e.fallback().text());
        return risk + fallback;
    }

    private static String ahead(DecisionWentAhead e) {
        return switch (e.way()) {
            case UNOPPOSED ->
                "No objections: %s carries it out".formatted(e.executor().name());
            case AT_ONCE ->
                "Decided at once: %s carries it out".formatted(e.executor().name());
            case OVERRULED ->
                "Over the objection of %s: %s carries it out"
                        .formatted(String.join(", ", e.over()), e.executor().name());
        };
    }

    private static String whose(DecisionWentAhead e, Entry entry) {
        return entry.actor().isPerson() ? told(e.text(), entry.actor().name()) : "“%s”".formatted(e.text());
    }

    private static String told(String text, String who) {
        return "“%s” · %s".formatted(text, who);
    }

    private static String page(long decision) {
        return "decisions/" + decision;
    }
}
