package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.response.Decision.StatusChanged;
import dev.andon.response.Entry;
import dev.andon.response.FollowUpBoard;
import dev.andon.response.Impacting.ImpactCeased;
import dev.andon.response.Intervening.InterventionEnded;
import dev.andon.response.Status;
import java.util.List;
import java.util.stream.Stream;

/** What brought it back, how one knew that it was back, and what was left for later. */
final class ResolutionDraft {
    private ResolutionDraft() {}

    static String text(Story story) {
        Stream<String> done = story.of(InterventionEnded.class)
                .filter(entry -> !((InterventionEnded) entry.event()).outcome().equals("failed"))
                .map(story::sentence);
        return Story.bullets(Stream.concat(reasons(story, Status.CONTAINING, Status.MONITORING, Status.RESOLVED), done)
                .toList());
    }

    static String recovery(Story story) {
        return story.sentences(story.entries().stream()
                .filter(entry -> entry.event() instanceof ImpactCeased
                        || isChangeTo(entry, List.of(Status.MONITORING, Status.RESOLVED))));
    }

    /** Why the status changed, in the words of whoever changed it. */
    static Stream<String> reasons(Story story, Status... statuses) {
        List<Status> wanted = List.of(statuses);
        return story.of(StatusChanged.class)
                .filter(entry -> isChangeTo(entry, wanted))
                .flatMap(ResolutionDraft::reason);
    }

    private static Stream<String> reason(Entry change) {
        StatusChanged e = (StatusChanged) change.event();
        return e.reason() == null || e.reason().isBlank()
                ? Stream.empty()
                : Stream.of("%s: %s %s".formatted(e.to().label(), Md.line(e.reason()), cite(change.seq())));
    }

    private static boolean isChangeTo(Entry entry, List<Status> wanted) {
        return entry.event() instanceof StatusChanged e && wanted.contains(e.to());
    }

    /** What notes said is to be done later, but for what somebody said needs no following up. */
    static String actions(Story story) {
        return Story.bullets(FollowUpBoard.fold(story.written()).open().stream()
                .map(later ->
                        "%s, noted by %s %s".formatted(plain(later.text()), plain(later.notedBy()), cite(later.note())))
                .toList());
    }
}
