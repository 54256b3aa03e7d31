package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was done to production, each with what came of it and with what it clashed; then what else was thought of. */
final class InterventionsDraft {
    private InterventionsDraft() {}

    static String text(Story story) {
        List<String> points = new ArrayList<>();
        byNumber(story).values().forEach(one -> points.add(told(story, one)));
        story.entries().stream()
                .filter(entry -> entry.event() instanceof OptionTried || entry.event() instanceof OptionSetAside)
                .forEach(entry -> points.add(story.sentence(entry)));
        return Story.bullets(points);
    }

    /** The entries of each intervention, in the order of the log. */
    static Map<Long, List<Entry>> byNumber(Story story) {
        return ImpactDraft.grouped(story, InterventionsDraft::number);
    }

    private static String told(Story story, List<Entry> one) {
        return one.stream()
                .map(entry ->
                        "%s, %s %s".formatted(story.told(entry), Moments.minute(entry.occurredAt()), cite(entry.seq())))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static @Nullable Long number(Entry entry) {
        return entry.event() instanceof Intervening event
                ? switch (event) {
                    case InterventionAnnounced e -> (Long) e.intervention();
                    case InterventionCleared e -> (Long) e.intervention();
                    case InterventionRefused e -> (Long) e.intervention();
                    case InterventionWithdrawn e -> (Long) e.intervention();
                    case InterventionStarted e -> (Long) e.intervention();
                    case InterventionEnded e -> (Long) e.intervention();
                    case ClashFound e -> (Long) e.intervention();
                    case ClashStarted e -> (Long) e.intervention();
                    case ClashPassed e -> (Long) e.intervention();
                    case OptionListed _, OptionTried _, OptionSetAside _ -> null;
                }
                : null;
    }
}
