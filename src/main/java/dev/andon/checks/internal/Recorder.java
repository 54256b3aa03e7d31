package dev.andon.checks.internal;

import dev.andon.checks.Answers;
import dev.andon.checks.Given;
import dev.andon.people.Actor;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Question;
import dev.andon.response.Act;
import dev.andon.response.Checking;
import dev.andon.response.Checking.CheckAnswered;
import dev.andon.response.EventCodec;
import dev.andon.response.IncidentLog;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an answer down: into the log when it is another one than before, and in any case that it was asked. */
@Component
class Recorder {
    private static final List<String> TYPES = EventCodec.words(Checking.class);

    private final IncidentLog log;
    private final AskedTable asked;
    private final TransactionTemplate transaction;

    Recorder(IncidentLog log, AskedTable asked, TransactionTemplate transaction) {
        this.log = log;
        this.asked = asked;
        this.transaction = transaction;
    }

    void record(
            long incidentId,
            String checklist,
            Checklist.Item item,
            Question question,
            Finding found,
            Instant at,
            long tookMillis) {
        // Looked at before the log is locked: most answers are those of five minutes ago and must not hold up anybody.
        if (!isNews(incidentId, checklist, item, found)) {
            asked.note(incidentId, checklist, item.key(), at, tookMillis);
            return;
        }
        transaction.executeWithoutResult(_ -> {
            log.lock(incidentId);
            if (isNews(incidentId, checklist, item, found)) {
                var event = new CheckAnswered(
                        checklist,
                        item.key(),
                        item.text(),
                        question.kind().word(),
                        found.verdict().word(),
                        found.said(),
                        found.evidence(),
                        tookMillis);
                log.contribute(
                        incidentId, event, Act.by(Actor.system(), "timer").happened(at));
            }
            asked.note(incidentId, checklist, item.key(), at, tookMillis);
        });
    }

    private boolean isNews(long incidentId, String checklist, Checklist.Item item, Finding found) {
        Given.Answer before = Answers.of(log.ofTypes(incidentId, TYPES))
                .to(checklist, item.key())
                .map(Given::answer)
                .orElse(null);
        return before == null
                || before.verdict() != found.verdict()
                || !before.said().equals(found.said());
    }
}
