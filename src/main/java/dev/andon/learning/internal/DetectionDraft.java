package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

import dev.andon.learning.Durations;
import dev.andon.response.Entry;
import dev.andon.response.Impacting.ImpactEstimated;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What told of it first, how long after it began, and how long until it was declared. */
final class DetectionDraft {
    private DetectionDraft() {}

    static String text(Story story) {
        Detection first = Detection.of(story);
        Entry declaration = story.declaration();
        String told = "%s: %s".formatted(first.by().words(), story.sentence(first.entry()));
        if (first.entry().seq() == declaration.seq()) {
            return Story.paragraphs(told + began(story, first));
        }
        String declared = "It was declared %s later: %s"
                .formatted(Durations.words(first.beforeDeclaration(story)), story.sentence(declaration));
        return told + began(story, first) + " " + declared;
    }

    private static String began(Story story, Detection first) {
        return earliestImpact(story)
                .map(entry -> began(entry, first.entry().occurredAt()))
                .orElse("");
    }

    private static String began(Entry estimate, Instant noticed) {
        Instant since = Objects.requireNonNull(((ImpactEstimated) estimate.event()).since());
        Duration unnoticed = Duration.between(since, noticed);
        return unnoticed.isPositive()
                ? " The impact is said to have begun %s before that, %s. %s"
                        .formatted(Durations.words(unnoticed), Moments.minute(since), cite(estimate.seq()))
                : "";
    }

    private static Optional<Entry> earliestImpact(Story story) {
        return story.of(ImpactEstimated.class)
                .filter(entry -> ((ImpactEstimated) entry.event()).since() != null)
                .min(Comparator.comparing(entry -> Objects.requireNonNull(((ImpactEstimated) entry.event()).since())));
    }
}
