package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

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

/** Tells in sentences of Markdown what the team decided, who objected, and what came of it. */
final class ProposalTelling {
    private ProposalTelling() {}

    static String sentence(String who, Proposing event) {
        return switch (event) {
            case DecisionProposed e -> "%s proposed: %s%s%s".formatted(who, plain(e.text()), risk(e), fallback(e));
            case ObjectionRaised e -> "%s objected to “%s”%s".formatted(who, plain(e.text()), because(e.reason()));
            case ObjectionWithdrawn e ->
                "%s no longer objected to “%s”%s".formatted(plain(e.by().name()), plain(e.text()), because(e.reason()));
            case DecisionWentAhead e ->
                "%s; %s carried it out: “%s”%s"
                        .formatted(way(who, e), plain(e.executor().name()), plain(e.text()), because(e.reason()));
            case DecisionRejected e -> "%s decided against “%s”%s".formatted(who, plain(e.text()), because(e.reason()));
            case DecisionWithdrawn e ->
                "%s withdrew the proposal “%s”%s".formatted(who, plain(e.text()), because(e.reason()));
            case DecisionWorked e -> "“%s” worked%s".formatted(plain(e.text()), because(e.note()));
            case DecisionFailed e -> "“%s” did not work%s".formatted(plain(e.text()), because(e.note()));
            case FallbackDue e ->
                "%d minutes had passed since “%s”; if it had not worked: %s"
                        .formatted(
                                e.fallback().minutes(),
                                plain(e.text()),
                                plain(e.fallback().text()));
        };
    }

    private static String way(String who, DecisionWentAhead e) {
        return switch (e.way()) {
            case UNOPPOSED -> "Nobody objected";
            case AT_ONCE -> "%s decided at once".formatted(who);
            case OVERRULED -> "%s overruled %s".formatted(who, plain(String.join(", ", e.over())));
        };
    }

    private static String risk(DecisionProposed e) {
        return e.risk() == null ? "" : " Risk: %s.".formatted(plain(e.risk()));
    }

    private static String fallback(DecisionProposed e) {
        return e.fallback() == null
                ? ""
                : " If it fails in %d minutes: %s."
                        .formatted(e.fallback().minutes(), plain(e.fallback().text()));
    }
}
