package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cell;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.alerts.Change;
import dev.andon.response.Decision.Linked;
import dev.andon.response.Decision.MergeReceived;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What was going on before it began, and what it has to do with others. */
final class LeadUpDraft {
    private LeadUpDraft() {}

    static String text(Story story, String site) {
        Instant declared = story.declaration().occurredAt();
        List<String> changes = story.changes().stream()
                .map(change -> Moments.minute(change.occurredAt()) + ": " + told(change, site))
                .toList();
        String before = story.sentences(
                story.entries().stream().filter(e -> e.occurredAt().isBefore(declared)));
        return Story.paragraphs(Story.bullets(changes), before);
    }

    /** A change and where to read of it; it is no entry of the log. */
    static String told(Change change, String site) {
        String services = change.services().isEmpty() ? "" : " of " + plain(String.join(", ", change.services()));
        return "Change (%s%s): %s, told by %s. [change %d](%s/changes?after=%s&before=%s)"
                .formatted(
                        plain(change.kind()),
                        services,
                        cell(plain(change.summary())),
                        cell(plain(change.source())),
                        change.id(),
                        site,
                        change.occurredAt(),
                        change.occurredAt());
    }

    /** What the log ties it to. */
    static String recurrence(Story story) {
        return story.sentences(Stream.concat(story.of(Linked.class), story.of(MergeReceived.class)));
    }
}
