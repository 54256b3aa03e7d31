package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;
import static dev.andon.learning.internal.Telling.because;

import dev.andon.learning.Durations;
import dev.andon.response.Claiming;
import dev.andon.response.Claiming.ClaimRaised;
import dev.andon.response.Claiming.ClaimRefuted;
import dev.andon.response.Claiming.ClaimReopened;
import dev.andon.response.Claiming.ClaimVerified;
import dev.andon.response.Claiming.EvidenceAdded;
import dev.andon.response.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How it was found out: what was verified, and the dead ends too, told as such. */
final class ClaimsDraft {
    private ClaimsDraft() {}

    static String text(Story story) {
        List<String> points = new ArrayList<>(told(story, ClaimVerified.class::isInstance, "Verified"));
        points.addAll(told(story, ClaimRefuted.class::isInstance, "A dead end"));
        points.addAll(told(
                story, last -> !(last instanceof ClaimVerified) && !(last instanceof ClaimRefuted), "Not settled"));
        return Story.bullets(points);
    }

    /** What turned out to be so. */
    static String fault(Story story) {
        return Story.bullets(verified(story));
    }

    /** The same, a sentence each. */
    static List<String> verified(Story story) {
        return claims(story).stream()
                .map(ClaimsDraft::verdict)
                .filter(last -> last.event() instanceof ClaimVerified)
                .map(last -> story.told(last) + " " + cite(last.seq()))
                .toList();
    }

    /** What turned out not to be so, as its last entries say. */
    static List<Entry> refuted(Story story) {
        return claims(story).stream()
                .map(ClaimsDraft::verdict)
                .filter(last -> last.event() instanceof ClaimRefuted)
                .toList();
    }

    private static List<String> told(Story story, Predicate<Claiming> ended, String how) {
        return claims(story).stream()
                .filter(claim -> ended.test((Claiming) verdict(claim).event()))
                .map(claim -> told(claim, how))
                .toList();
    }

    private static String told(List<Entry> claim, String how) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : claim) {
            text.append(
                    switch ((Claiming) entry.event()) {
                        case ClaimRaised e ->
                            "%s: “%s”, raised by %s, %s %s."
                                    .formatted(
                                            how,
                                            plain(e.text()),
                                            plain(entry.actor().name()),
                                            Moments.minute(entry.occurredAt()),
                                            cite(entry.seq()));
                        case EvidenceAdded e ->
                            " %s: %s %s."
                                    .formatted(
                                            e.against() ? "Against it" : "For it",
                                            ClaimTelling.shown(e),
                                            cite(entry.seq()));
                        case ClaimVerified e -> " Verified%s %s.".formatted(because(e.reason()), cite(entry.seq()));
                        case ClaimRefuted e ->
                            " Refuted after %s%s %s."
                                    .formatted(took(claim, entry), because(e.reason()), cite(entry.seq()));
                        case ClaimReopened e -> " Open again%s %s.".formatted(because(e.reason()), cite(entry.seq()));
                    });
        }
        return text.toString();
    }

    private static String took(List<Entry> claim, Entry end) {
        Duration took = Duration.between(claim.getFirst().occurredAt(), end.occurredAt());
        return Durations.words(took.isNegative() ? Duration.ZERO : took);
    }

    /** The last entry that settled it or opened it; evidence alone settles nothing. */
    private static Entry verdict(List<Entry> claim) {
        return claim.reversed().stream()
                .filter(entry -> !(entry.event() instanceof EvidenceAdded))
                .findFirst()
                .orElse(claim.getFirst());
    }

    private static List<List<Entry>> claims(Story story) {
        return List.copyOf(ImpactDraft.grouped(story, ClaimsDraft::number).values());
    }

    private static @Nullable Long number(Entry entry) {
        return entry.event() instanceof Claiming event
                ? (Long)
                        switch (event) {
                            case ClaimRaised e -> e.claim();
                            case EvidenceAdded e -> e.claim();
                            case ClaimVerified e -> e.claim();
                            case ClaimRefuted e -> e.claim();
                            case ClaimReopened e -> e.claim();
                        }
                : null;
    }
}
