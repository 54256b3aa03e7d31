package dev.andon.response;

import dev.andon.ui.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the rest of the house of a decision; what is told arrives after, and only after, the transaction commits. */
@Component
class Announcements {
    private final ApplicationEventPublisher events;
    private final Live live;

    Announcements(ApplicationEventPublisher events, Live live) {
        this.events = events;
        this.live = live;
    }

    void decided(Incident incident, Entry entry) {
        stirred(entry);
        published(incident, entry);
    }

    /** Home and the lists have something new to show. */
    void stirred(Entry entry) {
        live.changed("now/house", entry.recordedAt().toEpochMilli());
    }

    /** Hands over to the database what is to be told, before the incident is counted. */
    void handOver() {
        live.handOver();
    }

    /** Other modules hear of it. The incident may not have its number yet. */
    void published(Incident incident, Entry entry) {
        String type = EventCodec.word(entry.event());
        events.publishEvent(new IncidentDecided(incident.id(), entry.seq(), type, incident.status()));
    }
}
