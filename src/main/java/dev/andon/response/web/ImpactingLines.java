package dev.andon.response.web;

import dev.andon.response.Entry;
import dev.andon.response.Impacting;
import dev.andon.response.Impacting.Amount;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Impacting.ImpactEstimated;
import dev.andon.response.Impacting.SystemStateSaid;
import org.jspecify.annotations.Nullable;

/** Tells whom it hurts, and how systems are. */
final class ImpactingLines {
    private ImpactingLines() {}

    static EntryLine of(Impacting event, Entry entry, Line line) {
        return switch (event) {
            case ImpactEstimated e ->
                line.key("◎", "Impact on " + whom(e.on()), how(e.amount()) + ": " + e.text() + by(e, entry));
            case ImpactCeased e ->
                line.task("◎", "Impact on " + whom(e.on()) + " has ceased", e.text() + by(entry), e.note());
            case SystemStateSaid e ->
                line.task(sign(e.to()), e.system(), "is " + e.to() + before(e.from()) + by(entry), e.why());
        };
    }

    private static String whom(String on) {
        return switch (on) {
            case "user" -> "users";
            case "team" -> "the team";
            default -> "the " + on;
        };
    }

    private static String how(@Nullable Amount amount) {
        return amount == null ? "nobody knows yet how many" : amount.shown() + ", " + amount.sure();
    }

    private static String by(ImpactEstimated e, Entry entry) {
        return (e.known() == null ? "" : " · " + e.known()) + by(entry);
    }

    private static String by(Entry entry) {
        return " · " + entry.actor().name();
    }

    private static String before(@Nullable String from) {
        return from == null ? "" : ", after " + from;
    }

    private static String sign(String state) {
        return switch (state) {
            case "working" -> "✓";
            case "unknown" -> "?";
            case "recovering" -> "↗";
            default -> "!";
        };
    }
}
