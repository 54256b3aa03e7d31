package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;

import dev.andon.learning.Figure;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Decision.HandoverExpired;
import dev.andon.response.Entry;
import dev.andon.response.Intervening.ClashStarted;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Proposing.DecisionFailed;
import dev.andon.response.Proposing.DecisionWorked;
import dev.andon.response.Tasking.TaskUnanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be worth learning, as questions: whether it is so is for those who were there. */
final class LessonsDraft {
    private LessonsDraft() {}

    static String all(Story story) {
        List<String> points = new ArrayList<>(wellPoints(story));
        points.addAll(wrongPoints(story));
        points.addAll(LuckDraft.points(story));
        return Story.bullets(points);
    }

    static String well(Story story) {
        return Story.bullets(wellPoints(story));
    }

    static String wrong(Story story) {
        return Story.bullets(wrongPoints(story));
    }

    private static List<String> wellPoints(Story story) {
        List<String> points = new ArrayList<>();
        Detection first = Detection.of(story);
        if (first.by() == Detection.By.ALERT) {
            points.add("An alert told first. What made it a good one, and where is one like it missing? "
                    + cite(first.entry().seq()));
        }
        Figure promises = story.figure("promises");
        boolean missed = story.of(PromiseMissed.class).findAny().isPresent();
        if (!promises.entries().isEmpty()
                && !missed
                && String.valueOf(promises.value()).endsWith(" 0 missed")) {
            points.add("Every promised update came in time. What made that possible? " + cite(promises.entries()));
        }
        story.of(DecisionWorked.class).forEach(entry -> points.add(asked(story, entry, "What made it a good choice?")));
        story.of(InterventionEnded.class)
                .filter(entry -> ((InterventionEnded) entry.event()).outcome().equals("finished"))
                .forEach(entry -> points.add(asked(story, entry, "What made it possible so soon?")));
        return points;
    }

    private static List<String> wrongPoints(Story story) {
        List<String> points = new ArrayList<>();
        story.of(PromiseMissed.class)
                .forEach(entry -> points.add(asked(story, entry, "What was in the way of sending it?")));
        ClaimsDraft.refuted(story)
                .forEach(entry ->
                        points.add(asked(story, entry, "What made it look right, and what tells sooner next time?")));
        story.of(InterventionEnded.class)
                .filter(entry -> ((InterventionEnded) entry.event()).outcome().equals("failed"))
                .forEach(entry -> points.add(asked(story, entry, "What was different from what was expected?")));
        story.of(DecisionFailed.class)
                .forEach(entry -> points.add(asked(story, entry, "What was different from what was expected?")));
        Stream.of(HandoverExpired.class, TaskUnanswered.class)
                .flatMap(story::of)
                .forEach(entry -> points.add(asked(story, entry, "Where did the message go?")));
        story.of(ClashStarted.class)
                .forEach(entry -> points.add(asked(story, entry, "How did both come to be done at once?")));
        nobodyLed(story).ifPresent(points::add);
        return points;
    }

    private static Optional<String> nobodyLed(Story story) {
        Figure acknowledged = story.figure("time_to_acknowledge");
        return acknowledged.known()
                ? Optional.empty()
                : Optional.of("Nobody took a role. Who held it together, and would a role have helped? "
                        + cite(story.declaration().seq()));
    }

    /** What happened and what to ask about it. */
    static String asked(Story story, Entry entry, String question) {
        return "%s %s %s".formatted(Story.ended(story.told(entry)), question, cite(entry.seq()));
    }
}
