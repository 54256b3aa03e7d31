package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.playbook.Playbook;
import dev.andon.response.Feedbacks;
import dev.andon.response.InThisRoom;
import dev.andon.response.Incident;
import dev.andon.response.Incidents;
import dev.andon.ui.PaletteItem;
import dev.andon.ui.PaletteQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be done in the room one is in. */
@Component
class RoomPalette extends InThisRoom {
    private final Incidents incidents;
    private final Feedbacks feedbacks;
    private final Playbook playbook;

    RoomPalette(Incidents incidents, Feedbacks feedbacks, Playbook playbook) {
        super(incidents);
        this.incidents = incidents;
        this.feedbacks = feedbacks;
        this.playbook = playbook;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    protected List<PaletteItem> items(PaletteQuery query, Incident incident) {
        RoomActs acts = acts(query, incident);
        return query.isEmpty()
                ? acts.often()
                : Stream.of(acts.often(), acts.seldom())
                        .flatMap(List::stream)
                        .filter(item -> query.fits(item.label()))
                        .toList();
    }

    private RoomActs acts(PaletteQuery query, Incident incident) {
        return new RoomActs(
                incident,
                query.viewer(),
                feedbacks.mayAnswer(Actor.of(query.viewer()), incident),
                playbook.applying(incident.type(), incident.severity()).document() != null,
                !incidents.alertsOf(incident.id()).isEmpty());
    }
}
