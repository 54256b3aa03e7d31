package dev.andon.approvals.internal;

import dev.andon.approvals.Reviews;
import dev.andon.learning.PublicationGate;
import dev.andon.learning.Report;
import dev.andon.response.Incident;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the house wants before a report is published. */
@Component
class Gate implements PublicationGate {
    private final DeskTable desks;
    private final Reviews reviews;

    Gate(DeskTable desks, Reviews reviews) {
        this.desks = desks;
        this.reviews = reviews;
    }

    /** Holds the review still until the edition is out: nobody takes an approval back in between. */
    @Override
    public Optional<String> refusal(Incident incident, Report report) {
        desks.lock(incident.id(), report.key());
        return Optional.ofNullable(reviews.of(incident, report).refusal());
    }
}
