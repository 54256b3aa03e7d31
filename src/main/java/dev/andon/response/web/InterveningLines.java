package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Intervening;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashPassed;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.InterventionAnnounced;
import dev.andon.response.Intervening.InterventionCleared;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionRefused;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Intervening.InterventionWithdrawn;
import dev.andon.response.Intervening.OptionListed;
import dev.andon.response.Intervening.OptionSetAside;
import dev.andon.response.Intervening.OptionTried;

/** Tells what is done to production, and what could be. A clash is named in the panel, which knows who may know. */
final class InterveningLines {
    private InterveningLines() {}

    static EntryLine of(Intervening event, Entry entry, Line line) {
        String who = entry.actor().name();
        return switch (event) {
            case InterventionAnnounced e -> announced(e, who, line);
            case InterventionCleared e -> line.key("✓", who, "cleared: " + e.what());
            case InterventionRefused e -> line.task("⊘", who, "refused: " + e.what(), e.reason());
            case InterventionWithdrawn e -> line.task("↶", who, "no longer means to: " + e.what(), e.reason());
            case InterventionStarted e -> started(e, who, line);
            case InterventionEnded e -> line.task(sign(e.outcome()), who, ended(e), e.result());
            case ClashFound e -> line.alarm("Clash", clash(e));
            case ClashStarted e ->
                line.alarm("Begun next door", "what " + named(e.intervention(), e.what()) + " clashes with");
            case ClashPassed e -> line.plain("✓", "What was near is over", "· " + named(e.intervention(), e.what()));
            case OptionListed e -> line.plain("+", who, "listed an option: " + e.text());
            case OptionTried e -> line.task("☑", who, "tried: " + e.text(), e.result());
            case OptionSetAside e -> line.task("☒", who, "set aside: " + e.text(), e.reason());
        };
    }

    private static EntryLine announced(InterventionAnnounced e, String who, Line line) {
        String kind = (e.destructive() ? "Destructive intervention" : "Intervention") + " announced";
        return line.card(
                "⟲",
                who,
                kind,
                "%s\n\n%s\n\nTarget %s, risk %s. Way back: %s"
                        .formatted(e.what(), e.why(), e.target(), e.risk(), e.rollback()));
    }

    private static EntryLine started(InterventionStarted e, String who, Line line) {
        String why = e.uncleared();
        return why == null
                ? line.key("▶", who, "started: " + e.what())
                : line.alarm(who + " started without clearing", e.what() + ". Why: " + why);
    }

    private static String clash(ClashFound e) {
        String where = e.with() == null
                ? " is near something that few may see; an owner of the house can tell"
                : e.with().hops() == 0 ? " has the same target as another" : " is near another, up- or downstream";
        return named(e.intervention(), e.what()) + where;
    }

    private static String named(long intervention, String what) {
        return "intervention %d (%s)".formatted(intervention, what);
    }

    private static String sign(String outcome) {
        return switch (outcome) {
            case "failed" -> "☒";
            case "rolled_back" -> "↶";
            default -> "☑";
        };
    }

    private static String ended(InterventionEnded e) {
        return switch (e.outcome()) {
            case "failed" -> "says that it failed: " + e.what();
            case "rolled_back" -> "rolled it back: " + e.what();
            default -> "finished: " + e.what();
        };
    }
}
