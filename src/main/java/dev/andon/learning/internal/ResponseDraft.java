package dev.andon.learning.internal;

import static dev.andon.learning.internal.Md.cite;
import static dev.andon.learning.internal.Md.plain;

import dev.andon.learning.Figure;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.Contribution.Invited;
import dev.andon.response.Decision.RoleAssigned;
import dev.andon.response.Decision.SeverityChanged;
import dev.andon.response.Decision.StatusChanged;

/** Who came, how it was judged, and what was thought and tried. */
final class ResponseDraft {
    private ResponseDraft() {}

    static String text(Story story) {
        Figure acknowledged = story.figure("time_to_acknowledge");
        String first = acknowledged.known()
                ? "The first role was taken after %s. %s".formatted(acknowledged.text(), cite(acknowledged.entries()))
                : "%s %s"
                        .formatted(acknowledged.text(), cite(story.declaration().seq()));
        Figure people = story.figure("people");
        String who = people.known() ? "People: %s. %s".formatted(plain(people.text()), cite(people.entries())) : "";
        String steps = story.sentences(story.of(StatusChanged.class)
                .filter(e -> ((StatusChanged) e.event()).to().isLive()));
        return Story.paragraphs(
                (first + " " + who + " " + steps).strip().replaceAll(" {2,}", " "),
                ClaimsDraft.text(story),
                DecisionsDraft.text(story),
                InterventionsDraft.text(story));
    }

    /** How the severity was judged and the right people called. */
    static String triage(Story story) {
        String declared = Story.ended(story.told(story.declaration())) + " "
                + cite(story.declaration().seq());
        String trouble = story.sentences(story.of(CheckAnswered.class)
                .filter(entry -> ((CheckAnswered) entry.event()).verdict().equals("trouble")));
        return Story.paragraphs(
                declared,
                story.sentences(story.of(SeverityChanged.class)),
                trouble,
                story.sentences(story.of(RoleAssigned.class)),
                story.sentences(story.of(Invited.class)));
    }
}
