package dev.andon.sharing;

import dev.andon.learning.ReportAddress;
import dev.andon.learning.Reports;
import dev.andon.mail.Letter;
import dev.andon.mail.Post;
import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.people.Person;
import dev.andon.platform.AndonSettings;
import dev.andon.response.Incidents;
import org.springframework.stereotype.Component;

/** Who may be named to approve what customers read, and the letter that asks them. */
@Component
class Approvers {
    private final Reports reports;
    private final Incidents incidents;
    private final Post post;
    private final String publicUrl;

    Approvers(Reports reports, Incidents incidents, Post post, AndonSettings settings) {
        this.reports = reports;
        this.incidents = incidents;
        this.post = post;
        this.publicUrl = settings.publicUrl().toString().replaceAll("/+$", "");
    }

    /** Whoever works here, may respond and may read the report. */
    boolean may(Person person, ReportAddress at) {
        Actor actor = person.actor();
        return person.active()
                && person.access().includes(Access.RESPONDER)
                && incidents.byNumber(actor, at.number()).stream()
                        .flatMap(incident -> reports.all(actor, incident).stream())
                        .anyMatch(report -> report.key().equals(at.key()));
    }

    /** Whoever names themselves needs no letter. */
    void ask(Actor actor, ReportAddress at, Person asked, CustomerVersion version) {
        if (actor.isPerson() && actor.personId() == asked.id()) {
            return;
        }
        String page = publicUrl + reports.find(actor, at).path() + "/customers";
        String body = """
            %s asks you to read what customers are to read of the report on INC-%d, and to approve it.

            [Read it beside the original](%s)
            """.formatted(Plain.markdown(actor.name()), at.number(), page);
        post.send(new Letter(
                asked.id(),
                "Please approve what customers read of INC-%d".formatted(at.number()),
                body,
                "sharing/approver/%d/%d".formatted(version.id(), version.version())));
    }
}
