package dev.andon.response.web;

import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Entry;

/** Tells what was claimed, what speaks for it and against it, and what it turned out to be. */
final class ClaimLines {
    private ClaimLines() {}

    static EntryLine of(Claiming event, Entry entry, Line line) {
        String who = entry.actor().name();
        return switch (event) {
            case ClaimRaised e -> line.leading("?", who, raised(e), null, page(e.claim()));
            case EvidenceAdded e ->
                line.leading(
                        e.against() ? "−" : "+",
                        who,
                        "has evidence %s “%s”".formatted(e.against() ? "against" : "for", e.about()),
                        shown(e),
                        page(e.claim()));
            case ClaimVerified e -> line.leading("✓", "Verified", told(e.text(), who), e.reason(), page(e.claim()));
            case ClaimRefuted e -> line.leading("✕", "Refuted", told(e.text(), who), e.reason(), page(e.claim()));
            case ClaimReopened e -> line.leading("?", "Open again", told(e.text(), who), e.reason(), page(e.claim()));
        };
    }

    private static String raised(ClaimRaised e) {
        return switch (e.kind()) {
            case HYPOTHESIS -> "supposes: %s".formatted(e.text());
            case ASSUMPTION -> "assumes: %s".formatted(e.text());
            case THIRD_PARTY -> "was told by %s: %s".formatted(e.saidBy(), e.text());
        };
    }

    private static String told(String text, String who) {
        return "“%s” · %s".formatted(text, who);
    }

    private static String shown(EvidenceAdded e) {
        String text = switch (e.kind()) {
            case COMMAND, OUTPUT -> fenced(e.text());
            case LINK, OBSERVATION -> e.text();
        };
        var link = e.link();
        return link == null || text.equals(link) ? text : text + "\n\n<" + link + ">";
    }

    /** As it was pasted, whatever stands in it. */
    private static String fenced(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return "%s\n%s\n%s".formatted(fence, text, fence);
    }

    private static String page(long claim) {
        return "claims/" + claim;
    }
}
