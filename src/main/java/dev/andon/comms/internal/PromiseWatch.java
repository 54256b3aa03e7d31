package dev.andon.comms.internal;

import dev.andon.comms.Promise;
import dev.andon.people.Actor;
import dev.andon.response.Act;
import dev.andon.response.Contribution.PromiseMissed;
import dev.andon.response.Entry;
import dev.andon.response.IncidentDecided;
import dev.andon.response.IncidentLog;
import dev.andon.ui.live.Live;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says so when a promised update did not come. */
@Component
public class PromiseWatch {
    private final IncidentLog log;
    private final PromiseTable promises;
    private final Live live;
    private final Clock clock;

    PromiseWatch(IncidentLog log, PromiseTable promises, Live live, Clock clock) {
        this.log = log;
        this.promises = promises;
        this.live = live;
        this.clock = clock;
    }

    /** The promised time has come. Does nothing when the update did, or when the log says it already. */
    @Transactional
    public void due(long incidentId, String audience, long seq) {
        log.lock(incidentId);
        Optional<Promise> waiting =
                promises.open(incidentId, audience).filter(promise -> promise.seq() == seq && !promise.missed());
        waiting.ifPresent(this::missed);
    }

    private void missed(Promise promise) {
        String key = "promise:%d:%s:%d".formatted(promise.incidentId(), promise.audience(), promise.seq());
        Act act = Act.by(Actor.system(), "timer").keyed(key).happened(promise.due());
        promises.miss(promise);
        PromiseMissed event = new PromiseMissed(promise.audience(), promise.due());
        Entry entry = log.contribute(promise.incidentId(), event, act);
        live.changed("now/house", entry.recordedAt().toEpochMilli());
    }

    /**
     * Nobody waits for news of what is over. Inside the transaction that ends the incident, not after it: a room that
     * says both "resolved" and "update overdue" would be wrong for a moment.
     */
    @EventListener
    void on(IncidentDecided decided) {
        if (!decided.status().isLive()) {
            promises.closeAll(decided.incidentId(), clock.instant());
        }
    }
}
