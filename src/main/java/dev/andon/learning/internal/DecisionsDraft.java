package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the team decided: proposed, objected to, carried out, and whether it worked. */
final class DecisionsDraft {
    private DecisionsDraft() {}

    static String text(Story story) {
        return Story.bullets(
                byNumber(story).values().stream().map(one -> told(story, one)).toList());
    }

    /** The entries of each decision, in the order of the log. */
    static Map<Long, List<Entry>> byNumber(Story story) {
        return ImpactDraft.grouped(story, DecisionsDraft::number);
    }

    private static String told(Story story, List<Entry> one) {
        return one.stream()
                .map(entry ->
                        "%s, %s %s".formatted(story.told(entry), Moments.minute(entry.occurredAt()), cite(entry.seq())))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static @Nullable Long number(Entry entry) {
        return entry.event() instanceof Proposing event
                ? (Long)
                        switch (event) {
                            case DecisionProposed e -> e.decision();
                            case ObjectionRaised e -> e.decision();
                            case ObjectionWithdrawn e -> e.decision();
                            case DecisionWentAhead e -> e.decision();
                            case DecisionRejected e -> e.decision();
                            case DecisionWithdrawn e -> e.decision();
                            case DecisionWorked e -> e.decision();
                            case DecisionFailed e -> e.decision();
                            case FallbackDue e -> e.decision();
                        }
                : null;
    }
}
