package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Feedbacks;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import dev.andon.response.Visits;
import dev.andon.response.web.RoomPage.Away;
import dev.andon.response.web.RoomPage.Own;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what in a room concerns only the one who looks. */
@Component
class OwnPart {
    /** Fewer are read faster than a line that speaks of them. */
    private static final long WORTH_TELLING = 5;

    private final Visits visits;
    private final Feedbacks feedbacks;

    OwnPart(Visits visits, Feedbacks feedbacks) {
        this.visits = visits;
        this.feedbacks = feedbacks;
    }

    Own of(Actor viewer, Incident incident) {
        Optional<Presence> presence = viewer.isPerson() ? incident.crew().find(viewer.personId()) : Optional.empty();
        return new Own(
                presence.filter(Presence::here).isPresent(),
                presence.filter(Presence::awaited).map(Presence::asked).orElse(null),
                away(viewer, incident),
                feedbacks.isAsked(viewer, incident));
    }

    private @Nullable Away away(Actor viewer, Incident incident) {
        return visits.returned(viewer, incident)
                .map(last -> new Away(incident.seq() - last.seq(), last.at(), last.seq()))
                .filter(away -> away.count() >= WORTH_TELLING)
                .orElse(null);
    }
}
