package dev.andon.response;

import dev.andon.people.Access;
import dev.andon.people.Actor;
import dev.andon.platform.problem.Conflict;
import dev.andon.platform.problem.Denied;
import dev.andon.response.Feedback.Summary;
import dev.andon.response.Feedback.Went;
import dev.andon.response.GiveFeedback.Checked;
import dev.andon.response.internal.FeedbackRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How responses went for those who took part. Kept outside the log; for those who took part and for owners. Nothing here
 * counts or compares people.
 */
@Component
public class Feedbacks {
    private static final Duration ASKED_FOR = Duration.ofDays(14);
    private static final int ASKED_AT_ONCE = 5;
    /** With fewer answers than this, an unnamed one would not be unnamed. */
    private static final int ENOUGH_TO_HIDE = 3;

    private static final String DISMISSED = "dismissed";

    private final Incidents incidents;
    private final FeedbackRows rows;
    private final Clock clock;

    Feedbacks(Incidents incidents, FeedbackRows rows, Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Says how it went. A named answer replaces the one before; an unnamed one cannot be found again, not even by whoever
     * gave it.
     */
    @Transactional
    public void give(Actor actor, long number, GiveFeedback command) {
        Checked said = command.checked();
        Incident incident = taken(actor, number);
        if (!rows.answered(incident.id(), actor.personId(), said.anonymous() ? "anonymous" : "named")) {
            throw new Conflict("You have answered already" + (said.anonymous() ? "." : ", without your name."));
        }
        if (said.anonymous()) {
            rows.putAnonymous(incident.id(), new Feedback(said.went(), said.helped(), said.hindered(), null, null));
        } else {
            Holder self = new Holder(actor.personId(), actor.name());
            Feedback named = new Feedback(said.went(), said.helped(), said.hindered(), self.name(), clock.instant());
            rows.putNamed(incident.id(), self, named, clock.instant());
        }
    }

    /** Not now: the actor is not asked about this incident again, and may still answer. */
    @Transactional
    public void dismiss(Actor actor, long number) {
        rows.answered(taken(actor, number).id(), actor.personId(), DISMISSED);
    }

    /** The incident, when it is over and the actor took part. */
    private Incident taken(Actor actor, long number) {
        Incident incident = incidents.find(actor, number);
        if (!took(actor, incident)) {
            throw new Denied("Those who took part are asked how it went.");
        }
        if (incident.isLive()) {
            throw new Conflict("It is not over yet. You are asked once it is.");
        }
        return incident;
    }

    private static boolean took(Actor actor, Incident incident) {
        return actor.isPerson()
                && incident.crew().find(actor.personId()).filter(Presence::took).isPresent();
    }

    /** How this actor has answered: {@code named}, {@code anonymous} or {@code dismissed}; empty when not at all. */
    public Optional<String> answer(Actor actor, Incident incident) {
        return actor.isPerson() ? rows.answer(incident.id(), actor.personId()) : Optional.empty();
    }

    /** Whether this actor may answer: it is over, and they took part. */
    public boolean mayAnswer(Actor actor, Incident incident) {
        return incident.resolvedAt() != null && !incident.isLive() && took(actor, incident);
    }

    /** Whether to ask this actor in the room: it ended lately, they took part and have not been heard. */
    public boolean isAsked(Actor actor, Incident incident) {
        return mayAnswer(actor, incident)
                && clock.instant().minus(ASKED_FOR).isBefore(lastEnd(incident))
                && answer(actor, incident).isEmpty();
    }

    private static Instant lastEnd(Incident incident) {
        Instant resolved = incident.resolvedAt();
        return resolved == null ? incident.statusSince() : resolved;
    }

    /** What to ask this actor about on their first page, latest first. */
    public List<Incident> toAsk(Actor actor) {
        if (!actor.isPerson()) {
            return List.of();
        }
        return rows.unheard(actor, clock.instant().minus(ASKED_FOR), ASKED_AT_ONCE);
    }

    /** Whether this actor may read what was said: those who took part, and owners. */
    public boolean mayRead(Actor actor, Incident incident) {
        return actor.access().includes(Access.OWNER) || took(actor, incident);
    }

    /** What was said. */
    public Summary summary(Actor actor, long number) {
        Incident incident = incidents.find(actor, number);
        if (!mayRead(actor, incident)) {
            throw new Denied("What was said is for those who took part, and for owners.");
        }
        List<Feedback> all = rows.of(incident.id());
        Map<Went, Integer> counts = new EnumMap<>(Went.class);
        for (Went went : Went.values()) {
            counts.put(went, 0);
        }
        boolean enough = all.size() >= ENOUGH_TO_HIDE;
        List<Feedback> shown = new ArrayList<>(all);
        shown.removeIf(answer -> answer.by() == null && !enough);
        shown.forEach(answer -> counts.merge(answer.went(), 1, Integer::sum));
        int took = incident.crew().took().size();
        return new Summary(took, all.size(), counts, List.copyOf(shown), all.size() - shown.size());
    }
}
