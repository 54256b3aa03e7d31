package dev.andon.documents.internal;

import dev.andon.coedit.TextAudience;
import dev.andon.coedit.Texts;
import dev.andon.people.Actor;
import dev.andon.people.Streams;
import dev.andon.response.Incident;
import dev.andon.response.IncidentDecided;
import dev.andon.response.Incidents;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A document is as visible as its incident: streams end when that changes, and what is restricted is looked at twice. */
@Component
class DocumentAudience implements TextAudience {
    private final DocumentTable table;
    private final Incidents incidents;
    private final Streams streams;
    private final Texts texts;

    DocumentAudience(DocumentTable table, Incidents incidents, Streams streams, Texts texts) {
        this.table = table;
        this.incidents = incidents;
        this.streams = streams;
        this.texts = texts;
    }

    @Override
    public Optional<Set<String>> viewers(long textId) {
        return table.ofText(textId)
                .flatMap(row -> incidents.byId(Actor.system(), row.incidentId()))
                .filter(Incident::restricted)
                .map(incident -> streams.viewers(incident.members(), viewer -> Incidents.maySee(viewer, incident)));
    }

    /** In the transaction that restricts, so that it is heard with it. */
    @EventListener
    void on(IncidentDecided decided) {
        if (decided.type().equals("visibility_changed")) {
            table.of(decided.incidentId()).ifPresent(row -> texts.ended(row.textId()));
        }
    }
}
