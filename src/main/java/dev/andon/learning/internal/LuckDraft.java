package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.response.Arrival;
import dev.andon.response.Entry;
import dev.andon.response.Intervening.ClashFound;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Intervening.InterventionStarted;
import dev.andon.response.Presence;
import dev.andon.response.Proposing.DecisionWentAhead;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Proposing.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where luck may have helped, as questions: the log shows what happened, not what nearly did. */
final class LuckDraft {
    private static final Pattern WAY_BACK = Pattern.compile(
            "\\b(?:roll(?:ed|ing)?[ -]?back|rollback|revert|restor|fail(?:ed|ing)?[ -]?over)",
            Pattern.CASE_INSENSITIVE);

    private LuckDraft() {}

    static String text(Story story) {
        return Story.bullets(points(story));
    }

    static List<String> points(Story story) {
        List<String> points = new ArrayList<>();
        detection(story, points);
        story.incident().crew().took().stream()
                .filter(presence -> presence.how() == Arrival.SELF)
                .forEach(presence -> points.add(unasked(presence)));
        InterventionsDraft.byNumber(story).values().forEach(one -> intervention(story, one, points));
        DecisionsDraft.byNumber(story).values().forEach(one -> decision(story, one, points));
        return points;
    }

    private static void detection(Story story, List<String> points) {
        Detection first = Detection.of(story);
        if (first.by() != Detection.By.ALERT) {
            points.add("No alert told of it; a %s did. What sees it when nobody looks, and which alert is missing? %s"
                    .formatted(first.by().word(), cite(first.entry().seq())));
        }
    }

    private static String unasked(Presence presence) {
        return "%s came without being asked. Who else knows the same, and how are they called? %s"
                .formatted(
                        plain(presence.person().name()),
                        cite(presence.spans().getFirst().fromSeq()));
    }

    private static void intervention(Story story, List<Entry> one, List<String> points) {
        boolean worked = one.stream().anyMatch(LuckDraft::worked);
        for (Entry entry : one) {
            if (entry.event() instanceof InterventionEnded e && worked(entry) && isWayBack(e)) {
                points.add(LessonsDraft.asked(story, entry, "Had this way back been tried before?"));
            } else if (entry.event() instanceof InterventionStarted e && e.uncleared() != null && worked) {
                points.add(LessonsDraft.asked(story, entry, "It went well; what if it had not?"));
            } else if (entry.event() instanceof ClashFound && one.stream().noneMatch(LuckDraft::clashed)) {
                points.add(LessonsDraft.asked(story, entry, "Nothing came of it. What kept the two apart?"));
            }
        }
    }

    private static void decision(Story story, List<Entry> one, List<String> points) {
        boolean overruled = one.stream()
                .anyMatch(entry -> entry.event() instanceof DecisionWentAhead e && e.way() == Way.OVERRULED);
        one.stream()
                .filter(entry -> overruled && entry.event() instanceof DecisionWorked)
                .forEach(entry -> points.add(LessonsDraft.asked(
                        story, entry, "Somebody had objected. What did they see that may come true?")));
    }

    private static boolean clashed(Entry entry) {
        return entry.event() instanceof ClashStarted;
    }

    private static boolean worked(Entry entry) {
        return entry.event() instanceof InterventionEnded e && !e.outcome().equals("failed");
    }

    private static boolean isWayBack(InterventionEnded e) {
        return e.outcome().equals("rolled_back") || WAY_BACK.matcher(e.what()).find();
    }
}
