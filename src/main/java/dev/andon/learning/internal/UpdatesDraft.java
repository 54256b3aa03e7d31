package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.learning.Durations;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Contribution.UpdatePosted;
import dev.andon.response.Entry;
import java.time.Duration;

/** What people were told when, and which promises of a next update were kept. */
final class UpdatesDraft {
    private UpdatesDraft() {}

    static String text(Story story) {
        return Story.bullets(
                story.entries().stream().map(entry -> told(story, entry)).toList());
    }

    private static String told(Story story, Entry entry) {
        if (entry.event() instanceof PromiseMissed) {
            return story.sentence(entry);
        }
        return entry.event() instanceof UpdatePosted e
                ? "%s, to %s: %s%s %s"
                        .formatted(
                                Moments.minute(entry.occurredAt()),
                                plain(e.audience()),
                                Md.line(e.text()),
                                promise(entry, e),
                                cite(entry.seq()))
                : "";
    }

    private static String promise(Entry entry, UpdatePosted e) {
        if (e.promisedBy() == null) {
            return "";
        }
        Duration late = Duration.between(e.promisedBy(), entry.occurredAt());
        return late.isPositive()
                ? " (%s after the time promised for it)".formatted(Durations.words(late))
                : " (in the time promised for it)";
    }
}
