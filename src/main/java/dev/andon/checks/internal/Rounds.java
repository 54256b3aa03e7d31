package dev.andon.checks.internal;

import dev.andon.people.Actor;
import dev.andon.playbook.Checklist;
import dev.andon.playbook.Question;
import dev.andon.response.Checklists;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/**
 * Asks everything that the checklists of an incident can answer by themselves. All at once, each on a thread of its own
 * and written down as soon as it answers: one that hangs keeps none of the others waiting.
 */
@Component
class Rounds {
    private final Incidents incidents;
    private final Checklists checklists;
    private final Askers askers;
    private final Recorder recorder;
    private final CheckSettings settings;
    private final Clock clock;

    Rounds(
            Incidents incidents,
            Checklists checklists,
            Askers askers,
            Recorder recorder,
            CheckSettings settings,
            Clock clock) {
        this.incidents = incidents;
        this.checklists = checklists;
        this.askers = askers;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * One round.
     *
     * @param pressed whether a person wants it, also when the incident is over
     * @return whether the incident is live, so that another round is to come
     */
    boolean round(long incidentId, boolean pressed) {
        Incident incident = incidents.byId(Actor.system(), incidentId).orElse(null);
        if (incident == null || !incident.isLive() && !pressed) {
            return false;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Checklist list : checklists.of(incident)) {
                for (Checklist.Item item : list.items()) {
                    Question question = item.asks();
                    if (question != null && askers.notYet(question).isEmpty()) {
                        threads.execute(() -> ask(incident, list.key(), item, question));
                    }
                }
            }
        } // waits for all
        return incident.isLive();
    }

    private void ask(Incident incident, String checklist, Checklist.Item item, Question question) {
        Instant at = clock.instant();
        long from = System.nanoTime();
        Finding found = askers.ask(new Asked(incident, question, settings.patience()));
        recorder.record(incident.id(), checklist, item, question, found, at, (System.nanoTime() - from) / 1_000_000);
    }
}
