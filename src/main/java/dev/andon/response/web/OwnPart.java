package dev.andon.response.web;

import dev.andon.people.Actor;
import dev.andon.response.Feedbacks;
import dev.andon.response.Incident;
import dev.andon.response.Presence;
import dev.andon.response.Visits;
import dev.andon.response.web.RoomPage.Away;
import dev.andon.response.web.RoomPage.Own;
import dev.andon.ui.Shell;
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
    private final OwnStrips strips;

    OwnPart(Visits visits, Feedbacks feedbacks, OwnStrips strips) {
        this.visits = visits;
        this.feedbacks = feedbacks;
        this.strips = strips;
    }

    Own of(Actor viewer, Incident incident, Shell shell) {
        Optional<Presence> presence = viewer.isPerson() ? incident.crew().find(viewer.personId()) : Optional.empty();
        return new Own(
                presence.filter(Presence::here).isPresent(),
                presence.filter(Presence::awaited).map(Presence::asked).orElse(null),
                away(viewer, incident),
                feedbacks.isAsked(viewer, incident),
                strips.of(shell, viewer, incident, null));
    }

    private @Nullable Away away(Actor viewer, Incident incident) {
        return visits.returned(viewer, incident)
                .map(last -> new Away(incident.seq() - last.seq(), last.at(), last.seq()))
                .filter(away -> away.count() >= WORTH_TELLING)
                .orElse(null);
    }
}
