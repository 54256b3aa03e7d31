package dev.andon.approvals.internal;

import dev.andon.approvals.Lifecycle.Review;
import dev.andon.approvals.Lifecycle.Stage;
import dev.andon.approvals.Standing;
import dev.andon.approvals.Step.Named;
import dev.andon.approvals.Step.Verdict;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Actor;
import dev.andon.people.People;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incidents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Letters about reviews: who is asked, what was said, what was edited since. Only to those who may see the report. */
@Component
public class Notices {
    private final Post post;
    private final People people;
    private final String publicUrl;

    Notices(Post post, People people, AndonSettings settings) {
        this.post = post;
        this.people = people;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    public void asked(Standing standing, Actor by) {
        Review review = standing.life().review();
        if (review == null) {
            return;
        }
        String note = review.note() == null ? "" : "\n\n> " + review.note().replace("\n", "\n> ");
        for (Named named : review.approvers()) {
            if (standing.waitsFor(named.id())) {
                send(
                        named.id(),
                        standing,
                        "Please read: " + standing.report().title(),
                        "%s asks you to read the report on INC-%d and to say whether you approve.%s"
                                .formatted(by.name(), standing.incident().number(), note),
                        "asked/" + standing.desk().version());
            }
        }
    }

    /** To the author: a dissent at once, and that it is accepted when it now is. */
    public void answered(Standing before, Standing after, Named by, Verdict verdict) {
        Long author = after.desk().authorId();
        if (author == null) {
            return;
        }
        if (verdict == Verdict.DISSENT) {
            String text = "%s does not agree with the report as it is, and says why. A dissent blocks nothing; it stays"
                    + " beside the report.";
            send(
                    author,
                    after,
                    by.name() + " dissents: " + after.report().title(),
                    text.formatted(by.name()),
                    "dissent/" + after.desk().version());
        }
        if (before.stage() != Stage.ACCEPTED && after.stage() == Stage.ACCEPTED) {
            String text = "%d of %d who were asked approve of this text. It can be published.";
            send(
                    author,
                    after,
                    "Accepted: " + after.report().title(),
                    text.formatted(after.approvals(), after.asked().size()),
                    "accepted/" + after.hash());
        }
    }

    public void waiverAsked(Standing standing, Actor by, Named approver) {
        send(
                approver.id(),
                standing,
                "Is no report required? " + standing.incident().title(),
                "%s proposes that INC-%d needs no report, and names you to agree or not."
                        .formatted(by.name(), standing.incident().number()),
                "waiver/" + standing.desk().version());
    }

    /** To those who spoke of an earlier text, once for each text they spoke of. */
    public void edited(Standing standing) {
        for (Standing.Asked one : standing.asked()) {
            if (one.answer() != null && !one.ofThisText()) {
                send(
                        one.person().id(),
                        standing,
                        "Edited since you read it: " + standing.report().title(),
                        "The report on INC-%d was edited. What you said counts for the earlier text; read what changed and answer again."
                                .formatted(standing.incident().number()),
                        "edited/" + one.answer().hash());
            }
        }
    }

    /** To the author; owners hear of it while nobody is named. */
    public void due(Standing standing, String kind, String subject, String text) {
        Long author = standing.desk().authorId();
        List<Long> to = author != null
                ? List.of(author)
                : people.activeOrOwners(List.of()).stream().map(Person::id).toList();
        to.forEach(person -> send(
                person,
                standing,
                subject,
                text,
                "due/%s/%s".formatted(standing.desk().dueOn(), kind)));
    }

    private void send(long personId, Standing standing, String subject, String text, String key) {
        Optional<Person> to = people.find(personId)
                .filter(Person::active)
                .filter(person -> Incidents.maySee(person.actor(), standing.incident()))
                .filter(person -> standing.report().isFor(person.actor()));
        String body = "%s\n\n[%s](%s)"
                .formatted(text, standing.report().title().replaceAll("[\\[\\]]", ""), publicUrl + standing.path());
        to.ifPresent(person -> post.send(new Letter(
                person.id(),
                subject,
                body,
                "review/%d/%s".formatted(standing.desk().id(), key))));
    }
}
